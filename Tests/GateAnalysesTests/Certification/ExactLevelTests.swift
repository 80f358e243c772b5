import GateRuns
import GateStatistics
import GateVerdicts
import Testing

@testable import GateAnalyses

@Suite struct ExactLevelTests {
  @Test(arguments: [(12, 9, 0.5), (12, 4, 0.7), (30, 24, 0.6)])
  func `rates are those of all numbers of right answers`(
    count: Int, right: Int, limit: Double
  ) throws {
    let (baseline, other) = Known.passFail(count, right: right, moved: 0)
    let thresholds = Known.thresholds(minimum: limit, range: Known.unit, minimumSamples: 2)
    let rehearsal = Rehearsal(of: thresholds, baseline: baseline, noise: .runs([other]))
    let rehearsed = try #require(rehearsal.checks.first)
    let exact = try #require(ExactLevel(rehearsed, confidence: .standard))
    let distribution = BinomialDistribution(
      trials: count, probability: Double(right) / Double(count))
    var (fails, passes) = (0.0, 0.0)
    for found in 0...count {
      let candidate = Known.run((0..<count).map { $0 < found ? 1 : 0 })
      let check = thresholds.checks(baseline: baseline, candidate: candidate)[0]
      if check.verdict == .beyondLimit { fails += distribution.probability(of: found) }
      if check.verdict == .passed { passes += distribution.probability(of: found) }
    }
    #expect(abs(exact.failureRate - fails) < 1e-9)
    #expect(abs(exact.passRate - passes) < 1e-9)
    let level = try #require(exact.failingLevel)
    #expect(abs(exact.failureRate(1 - level) - 0.8) < 1e-6)
  }
}
