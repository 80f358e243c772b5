import GateRuns
import GateStatistics
import Testing

@testable import GateVerdicts

/// Two runs of `count` examples, made from functions of the example's number.
struct Scenario {
  var count = 60
  var baseline: (Int) -> Double = { 0.8 + Double($0 % 5) / 100 }
  var candidate: (Int) -> Double = { 0.8 + Double($0 % 5) / 100 }
  var topic: (Int) -> String? = { $0 % 2 == 0 ? "even" : "odd" }
  var thresholds = Thresholds(metrics: [
    MetricRule(
      metric: "quality", range: .unit, demand: Demand(margin: .absolute(0.05)))
  ])
  var profile = Profile.pullRequest
  var today = "2026-11-23"

  func run(_ score: (Int) -> Double, order: [Int]? = nil) -> Run {
    let numbers = order ?? Array(0..<count)
    return Run(
      exampleIDs: numbers.map { "e\($0)" },
      metrics: [ScoreColumn(metric: "quality", scores: numbers.map { Score(score($0)) })],
      segments: [SegmentColumn(dimension: "topic", labels: numbers.map(topic))],
      texts: TextSource { row in
        ExampleTexts(input: "question \(numbers[row])", output: "answer \(numbers[row])")
      })
  }

  func judge(
    _ baseline: Run? = nil, _ candidate: Run? = nil, anchor: Run? = nil
  ) throws -> GateResult {
    let gate = Gate(
      thresholds: thresholds, profile: profile, today: try #require(CalendarDate(today)),
      tool: Tool(name: "scoregate", version: "0"),
      config: FileFingerprint(path: "thresholds.json", sha256: ""))
    func input(_ run: Run, _ path: String) -> RunInput {
      RunInput(run: run, file: FileFingerprint(path: path, sha256: ""), format: "test")
    }
    return gate.judge(
      baseline: input(baseline ?? run(self.baseline), "b"),
      candidate: input(candidate ?? run(self.candidate), "c"),
      anchor: anchor.map { input($0, "a") })
  }

  func check(_ id: String) throws -> Check {
    let checks = try judge().checks
    return try #require(checks.first { $0.id == id }, "no check \(id) in \(checks.map(\.id))")
  }
}

extension ScoreRange {
  static var unit: ScoreRange { ScoreRange(lower: 0, upper: 1) ?? .unbounded }
}

@Suite("The gate on made runs")
struct GateTests {
  /// A drop of 0.2 on average, with spread.
  private let drop: (Int) -> Double = { 0.6 + Double($0 % 7) / 100 }

  @Test("a run against itself passes, identical, in both profiles")
  func itself() throws {
    for profile in Profile.builtIn {
      let result = try Scenario(profile: profile).judge()
      #expect(result.verdict == .passed)
      #expect(result.checks.map(\.id) == ["quality", "quality.missing"])
      #expect(result.checks.allSatisfy { $0.verdict == .passed && $0.note == .identical })
    }
  }

  @Test("a clear drop regresses and names the examples that fell furthest")
  func regression() throws {
    let result = try Scenario(candidate: drop).judge()
    #expect(result.verdict == .blocked)
    let check = try #require(result.checks.first)
    #expect(check.verdict == .regressed)
    #expect(check.note == .beyondMargin)
    #expect(check.worst.count == 10)
    #expect(check.worstCount == 60)
    let differences = check.worst.compactMap(\.difference)
    #expect(differences == differences.sorted())
    #expect(check.worst[0].input?.hasPrefix("question") == true)
    #expect(check.worst[0].candidateOutput?.hasPrefix("answer") == true)
  }

  @Test("swapping the runs negates the difference")
  func swapped() throws {
    let there = try #require(try Scenario(candidate: drop).judge().checks[0].difference)
    let scenario = Scenario()
    let back = try #require(
      try Scenario(baseline: drop, candidate: scenario.baseline).judge().checks[0].difference)
    #expect(there.point == -back.point)
    let (first, second) = (try #require(there.interval), try #require(back.interval))
    #expect(abs(first.lower + second.upper) < 1e-9)
    #expect(abs(first.upper + second.lower) < 1e-9)
  }

  @Test("the order of the rows changes no byte of a result")
  func rowOrder() throws {
    var generator = SeededGenerator(seed: 3)
    let scenario = Scenario(candidate: drop)
    let expected = try scenario.judge()
    for _ in 0..<5 {
      let shuffled = try scenario.judge(
        scenario.run(
          scenario.baseline, order: Array(0..<scenario.count).shuffled(using: &generator)),
        scenario.run(
          scenario.candidate, order: Array(0..<scenario.count).shuffled(using: &generator)))
      #expect(shuffled == expected)
    }
  }

  @Test("lower is better where the rule says so")
  func direction() throws {
    var scenario = Scenario(candidate: drop)
    scenario.thresholds.metrics[0].direction = .lowerIsBetter
    let check = try scenario.check("quality")
    #expect(check.note == .improved)
    #expect((check.difference?.point ?? 0) > 0)
  }

  @Test("a relative margin is a share of the baseline's mean; of a mean of 0 it is an error")
  func relativeMargin() throws {
    var scenario = Scenario(candidate: drop)
    scenario.thresholds.metrics[0].demand.margin = .relative(0.5)
    let check = try scenario.check("quality")
    #expect(check.verdict == .passed)
    #expect(abs((check.margin ?? 0) - 0.41) < 1e-12)
    scenario.baseline = { _ in 0 }
    #expect(try scenario.check("quality").verdict == .error)
    #expect(try scenario.judge().verdict == .error)
  }

  @Test("a metric that a run lacks is an error, in every check of the metric")
  func absentMetric() throws {
    var scenario = Scenario()
    scenario.thresholds.metrics[0].metric = "other"
    scenario.thresholds.metrics[0].demand.minimum = 0.5
    let result = try scenario.judge()
    #expect(result.verdict == .error)
    #expect(result.checks.count == 3)
    #expect(result.checks.allSatisfy { $0.verdict == .error })
    #expect(result.ungated == ["quality"])
  }

  @Test("every value of a dimension is checked, and the explicit rule wins")
  func segments() throws {
    var scenario = Scenario(candidate: { $0 % 2 == 0 ? 0.8 : 0.5 + Double($0 % 3) / 50 })
    let demand = Demand(margin: .absolute(0.05))
    scenario.thresholds.metrics[0].segments = [
      SegmentRule(selector: SegmentSelector(dimension: "topic", value: nil), demand: demand),
      SegmentRule(
        selector: SegmentSelector(dimension: "topic", value: "odd"),
        demand: Demand(margin: .absolute(0.01))),
    ]
    let result = try scenario.judge()
    #expect(
      result.checks.map(\.id) == [
        "quality", "quality.missing", "quality[topic=even]", "quality[topic=odd]",
      ])
    #expect(result.checks[3].margin == 0.01)
    #expect(result.checks[3].verdict == .regressed)
    #expect(result.checks[3].examples == 30)
    #expect(result.checks[2].verdict == .passed)
  }

  @Test(
    "a segment that matched no example is an error",
    arguments: ["topic=none", "tier=critical", "tier=*"])
  func unmatchedSegment(selector: String) throws {
    var scenario = Scenario()
    scenario.thresholds.metrics[0].segments = [
      SegmentRule(
        selector: try #require(SegmentSelector(selector)),
        demand: Demand(margin: .absolute(0.05)))
    ]
    let check = try scenario.check("quality[\(selector)]")
    #expect(check.verdict == .error)
    #expect(try scenario.judge().verdict == .error)
  }

  @Test("an advisory metric regresses without blocking")
  func advisory() throws {
    var scenario = Scenario(candidate: drop, profile: .release)
    scenario.thresholds.metrics[0].advisory = true
    let result = try scenario.judge()
    #expect(result.checks[0].verdict == .regressed)
    #expect(result.checks[0].adjustedPValue == nil)
    #expect(result.verdict == .passed)
  }

  @Test("a waiver lets a failing check pass until its last day, and blocks afterwards")
  func waivers() throws {
    var scenario = Scenario(candidate: drop)
    scenario.thresholds.waivers = [
      Waiver(
        check: "quality", reason: "known", owner: "me",
        expires: try #require(CalendarDate("2026-12-31")))
    ]
    scenario.today = "2026-12-31"
    #expect(try scenario.judge().verdict == .passed)
    #expect(try scenario.check("quality").verdict == .regressed)
    scenario.today = "2027-01-01"
    #expect(try scenario.judge().verdict == .blocked)
    scenario.candidate = scenario.baseline
    #expect(try scenario.judge().verdict == .blocked)
  }

  @Test("a waiver that names no check is a warning, and none covers what could not be computed")
  func idleWaivers() throws {
    var scenario = Scenario()
    scenario.thresholds.waivers = [
      Waiver(
        check: "typo", reason: "", owner: "", expires: try #require(CalendarDate("2026-12-31")))
    ]
    #expect(try scenario.judge().warnings == ["the waiver for \"typo\" names no check"])
    scenario.thresholds.metrics[0].metric = "absent"
    scenario.thresholds.waivers[0].check = "absent"
    #expect(try scenario.judge().verdict == .error)
  }

  @Test("a level check holds the mean of every example of the candidate against its limit")
  func level() throws {
    var scenario = Scenario()
    scenario.thresholds.metrics[0].demand = Demand(minimum: 0.9, maximum: 0.95)
    #expect(try scenario.check("quality.minimum").verdict == .beyondLimit)
    #expect(try scenario.check("quality.maximum").verdict == .passed)
    #expect(try scenario.check("quality.minimum").worstCount == 60)
    #expect(try scenario.judge().verdict == .blocked)
  }

  @Test("one critical example under its limit blocks, and is named")
  func critical() throws {
    var scenario = Scenario(candidate: { $0 == 8 ? 0.1 : 0.8 })
    scenario.thresholds.metrics[0].demand.margin = .absolute(0.5)
    let topic = SegmentSelector(dimension: "topic", value: "even")
    scenario.thresholds.critical = [
      CriticalRule(segment: topic, metric: "quality", minimum: 0.5)
    ]
    let check = try scenario.check("quality[topic=even].critical")
    #expect(check.verdict == .beyondLimit)
    #expect(check.worst.map(\.id) == ["e8"])
    #expect(try scenario.judge().verdict == .blocked)
    scenario.candidate = { $0 == 9 ? 0.1 : 0.8 }
    #expect(try scenario.check("quality[topic=even].critical").verdict == .passed)
  }

  @Test("a critical rule needs no other rule of its metric, and no metric of the run is an error")
  func criticalAlone() throws {
    var scenario = Scenario(candidate: { $0 == 8 ? 0.1 : 0.8 })
    scenario.thresholds.metrics = []
    scenario.thresholds.critical = [CriticalRule(metric: "quality", minimum: 0.5)]
    #expect(try scenario.judge().checks.map(\.id) == ["quality.critical"])
    #expect(try scenario.judge().verdict == .blocked)
    scenario.thresholds.critical = [CriticalRule(metric: "absent", minimum: 0.5)]
    #expect(try scenario.judge().verdict == .error)
  }

  @Test("a critical maximum names itself, whatever the direction")
  func criticalMaximum() throws {
    var scenario = Scenario()
    scenario.thresholds.critical = [CriticalRule(metric: "quality", maximum: 0.83)]
    #expect(try scenario.check("quality.critical.maximum").verdict == .beyondLimit)
  }

  @Test("an unscored critical example is the worst one, or leaves the check open, never passes")
  func unscoredCritical() throws {
    var scenario = Scenario(candidate: { $0 == 8 ? .nan : 0.8 })
    scenario.thresholds.critical = [CriticalRule(metric: "quality", minimum: 0.5)]
    #expect(try scenario.check("quality.critical").verdict == .beyondLimit)
    scenario.thresholds.metrics[0].missing = .drop
    let check = try scenario.check("quality.critical")
    #expect(check.verdict == .inconclusive)
    #expect(check.worst.map(\.id) == ["e8"])
  }

  @Test("segments too small for a verdict take nothing from the others")
  func smallSegments() throws {
    let noisy: (Int) -> Double = { 0.8 + Double(($0 * 7919) % 11 - 6) / 50 }
    let alone = try Scenario(count: 96, candidate: noisy).check("quality")
    var scenario = Scenario(count: 96, candidate: noisy, topic: { "t\($0 % 8)" })
    scenario.thresholds.metrics[0].segments = [
      SegmentRule(
        selector: SegmentSelector("topic=*"), demand: Demand(margin: .absolute(0.05)))
    ]
    let among = try scenario.check("quality")
    #expect(among.adjustedPValue == alone.adjustedPValue)
    #expect(try scenario.check("quality[topic=t3]").adjustedPValue == nil)
    #expect(try scenario.check("quality[topic=t3]").note == .tooFewExamples)
  }
}
