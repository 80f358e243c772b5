import GateStatistics
import Testing

@testable import GateVerdicts

@Suite("The verdict of a level check")
struct LevelRuleTests {
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
    let outcome = LevelRule.outcome(
      interval: Interval(lower: lower, upper: upper), count: 50, limit: limit, side: side,
      minimumSamples: 20)
    #expect(outcome.verdict == verdict)
  }

  @Test("few examples decide nothing, none are an error")
  func few() {
    let interval = Interval(lower: 0, upper: 0)
    let few = LevelRule.outcome(
      interval: interval, count: 19, limit: 0.8, side: .minimum, minimumSamples: 20)
    #expect(few.verdict == .inconclusive)
    let none = LevelRule.outcome(
      interval: nil, count: 0, limit: 0.8, side: .minimum, minimumSamples: 20)
    #expect(none.verdict == .error)
  }
}
