import GateStatistics
import Testing

@testable import GateVerdicts

@Suite("The verdict of a regression check")
struct RegressionRuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var count = 100
    var identical = false
    var interval: (Double, Double)? = (-0.01, 0.01)
    var p: Double? = 0.5
    var margin = 0.03
    var verdict: CheckVerdict
    var note: CheckNote?
    var testDescription: String {
      "n \(count), interval \(interval.map { "\($0)" } ?? "none"), p \(p ?? -1): \(verdict)"
    }
  }

  static let cases = [
    Case(count: 0, identical: true, interval: nil, verdict: .error),
    Case(count: 5, identical: true, interval: (0, 0), verdict: .passed, note: .identical),
    Case(count: 1, interval: nil, verdict: .inconclusive, note: .tooFewExamples),
    Case(count: 19, interval: (-0.9, -0.8), p: 0, verdict: .inconclusive, note: .tooFewExamples),
    Case(count: 20, interval: (-0.9, -0.8), p: 0, verdict: .regressed, note: .beyondMargin),
    Case(verdict: .passed),
    Case(interval: (0.01, 0.02), verdict: .passed, note: .improved),
    Case(interval: (-0.02, -0.01), p: 0, verdict: .passed, note: .worseWithinMargin),
    Case(interval: (-0.04, -0.01), p: 0.025, verdict: .regressed),
    Case(interval: (-0.04, -0.01), p: 0.026, verdict: .inconclusive),
    Case(interval: (-0.04, -0.01), p: nil, verdict: .inconclusive),
    Case(interval: (-0.04, 0), p: 0, verdict: .inconclusive),
    Case(interval: (-0.04, 0.01), verdict: .inconclusive),
    Case(interval: (-0.08, -0.031), p: 0.001, verdict: .regressed, note: .beyondMargin),
    Case(interval: (-0.03, 0.01), verdict: .inconclusive),
    Case(interval: (0, 0.01), margin: 0, verdict: .inconclusive),
    Case(interval: (0.001, 0.01), margin: 0, verdict: .passed, note: .improved),
  ]

  @Test("follows the order of the specification", arguments: cases)
  func order(example: Case) {
    let outcome = RegressionRule.outcome(
      of: .init(
        count: example.count, isIdentical: example.identical,
        interval: example.interval.map { Interval(lower: $0.0, upper: $0.1) }, pValue: example.p),
      margin: example.margin, minimumSamples: 20, alpha: 0.025)
    #expect(outcome.verdict == example.verdict)
    #expect(outcome.note == example.note)
    #expect(!outcome.reason.isEmpty)
  }

  @Test("a difference of exactly the margin is not passed by its last digit")
  func exactlyTheMargin() {
    let difference = 0.8 - 0.83
    #expect(difference > -0.03)
    let outcome = RegressionRule.outcome(
      of: .init(
        count: 100, isIdentical: false, interval: Interval(lower: difference, upper: difference),
        pValue: 1e-9),
      margin: 0.03, minimumSamples: 20, alpha: 0.025)
    #expect(outcome.verdict == .regressed)
    #expect(outcome.note == nil)
  }

  @Test("a wider margin never makes a verdict worse")
  func monotone() {
    let severity: [CheckVerdict: Int] = [.passed: 0, .inconclusive: 1, .regressed: 2]
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let center = Double.random(in: -0.2...0.1, using: &random)
      let half = Double.random(in: 0...0.1, using: &random)
      let evidence = RegressionRule.Evidence(
        count: 50, isIdentical: false,
        interval: Interval(lower: center - half, upper: center + half),
        pValue: Double.random(in: 0...0.1, using: &random))
      let margins = [0, 0.01, 0.05, 0.1, 0.3]
      let severities = margins.compactMap { margin in
        severity[
          RegressionRule.outcome(of: evidence, margin: margin, minimumSamples: 20, alpha: 0.025)
            .verdict]
      }
      let isFailing = severities.map { $0 == 2 ? 1 : 0 }
      #expect(isFailing == isFailing.sorted(by: >), "\(evidence)")
      let isPassing = severities.map { $0 == 0 ? 1 : 0 }
      #expect(isPassing == isPassing.sorted(), "\(evidence)")
    }
  }
}
