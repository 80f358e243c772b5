import Testing

@testable import GateStatistics

@Suite("Power")
struct PowerAnalysisTests {
  private func analysis(_ standardError: Double, _ count: Int) -> PowerAnalysis {
    PowerAnalysis(standardError: standardError, count: count, criticalValue: 1.959963984540054)
  }

  @Test("the smallest drop and the number of examples are those of the formula")
  func figures() {
    // Four values with a standard deviation of 0.25: (1.959964 + 0.841621) · 0.25 / √4.
    let power = analysis(0.125, 4)
    #expect(abs(power.minimumDetectableEffect - 2.801585218112969 * 0.125) < 1e-12)
    // ⌈(2.801585 · 0.25 / 0.03)²⌉ = ⌈545.06⌉.
    #expect(power.examplesNeeded(for: 0.03) == 546)
    #expect(power.examplesNeeded(for: 100) == 1)
    #expect(power.examplesNeeded(for: 0) == nil)
    #expect(power.examplesNeeded(for: 1e-9) == nil)
  }

  @Test("without noise one example is enough")
  func constant() {
    let power = analysis(0, 3)
    #expect(power.minimumDetectableEffect == 0)
    #expect(power.examplesNeeded(for: 0.01) == 1)
    #expect(power.examplesNeeded(for: 0) == nil)
  }

  @Test("more checks in a family need a larger worsening")
  func family() throws {
    var numbers = SeededNumbers(seed: 3)
    let members = (0..<12).map { _ in
      SignFlipFamily.Member(
        examples: Array(0..<80), differences: numbers.many(80) { $0.normal() })
    }
    let two = try #require(SignFlipFamily(of: Array(members.prefix(2))).criticalValue(alpha: 0.025))
    let twelve = try #require(SignFlipFamily(of: members).criticalValue(alpha: 0.025))
    let alone = try #require(SignFlipFamily(of: [members[0]]).criticalValue(alpha: 0.025))
    #expect(abs(alone - 1.959963984540054) < 1e-12)
    // Bonferroni's bounds for independent checks: z at 0.0125 and at 0.00208, widened for t.
    #expect(two > 2.15 && two < 2.45)
    #expect(twelve > 2.75 && twelve < 3.1)
  }

  @Test("with too few examples no worsening can be significant")
  func impossible() {
    let members = (0..<2).map { _ in
      SignFlipFamily.Member(examples: [0, 1, 2], differences: [-1, -2, -3])
    }
    #expect(SignFlipFamily(of: members).criticalValue(alpha: 0.025) == nil)
  }

  @Test("what twenty clean examples may hide")
  func unseen() {
    // Hanley and Lippman-Hand's rule of three, exactly: 1 − 0.05^(1/20).
    #expect(abs(UnseenFailures.rate(count: 20, alpha: 0.05) - 0.13910834066826422) < 1e-12)
    #expect(abs(UnseenFailures.rate(count: 1, alpha: 0.025) - 0.975) < 1e-12)
  }
}
