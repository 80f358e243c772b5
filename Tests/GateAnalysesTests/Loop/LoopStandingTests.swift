import GateRuns
import GateStatistics
import GateVerdicts
import Testing

@testable import GateAnalyses

@Suite struct LoopStandingTests {
  private static let today = CalendarDate("2026-11-28")

  /// A baseline of 60 examples, made ten days ago by a judge.
  private var baseline: Run {
    let run = Run.of(
      ["faithfulness": (0..<60).map { [$0 % 4 == 1 ? 0.4 : 0.9] }],
      segments: ["topic": (0..<60).map { "t\($0 % 4)" }])
    return Run(
      header: RunHeader(created: "2026-11-18T08:00:00Z", factors: ["judge": "j-1"]),
      exampleIDs: run.exampleIDs, metrics: run.metrics, segments: run.segments)
  }

  private func standing(
    objective: String? = "answers are true", rationale: String? = "measured",
    minimumSamples: Int = 20, hasBaseline: Bool = true, maximumAge: Int? = nil,
    record: LoopStanding.Record = .init(), minimum: Double = 0.5,
    calibration: LimitCalibration? = nil, isAdvisory: Bool = false
  ) throws -> LoopStanding {
    let rule = MetricRule(
      metric: "faithfulness", objective: objective, rationale: rationale,
      range: try #require(ScoreRange(lower: 0, upper: 1)),
      demand: Demand(margin: .absolute(0.05), minimum: minimum), advisory: isAdvisory,
      calibration: calibration)
    var thresholds = Thresholds(minimumSamples: minimumSamples, metrics: [rule])
    thresholds.runs.maximumAge = maximumAge
    return LoopStanding(
      of: thresholds, baseline: hasBaseline ? baseline : nil, candidate: nil, record: record,
      today: try #require(Self.today))
  }

  @Test func `what is amiss comes first, in the order of the way around`() throws {
    #expect(try standing(objective: nil, rationale: nil).next == .objectives)
    #expect(try standing(rationale: nil, maximumAge: 5).next == .baseline)
    #expect(try standing(rationale: nil).next == .thresholds)
    let dead = try standing(minimumSamples: 100)
    #expect(dead.next == .reach && dead.dead.contains("faithfulness"))
    #expect(try standing(hasBaseline: false).next == .baseline)
    let sound = try standing()
    #expect(sound.dead.isEmpty && sound.next == .change)
    #expect(sound.weakest.first?.segment?.description == "topic=t1")
  }

  @Test func `a recorded change is done where it did what it was meant to do`() throws {
    let intent = try #require(Intent("faithfulness+0.02"))
    for (verdict, state) in [
      (IntentVerdict.achieved, LoopStep.State.done), (.notShown, .open), (.notAchieved, .open),
    ] {
      var record = LoopStanding.Record()
      record.runCount = 1
      record.last = .init(
        system: "v2", text: "re-ranking",
        intents: [IntentOutcome(intent: intent, verdict: verdict, reason: "r")])
      let standing = try standing(record: record)
      #expect(standing.state(of: .change) == state)
      #expect(standing.next == .history)
    }
  }

  @Test(arguments: [
    ("j-1", "2026-11-01", LoopStep.State.done), ("j-0", "2026-11-01", .open),
    ("j-1", "2026-11-29", .open),
  ])
  func `a limit of another judge, or of a later day, has to be calibrated again`(
    judge: String, date: String, state: LoopStep.State
  ) throws {
    var record = LoopStanding.Record()
    let calibration = LimitCalibration(judge: judge, date: try #require(CalendarDate(date)))
    #expect(
      try standing(record: record, calibration: calibration).state(of: .labels)
        == (state == .open ? .open : .missing))
    // The labels were asked for under a judge that is gone: the calibration tells what holds.
    record.labels = HumanLabels(
      file: FileFingerprint(path: "labels.csv", sha256: "00"),
      labels: [HumanLabel(example: "a", metric: "faithfulness", value: 1, judge: "j-0")])
    let standing = try standing(record: record, calibration: calibration)
    #expect(standing.state(of: .labels) == state && standing.formerJudges.isEmpty)
    #expect(standing.expired.count == (judge == "j-0" ? 1 : 0))
    #expect(
      try self.standing(hasBaseline: false, calibration: calibration).expired.isEmpty)
  }

  @Test func `a segment that misses its limit beyond chance is open work`() throws {
    // The 15 examples of t1 have 0.4, all others 0.9.
    let standing = try standing(minimumSamples: 10, minimum: 0.6)
    #expect(standing.state(of: .weaknesses) == .open && standing.next == .weaknesses)
    #expect(standing.failing.map(\.segment?.description) == ["topic=t1"])
    #expect(abs((standing.failing.first?.missed?.value ?? 0) - 0.4) < 1e-12)
    #expect(standing.failing.first == standing.weakest.first)
    func state(minimumSamples: Int = 10, minimum: Double = 0.6) throws -> LoopStep.State {
      try self.standing(minimumSamples: minimumSamples, minimum: minimum).state(of: .weaknesses)
    }
    // 15 equal scores can come from a mean of 0.55; nobody asks for less than 0.4; 15 may be too few.
    #expect(try state(minimum: 0.55) == .done)
    #expect(try state(minimum: 0.4) == .done)
    #expect(try state(minimumSamples: 16) == .done)
    #expect(
      try self.standing(minimumSamples: 10, minimum: 0.6, isAdvisory: true).failing.isEmpty)
    #expect(try self.standing(hasBaseline: false).state(of: .weaknesses) == .missing)
  }

  @Test(arguments: [(1, LoopStep.State.done), (3, .open)])
  func `labels on which people do not agree are not to be relied on`(
    every: Int, state: LoopStep.State
  ) throws {
    var record = LoopStanding.Record()
    record.labels = HumanLabels(
      file: FileFingerprint(path: "labels.csv", sha256: "00"),
      labels: (0..<30).flatMap { place in
        ["anna", "ben"].map { labeler in
          let turns = every > 1 && labeler == "ben" && place % every == 0
          let value = (place % 2 == 0) != turns ? 1.0 : 0
          return HumanLabel(
            example: "e\(place)", metric: "faithfulness", value: value, labeler: labeler)
        }
      })
    let standing = try standing(record: record)
    #expect(standing.state(of: .labels) == state)
    #expect(standing.disputed.map(\.metric) == (state == .open ? ["faithfulness"] : []))
  }

  @Test func `labels of another judge say nothing of this one`() throws {
    for (judge, state) in [("j-1", LoopStep.State.done), ("j-0", .open)] {
      var record = LoopStanding.Record()
      record.labels = HumanLabels(
        file: FileFingerprint(path: "labels.csv", sha256: "00"),
        labels: [HumanLabel(example: "a", metric: "faithfulness", value: 1, judge: judge)])
      #expect(try standing(record: record).state(of: .labels) == state)
    }
  }
}
