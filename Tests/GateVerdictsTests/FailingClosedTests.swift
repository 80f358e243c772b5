import GateRuns
import GateStatistics
import Testing

@testable import GateVerdicts

@Suite("The gate fails closed, and on nothing but what was measured")
struct FailingClosedTests {
  private func run(_ trials: [(id: String, score: Double, topic: String?)]) -> Run {
    Run(
      exampleIDs: trials.map(\.id),
      metrics: [ScoreColumn(metric: "quality", scores: trials.map { Score($0.score) })],
      segments: [SegmentColumn(dimension: "topic", labels: trials.map(\.topic))])
  }

  private func trials(_ count: Int, _ score: (_ example: Int, _ trial: Int) -> Double) -> Run {
    run(
      (0..<60).flatMap { example in
        (0..<count).map { ("e\(example)", score(example, $0), "a") }
      })
  }

  @Test("the rounding of a mean over trials is no difference")
  func rounding() throws {
    var scenario = Scenario()
    scenario.thresholds.metrics[0].direction = .lowerIsBetter
    scenario.thresholds.metrics[0].demand.margin = .absolute(0)
    let result = try scenario.judge(trials(1) { _, _ in 0.1 }, trials(3) { _, _ in 0.1 })
    #expect(result.checks[0].note == .identical)
    #expect(result.verdict == .passed)
  }

  @Test("failed trials count by their share, under worst and as missing")
  func failedTrials() throws {
    var scenario = Scenario()
    let complete = trials(5) { example, _ in 0.8 + Double(example % 5) / 100 }
    let failing = trials(5) { example, trial in
      trial == 0 ? 0.8 + Double(example % 5) / 100 : .nan
    }
    let worst = try scenario.judge(complete, failing)
    #expect(worst.checks[0].verdict == .regressed)
    #expect(worst.checks[0].fragile)
    #expect(worst.checks[1].verdict == .regressed)
    #expect(worst.checks[1].missingInCandidate == 60)
    scenario.thresholds.metrics[0].missing = .drop
    let drop = try scenario.judge(complete, failing)
    #expect(drop.checks[0].note == .identical)
    #expect(drop.checks[1].verdict == .regressed)
    #expect(try scenario.judge(failing, failing).verdict == .passed)
  }

  @Test("a segment that lets no score be missing has a missing check of its own")
  func strictSegment() throws {
    var scenario = Scenario(candidate: { $0 == 4 ? .nan : 0.8 + Double($0 % 5) / 100 })
    scenario.thresholds.metrics[0].missing = .drop
    scenario.thresholds.metrics[0].segments = [
      SegmentRule(
        selector: SegmentSelector(dimension: "topic", value: "even"),
        demand: Demand(margin: .absolute(0.05)), missing: .fail)
    ]
    #expect(try scenario.check("quality.missing").verdict == .passed)
    #expect(try scenario.check("quality[topic=even].missing").verdict == .regressed)
    #expect(try scenario.judge().verdict == .blocked)
  }

  @Test("no score of a new example may be missing either where none may")
  func newExamplesUnderFail() throws {
    var scenario = Scenario()
    scenario.thresholds.metrics[0].missing = .fail
    let fewer = scenario.run(scenario.baseline, order: Array(0..<50))
    let candidate = scenario.run { $0 == 55 ? .nan : scenario.candidate($0) }
    #expect(try scenario.judge(fewer, candidate).checks[1].verdict == .regressed)
  }

  @Test("a rise of missing scores that too few examples show is not passed over")
  func undecidedRise() throws {
    var scenario = Scenario(count: 9, candidate: { $0 > 0 ? .nan : 0.8 })
    scenario.thresholds.metrics[0].missing = .drop
    #expect(try scenario.check("quality.missing").verdict == .inconclusive)
    scenario.profile = .release
    #expect(try scenario.judge().verdict == .inconclusive)
  }

  @Test("reasons of missing scores are counted in a finding")
  func reasons() throws {
    let result = try Scenario(candidate: { $0 == 0 ? 87 : $0 == 1 ? .nan : $0 == 2 ? -3 : 0.8 })
      .judge()
    #expect(
      result.findings.first { $0.kind == .missingScores }?.text
        == "quality lacks scores: none in the baseline, "
        + "3 of 60 in the candidate (5 %: 2 out of range, 1 NaN)")
  }

  @Test("a rule that matches nothing is an error for an advisory metric too")
  func advisoryMistake() throws {
    var scenario = Scenario()
    scenario.thresholds.metrics.append(
      MetricRule(metric: "typo", demand: Demand(), advisory: true))
    #expect(try scenario.judge().verdict == .error)
  }

  @Test("a critical rule blocks also where the metric is advisory")
  func advisoryCritical() throws {
    var scenario = Scenario()
    scenario.thresholds.metrics[0].advisory = true
    scenario.thresholds.critical = [CriticalRule(metric: "quality", minimum: 0.9)]
    #expect(try scenario.judge().verdict == .blocked)
  }

  @Test("zeros against themselves are identical, whatever the margin is relative to")
  func zeros() throws {
    var scenario = Scenario(baseline: { _ in 0 }, candidate: { _ in 0 })
    scenario.thresholds.metrics[0].demand.margin = .relative(0.1)
    #expect(try scenario.check("quality").note == .identical)
  }

  @Test("a new value of a dimension, on new examples alone, does not stop the gate")
  func newValue() throws {
    var scenario = Scenario()
    scenario.thresholds.metrics[0].segments = [
      SegmentRule(
        selector: SegmentSelector(dimension: "topic", value: nil),
        demand: Demand(margin: .absolute(0.05)))
    ]
    let old = (0..<60).map { ("e\($0)", 0.8, Optional("a")) }
    let result = try scenario.judge(run(old), run(old + [("new", 0.8, "b")]))
    #expect(result.verdict == .passed)
    #expect(result.checks.map(\.id) == ["quality", "quality.missing", "quality[topic=a]"])
  }

  @Test("a waiver that ran out blocks, also where it names no check any more")
  func idleExpiredWaiver() throws {
    var scenario = Scenario()
    scenario.thresholds.waivers = [
      Waiver(
        check: "gone", reason: "", owner: "", expires: try #require(CalendarDate("2020-01-01")))
    ]
    #expect(try scenario.judge().verdict == .blocked)
  }
}
