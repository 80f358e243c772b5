import GateStatistics
import Testing

@testable import GateVerdicts

@Suite("The verdict of a level check")
struct LevelRuleTests {
  private func outcome(
    _ bounds: (Double?, Double?), _ side: LevelRule.Side, _ limit: Double, count: Int = 50,
    clusters: Int? = nil, observed: Double? = 0.85, basis: LevelBasis = .interval,
    needed: Int? = nil
  ) -> CheckOutcome {
    LevelRule.outcome(
      of: .init(
        count: count, clusters: clusters, observed: observed,
        bounds: (lower: bounds.0, upper: bounds.1), valuesNeeded: needed.map { ($0, $0) }),
      LevelDemand(limit: limit, side: side, basis: basis), statistic: .mean, minimumSamples: 20)
  }

  @Test(
    "holds the interval against the limit",
    arguments: [
      (0.8, 0.9, LevelRule.Side.minimum, 0.8, CheckVerdict.passed),
      (0.79, 0.9, .minimum, 0.8, .inconclusive), (0.7, 0.8, .minimum, 0.8, .inconclusive),
      (0.7, 0.79, .minimum, 0.8, .beyondLimit), (1, 2, .maximum, 2, .passed),
      (1, 2.1, .maximum, 2, .inconclusive), (2.1, 3, .maximum, 2, .beyondLimit),
    ])
  func limits(
    lower: Double, upper: Double, side: LevelRule.Side, limit: Double, verdict: CheckVerdict
  ) {
    #expect(outcome((lower, upper), side, limit).verdict == verdict)
  }

  @Test("few examples or clusters decide nothing, none are an error")
  func few() {
    #expect(outcome((0, 0), .minimum, 0.8, count: 19).note == .tooFewExamples)
    #expect(outcome((0, 0), .minimum, 0.8, clusters: 7).note == .tooFewClusters)
    #expect(outcome((0, 0), .minimum, 0.8, clusters: 8).verdict == .beyondLimit)
    #expect(outcome((nil, nil), .minimum, 0.8, count: 0, observed: nil).verdict == .error)
  }

  @Test("the observed value alone needs no certainty")
  func observed() {
    #expect(outcome((0.5, 1), .minimum, 0.85, count: 3, basis: .observed).verdict == .passed)
    #expect(outcome((0.5, 1), .minimum, 0.86, basis: .observed).verdict == .beyondLimit)
    #expect(outcome((0.5, 1), .maximum, 0.84, basis: .observed).verdict == .beyondLimit)
  }

  @Test("a bound that so few scores cannot give never passes, and the other side still fails")
  func missingBound() {
    let open = outcome((1, nil), .maximum, 2, observed: 1.5, needed: 73)
    #expect(open.verdict == .inconclusive && open.note == .tooFewExamples)
    #expect(open.reason == "50 examples cannot bound a mean from above; 73 can")
    let broken = outcome((2.1, nil), .maximum, 2, observed: 2.5, needed: 73)
    #expect(broken.verdict == .beyondLimit)
    #expect(broken.reason == "the mean is above the maximum, by its one bound 2.1")
    let other = outcome((1, nil), .minimum, 2, clusters: 9, observed: 1.5)
    #expect(other.reason == "50 examples in 9 clusters cannot bound a mean from above")
  }
}
