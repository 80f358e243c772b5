import GateRuns
import GateStatistics
import GateVerdicts
import RealModule
import Testing

@testable import GateAnalyses

@Suite struct ExactComparisonTests {
  /// Every one of the 3ⁿ ways in which n examples can turn out, with the gate's own parts.
  private func enumerated(
    _ count: Int, worse: Double, better: Double, _ holds: (Int, Int) -> Bool
  ) -> Double {
    var found: [Int: Bool] = [:]
    var total = 0.0
    func visit(_ place: Int, _ lost: Int, _ won: Int, _ weight: Double) {
      guard place < count else {
        let key = lost * 100 + won
        let answer = found[key] ?? holds(lost, won)
        found[key] = answer
        if answer { total += weight }
        return
      }
      visit(place + 1, lost + 1, won, weight * worse)
      visit(place + 1, lost, won + 1, weight * better)
      visit(place + 1, lost, won, weight * (1 - worse - better))
    }
    visit(0, 0, 0, 1)
    return total
  }

  @Test(arguments: [(10, 6, 1, 0.1), (10, 5, 2, 0.3), (9, 7, 0, 0.2)])
  func `rates are those of all outcomes`(
    count: Int, right: Int, moved: Int, margin: Double
  ) throws {
    let (baseline, other) = Known.passFail(count, right: right, moved: moved)
    let thresholds = Known.thresholds(
      margin: .absolute(margin), range: Known.unit, minimumSamples: 2)
    let rehearsal = Rehearsal(of: thresholds, baseline: baseline, noise: .runs([other]))
    let check = try #require(rehearsal.checks.first)
    let exact = try #require(
      ExactComparison(check, in: rehearsal, confidence: .standard))
    let share = Double(moved) / Double(count)
    let decision = CountedDecision(
      count: count, step: 1, margin: margin, criticalValue: nil, confidence: .standard)
    for drop in [0, margin, 2 * margin] {
      let wanted = enumerated(count, worse: share + drop, better: share, decision.fails)
      #expect(abs(exact.failureRate(under: drop) - wanted) < 1e-9)
    }
    let wanted = enumerated(count, worse: share, better: share, decision.passes)
    #expect(abs(exact.passRate - wanted) < 1e-9)
  }

  @Test func `what is decided by counts is what the gate decides`() {
    let count = 24
    let thresholds = Known.thresholds(margin: .absolute(0.1), range: Known.unit)
    let decision = CountedDecision(
      count: count, step: 1, margin: 0.1, criticalValue: nil, confidence: .standard)
    for (worse, better) in [(1, 0), (2, 1), (5, 0), (6, 0), (7, 1), (9, 2), (0, 3), (12, 12)] {
      let first = (0..<count).map { $0 < 12 ? 1.0 : 0.0 }
      let second = first.enumerated().map { place, score in
        place < worse || (place >= 12 && place < 12 + better) ? 1 - score : score
      }
      let check = thresholds.checks(
        baseline: Known.run(first), candidate: Known.run(second))[0]
      #expect(decision.passes(worse: worse, better: better) == (check.verdict == .passed))
      #expect(decision.fails(worse: worse, better: better) == (check.verdict == .regressed))
    }
  }

  @Test func `a drop that is found four times in five is found four times in five`() throws {
    let (baseline, other) = Known.passFail(100, right: 80, moved: 3)
    let rehearsal = Rehearsal(
      of: Known.thresholds(margin: .absolute(0.05), range: Known.unit), baseline: baseline,
      noise: .runs([other]))
    let check = try #require(rehearsal.checks.first)
    let exact = try #require(ExactComparison(check, in: rehearsal, confidence: .standard))
    let drop = try #require(exact.detectableDrop)
    #expect(abs(exact.failureRate(under: drop) - 0.8) < 1e-6)
  }

  @Test(arguments: [(12, 0.3), (30, 0.05), (200, 0.9), (5, 0.5)])
  func `tails add up`(trials: Int, probability: Double) {
    let distribution = BinomialDistribution(trials: trials, probability: probability)
    for successes in 0...trials {
      let wanted = (successes...trials).reduce(0) { $0 + distribution.probability(of: $1) }
      let found = BinomialTail.atLeast(successes, of: trials, probability: probability)
      #expect(abs(found - wanted) < 1e-9)
    }
    #expect(BinomialTail.atLeast(1, of: 5, probability: 0) == 0)
    #expect(BinomialTail.atLeast(5, of: 5, probability: 1) == 1)
    #expect(BinomialTail.atLeast(6, of: 5, probability: 1) == 0)
  }
}
