import GateRuns
import GateStatistics
import GateVerdicts
import Testing

@testable import GateAnalyses

@Suite struct DeadRuleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var thresholds: Thresholds
    var baseline: Run
    var other: Run
    var id: String
    var standing: CertifiedCheck.Standing
    var remedy: CertifiedCheck.Remedy?
  }

  private static func segments(_ value: String, _ demand: Demand) -> [SegmentRule] {
    [
      SegmentRule(
        selector: SegmentSelector(dimension: "tier", value: value), demand: demand, missing: .drop)
    ]
  }

  static let cases: [Case] = {
    let (baseline, other) = Known.pair(60, noise: 0.05, seed: 1)
    let few = Known.pair(12, noise: 0.05, seed: 2)
    let right = Known.passFail(40, right: 20, moved: 2)
    let perfect = Known.run([Double](repeating: 1, count: 40))
    let tiers = (0..<60).map { $0 < 12 ? "critical" : "other" }
    let labelled = [baseline, other].map { Known.run($0.metrics[0].values, segments: tiers) }
    func value(_ scores: Double...) -> Run { Known.run(scores) }
    return [
      Case(
        testDescription: "a comparison of enough examples",
        thresholds: Known.thresholds(margin: .absolute(0.05)), baseline: baseline, other: other,
        id: "m", standing: .sound, remedy: nil),
      Case(
        testDescription: "too few examples",
        thresholds: Known.thresholds(margin: .absolute(0.05)), baseline: few.baseline,
        other: few.other, id: "m", standing: .cannotFail, remedy: .examples(20)),
      Case(
        testDescription: "enough by the file, too few for any sign to be significant",
        thresholds: Known.thresholds(margin: .absolute(0.05), minimumSamples: 2),
        baseline: Known.run(Array(few.baseline.metrics[0].values.prefix(8))),
        other: Known.run(Array(few.other.metrics[0].values.prefix(8))), id: "m",
        standing: .cannotFail, remedy: .examples(10)),
      Case(
        testDescription: "twelve examples in tier=critical",
        thresholds: Known.thresholds(
          margin: .absolute(0.05),
          segments: segments("critical", Demand(margin: .absolute(0.05)))),
        baseline: labelled[0], other: labelled[1], id: "m[tier=critical]",
        standing: .cannotFail, remedy: .examples(20)),
      Case(
        testDescription: "a margin wider than the metric can fall",
        thresholds: Known.thresholds(margin: .absolute(0.8), range: Known.unit),
        baseline: right.baseline, other: right.other, id: "m", standing: .cannotFail,
        remedy: .margin(below: 0.5)),
      Case(
        testDescription: "a limit that even perfect scores do not show to be kept",
        thresholds: Known.thresholds(minimum: 0.95, range: Known.unit), baseline: perfect,
        other: perfect, id: "m.minimum", standing: .cannotPass, remedy: .examples(72)),
      Case(
        testDescription: "a limit at the end of the range",
        thresholds: Known.thresholds(minimum: 0, range: Known.unit), baseline: right.baseline,
        other: right.other, id: "m.minimum", standing: .cannotFail, remedy: .limit),
      Case(
        testDescription: "a limit that is broken already",
        thresholds: Known.thresholds(minimum: 0.9, range: Known.unit), baseline: right.baseline,
        other: right.other, id: "m.minimum", standing: .failsUnchanged, remedy: nil),
      Case(
        testDescription: "a segment that no example is in",
        thresholds: Known.thresholds(
          margin: .absolute(0.05), segments: segments("vip", Demand(margin: .absolute(0.05)))),
        baseline: labelled[0], other: labelled[1], id: "m[tier=vip]", standing: .broken,
        remedy: .match(
          "no example has tier \"vip\"; the values are \"critical\", \"other\"")),
      Case(
        testDescription: "a part of nothing",
        thresholds: Known.thresholds(margin: .relative(0.1)),
        baseline: Known.run([Double](repeating: 0, count: 30)),
        other: Known.run([Double](repeating: 0, count: 30)), id: "m", standing: .broken,
        remedy: .absoluteMargin),
      Case(
        testDescription: "a single example",
        thresholds: Known.thresholds(margin: .absolute(0.05)), baseline: value(0.5),
        other: value(0.6), id: "m", standing: .cannotFail, remedy: .examples(20)),
      Case(
        testDescription: "scores that never move",
        thresholds: Known.thresholds(margin: .absolute(0.05), range: Known.unit),
        baseline: perfect, other: perfect, id: "m", standing: .sound, remedy: nil),
    ]
  }()

  @Test(arguments: cases)
  func `how a rule stands`(_ known: Case) throws {
    let certification = Certification(
      of: known.thresholds, baseline: known.baseline, others: [known.other], replications: 150)
    let check = try #require(certification[known.id])
    #expect(check.standing == known.standing)
    #expect(check.remedy == known.remedy)
    #expect(
      certification.deadChecks.contains { $0.id == known.id } == known.standing.isDead)
    if known.standing == .cannotFail { #expect(check.falseAlarm.value == 0) }
  }

  @Test func `so many examples as the remedy asks for make the rule decide`() throws {
    for count in [71, 72] {
      let perfect = Known.run([Double](repeating: 1, count: count))
      let certification = Certification(
        of: Known.thresholds(minimum: 0.95, range: Known.unit), baseline: perfect,
        others: [perfect], replications: 100)
      #expect(certification["m.minimum"]?.standing.isDead == (count == 71))
    }
  }

  @Test func `an advisory rule stops nothing, dead or not`() {
    var thresholds = Known.thresholds(margin: .absolute(0.05))
    thresholds.metrics[0].advisory = true
    let (baseline, other) = Known.pair(12, noise: 0.05, seed: 2)
    let certification = Certification(
      of: thresholds, baseline: baseline, others: [other], replications: 100)
    #expect(certification["m"]?.standing == .cannotFail)
    #expect(!certification.hasDeadRules || certification.deadChecks.allSatisfy { !$0.advisory })
  }

  @Test func `a metric that the baseline lacks is told`() {
    let thresholds = Thresholds(metrics: [
      MetricRule(metric: "other", demand: Demand(margin: .absolute(0.1)))
    ])
    let certification = Certification(
      of: thresholds, baseline: Known.run([1, 2, 3]), replications: 100)
    #expect(certification["other"]?.standing == .broken)
    #expect(certification.families.allSatisfy { $0.stopped.value == 1 })
  }
}
