import Testing

@testable import GateStatistics

@Suite("Power")
struct PowerAnalysisTests {
  @Test("the smallest drop and the number of examples are those of the formula")
  func figures() throws {
    // Four values with a standard deviation of 0.25: (1.959964 + 0.841621) · 0.25 / √4.
    let half = 0.25 * 3.0.squareRoot() / 2
    let sample = try #require(Sample([half, -half, half, -half]))
    let power = try #require(PowerAnalysis(of: sample, confidence: .standard))
    #expect(abs(power.minimumDetectableEffect - 2.801585218112969 * 0.125) < 1e-12)
    // ⌈(2.801585 · 0.25 / 0.03)²⌉ = ⌈545.06⌉.
    #expect(power.examplesNeeded(for: 0.03) == 546)
    #expect(power.examplesNeeded(for: 100) == 1)
    #expect(power.examplesNeeded(for: 0) == nil)
    #expect(power.examplesNeeded(for: 1e-9) == nil)
  }

  @Test("without noise one example is enough")
  func constant() throws {
    let sample = try #require(Sample([0.1, 0.1, 0.1]))
    let power = try #require(PowerAnalysis(of: sample, confidence: .standard))
    #expect(power.minimumDetectableEffect == 0)
    #expect(power.examplesNeeded(for: 0.01) == 1)
    #expect(power.examplesNeeded(for: 0) == nil)
  }
}
