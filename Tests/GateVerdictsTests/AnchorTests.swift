import GateRuns
import GateStatistics
import Testing

@testable import GateVerdicts

@Suite("The anchor, a pinned older run")
struct AnchorTests {
  /// A run whose scores lie so far under those of the first one, with spread.
  private func run(_ fall: Double, _ scenario: Scenario = Scenario(), spread: Int = 7) -> Run {
    scenario.run { 0.9 - fall + Double(($0 * 31) % spread) / 100 }
  }

  @Test("shows a slow decay of which every step is within the margin")
  func slowDecay() throws {
    let scenario = Scenario()
    let steps = [0, 0.02, 0.04, 0.06, 0.08]
    for (before, after) in zip(steps, steps.dropFirst()) {
      let result = try scenario.judge(run(before), run(after, spread: 5), anchor: run(0))
      let step = try #require(result.checks.first { $0.id == "quality" })
      #expect(step.verdict == .passed)
      let whole = try #require(result.checks.first { $0.id == "quality.anchor" })
      #expect(whole.kind == .anchor)
      // The spreads of 7 and of 5 lie 0.01 apart.
      #expect(whole.verdict == (after < 0.04 ? .passed : .regressed), "after \(after)")
      #expect(result.verdict == (after < 0.04 ? .passed : .blocked))
    }
  }

  @Test("is held by every rule with a margin, and by no other, metric by metric")
  func checks() throws {
    var scenario = Scenario()
    scenario.thresholds.metrics[0].demand.minimum = 0.5
    scenario.thresholds.metrics[0].segments = [
      SegmentRule(
        selector: SegmentSelector(dimension: "topic", value: nil),
        demand: Demand(margin: .absolute(0.05)))
    ]
    let result = try scenario.judge(anchor: scenario.run(scenario.baseline))
    #expect(
      result.checks.map(\.id) == [
        "quality", "quality.minimum", "quality.missing", "quality[topic=even]",
        "quality[topic=odd]", "quality.anchor", "quality[topic=even].anchor",
        "quality[topic=odd].anchor",
      ])
    #expect(result.anchor?.file.path == "a")
    #expect(try scenario.judge().anchor == nil)
  }

  @Test("is a family of its own: it moves no p-value of the baseline's")
  func ownFamily() throws {
    var scenario = Scenario(candidate: { 0.79 + Double($0 % 7) / 100 })
    scenario.thresholds.metrics[0].segments = [
      SegmentRule(
        selector: SegmentSelector(dimension: "topic", value: nil),
        demand: Demand(margin: .absolute(0.05)))
    ]
    let alone = try scenario.judge()
    let anchored = try scenario.judge(anchor: scenario.run { 0.9 + Double($0 % 3) / 50 })
    #expect(anchored.checks.filter { $0.kind != .anchor } == alone.checks)
    let same = try scenario.judge(anchor: scenario.run(scenario.baseline))
    for check in same.checks where check.kind == .regression {
      let twin = try #require(same.checks.first { $0.id == check.id + ".anchor" })
      #expect(twin.adjustedPValue == check.adjustedPValue)
      #expect(twin.difference == check.difference)
      #expect(twin.minimumDetectableEffect == check.minimumDetectableEffect)
    }
  }

  @Test("may lack examples, which are told, and stop nothing")
  func otherExamples() throws {
    let scenario = Scenario()
    var older = scenario
    older.count = 50
    let result = try scenario.judge(anchor: older.run(scenario.baseline))
    #expect(result.verdict == .passed)
    #expect(result.checks.first { $0.kind == .anchor }?.examples == 50)
    #expect(result.anchor?.examples == 50)
    #expect(result.warnings == ["anchor: examples not compared with it: 10 that it lacks"])
  }

  @Test("may lack a metric that is newer, which is told")
  func newerMetric() throws {
    var scenario = Scenario()
    scenario.thresholds.metrics.append(
      MetricRule(metric: "style", demand: Demand(margin: .absolute(0.1))))
    let old = scenario.run(scenario.baseline)
    let new = Run(
      exampleIDs: old.exampleIDs,
      metrics: old.metrics + [
        ScoreColumn(metric: "style", scores: old.exampleIDs.map { _ in Score(0.5) })
      ])
    let result = try scenario.judge(new, new, anchor: old)
    #expect(result.verdict == .passed)
    #expect(result.checks.filter { $0.kind == .anchor }.map(\.id) == ["quality.anchor"])
    #expect(result.warnings == ["anchor: no scores to compare for \"style\""])
  }

  @Test("of other examples altogether is an error")
  func nothingInCommon() throws {
    let scenario = Scenario()
    let other = Run(
      exampleIDs: (0..<60).map { "x\($0)" },
      metrics: [ScoreColumn(metric: "quality", scores: (0..<60).map { _ in Score(0.8) })])
    let result = try scenario.judge(anchor: other)
    #expect(result.verdict == .error)
    let check = try #require(result.checks.first { $0.id == "quality.anchor" })
    #expect(check.verdict == .error)
    #expect(check.blocking)
  }

  @Test("that another judge scored is no anchor")
  func otherJudge() throws {
    let scenario = Scenario()
    let old = scenario.run(scenario.baseline)
    func run(judge: String) -> Run {
      Run(
        header: RunHeader(factors: ["judge": judge]), exampleIDs: old.exampleIDs,
        metrics: old.metrics)
    }
    let result = try scenario.judge(run(judge: "b"), run(judge: "b"), anchor: run(judge: "a"))
    #expect(result.verdict == .error)
    #expect(result.incomparable.map(\.kind) == [.differentMeasure])
    #expect(
      result.incomparable.first?.text.hasPrefix(
        "judge differs, \"a\" in the anchor and \"b\" in the candidate") == true)
  }

  @Test("can be waived by the id of its check")
  func waived() throws {
    var scenario = Scenario()
    scenario.thresholds.waivers = [
      Waiver(
        check: "quality.anchor", reason: "accepted", owner: "team",
        expires: try #require(CalendarDate("2026-12-31")))
    ]
    let result = try scenario.judge(run(0.2), run(0.2), anchor: run(0))
    #expect(result.checks.first { $0.kind == .anchor }?.verdict == .regressed)
    #expect(result.verdict == .passed)
  }

  @Test("is called by its version in the reason")
  func reason() throws {
    let scenario = Scenario()
    let old = run(0)
    let named = Run(
      header: RunHeader(system: "v1.0.0"), exampleIDs: old.exampleIDs, metrics: old.metrics)
    let result = try scenario.judge(run(0.2), run(0.2), anchor: named)
    let reason = try #require(result.checks.first { $0.kind == .anchor }?.reason)
    #expect(reason.hasPrefix("worse than the anchor v1.0.0 by more than the margin"))
  }
}
