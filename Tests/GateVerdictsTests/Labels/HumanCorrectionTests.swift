import GateRuns
import GateStatistics
import Testing

@testable import GateVerdicts

/// A metric that finds the candidate better, and people who do not.
@Suite struct HumanCorrectionTests {
  private var scenario: Scenario {
    var scenario = Scenario()
    scenario.count = 120
    scenario.candidate = { 0.9 + Double($0 % 5) / 100 }
    return scenario
  }

  /// Labels of the first examples: every fourth gets worse by a step, or better.
  private func labels(
    _ count: Int, worse: Bool = true, system: (String) -> String? = { $0 },
    probability: (Int) -> Double? = { _ in nil }, judge: String? = nil
  ) -> HumanLabels {
    HumanLabels(
      file: FileFingerprint(path: "labels.csv", sha256: "1a"),
      labels: (0..<count).flatMap { place in
        ["baseline", "candidate"].map { side in
          let isTurned = place % 2 == 0
          let before = worse ? 1.0 : 0
          let value = side == "baseline" || !isTurned ? before : 1 - before
          return HumanLabel(
            example: "e\(place)", system: system(side), metric: "quality", value: value,
            probability: probability(place), judge: judge)
        }
      })
  }

  private func judge(_ labels: HumanLabels?, _ scenario: Scenario? = nil) throws -> GateResult {
    let scenario = scenario ?? self.scenario
    let gate = Gate(
      thresholds: scenario.thresholds, profile: .pullRequest,
      today: try #require(CalendarDate("2026-11-23")), tool: Tool(name: "scoregate", version: "0"),
      config: FileFingerprint(path: "thresholds.json", sha256: ""))
    func input(_ score: (Int) -> Double, _ path: String) -> RunInput {
      RunInput(
        run: scenario.run(score), file: FileFingerprint(path: path, sha256: ""), format: "test")
    }
    return gate.judge(
      baseline: input(scenario.baseline, "b"), candidate: input(scenario.candidate, "c"),
      labels: labels)
  }

  private func overall(_ result: GateResult) throws -> Check {
    try #require(result.checks.first { $0.id == "quality" })
  }

  @Test func `without labels the metric passes`() throws {
    let check = try overall(try judge(nil))
    #expect(check.verdict == .passed && check.note == .improved && check.correction == nil)
  }

  /// Two labels whose probabilities differ count for less than two, of which no interval can be made.
  @Test func `two labels of other probabilities leave the metric to decide`() throws {
    let check = try overall(try judge(labels(2, probability: { $0 == 0 ? 1 : 0.36 })))
    #expect(check.verdict == .passed)
  }

  @Test(arguments: [30, 60, 120])
  func `what people find worse does not pass, whatever the metric says`(count: Int) throws {
    let result = try judge(labels(count))
    let check = try overall(result)
    let correction = try #require(check.correction)
    #expect(result.verdict == .blocked && check.verdict == .regressed)
    #expect(correction.decides && correction.labels == count)
    #expect(check.difference == correction.corrected && check.method == .predictionPowered)
    #expect(abs(correction.corrected.point + 0.5) < 0.05)
    #expect(abs(correction.raw.point - 0.1) < 1e-9)
    #expect(check.reason.hasPrefix("\(count) examples labelled by people: worse"))
    #expect(check.worst.first?.baseline == 1 && check.worst.first?.candidate == 0)
    #expect(result.labels?.path == "labels.csv")
  }

  @Test func `what people find better passes`() throws {
    let check = try overall(try judge(labels(60, worse: false)))
    #expect(check.verdict == .passed && check.note == .improved)
    #expect(check.correction?.decides == true)
  }

  @Test func `few labels that agree throughout do not pass where the metric would`() throws {
    var labels = labels(30)
    for place in labels.labels.indices { labels.labels[place].value = 1 }
    let check = try overall(try judge(labels))
    // Thirty answers may hold none of a failure in ten.
    #expect(check.verdict == .inconclusive && check.difference?.point == 0)
  }

  @Test func `fewer labels than minimumSamples leave the metric to decide, and say so`() throws {
    let result = try judge(labels(15))
    let check = try overall(result)
    let correction = try #require(check.correction)
    #expect(!correction.decides && check.verdict == .passed)
    #expect(check.difference == correction.raw)
    #expect(
      result.warnings == [
        "labels: of \"quality\", the metric decides: 15 labelled in both runs, and minimumSamples is 20",
        Self.unnamed(15),
      ])
  }

  @Test func `labels that are of no use are counted`() throws {
    var all = labels(30)
    all.labels.append(HumanLabel(example: "q", system: "baseline", metric: "quality", value: 1))
    all.labels.append(HumanLabel(example: "e40", system: "v9", metric: "quality", value: 1))
    all.labels.append(HumanLabel(example: "e41", metric: "quality", value: 1))
    all.labels.append(HumanLabel(example: "e42", system: "baseline", metric: "quality", value: 1))
    let result = try judge(all)
    #expect(
      result.warnings == [
        "labels: 1 label of \"quality\" is of examples that neither run has",
        "labels: 1 label of \"quality\" is left out, as \"system\" does not say whose answer it is",
        "labels: 1 label of \"quality\" is of systems that are not compared",
        "labels: 1 example of \"quality\" has a label of one of the two answers alone",
        Self.unnamed(30),
      ])
    #expect(try overall(result).correction?.labels == 30)
  }

  /// What is said where labels do not name the version of the candidate.
  private static func unnamed(_ count: Int) -> String {
    "labels: \(count) labels of \"candidate\" count for whichever run is the candidate; write the version, "
      + "and say it with --system"
  }

  @Test(arguments: [
    ("v2", "v2", 30), ("v2", "scores", 30), (nil, "scores", 30),
    (nil, "candidate", 30), ("v1", "candidate", 30), ("v2", "candidate", nil), ("v2", "v3", nil),
    (nil, "v2", nil),
    (nil, "run-0123456789ab", nil),
  ])
  func `labels count for the version or the scores that they are of`(
    version: String?, system: String, count: Int?
  ) throws {
    let gate = Gate(
      thresholds: scenario.thresholds, profile: .pullRequest,
      today: try #require(CalendarDate("2026-11-23")), tool: Tool(name: "scoregate", version: "0"),
      config: FileFingerprint(path: "thresholds.json", sha256: ""))
    func input(_ score: (Int) -> Double, _ version: String?) -> RunInput {
      let run = scenario.run(score)
      return RunInput(
        run: Run(
          header: RunHeader(system: version), exampleIDs: run.exampleIDs, metrics: run.metrics,
          segments: run.segments), file: FileFingerprint(path: "r.jsonl", sha256: ""),
        format: "test")
    }
    let scores = LabelName.ofScores(scenario.run(scenario.candidate))
    let result = gate.judge(
      baseline: input(scenario.baseline, "v1"), candidate: input(scenario.candidate, version),
      labels: labels(
        30,
        system: { side in
          // A version that both runs have tells them not apart.
          if side == "baseline" { return version == "v1" ? "baseline" : "v1" }
          return system == "scores" ? scores : system
        })
    )
    #expect(try overall(result).correction?.labels == count)
    #expect(
      result.warnings.contains(Self.unnamed(30)) == (system == "candidate" && version != "v2"))
    #expect(
      result.warnings.contains(
        "labels: 30 labels of \"quality\" are of systems that are not compared")
        == (count == nil))
  }

  @Test func `answers that were chosen for what they say count for less`() throws {
    // Those that got worse were all chosen, of the others every tenth.
    let chosen = labels(40, probability: { $0 % 2 == 0 ? 1 : 0.1 })
    let check = try overall(try judge(chosen))
    #expect(abs((check.correction?.corrected.point ?? 0) + 20.0 / 220) < 1e-9)
  }

  @Test func `labels on a scale of their own bring the margin to it`() throws {
    var scenario = scenario
    scenario.thresholds.metrics[0].labels = LabelRule(
      metric: "overall", range: ScoreRange(lower: 1, upper: 5))
    var labels = labels(60)
    for place in labels.labels.indices {
      labels.labels[place].metric = "overall"
      labels.labels[place].value = 1 + 4 * labels.labels[place].value
    }
    let check = try overall(try judge(labels, scenario))
    #expect(abs((check.margin ?? 0) - 0.2) < 1e-12 && check.correction?.rawMargin == 0.05)
    #expect(abs((check.difference?.point ?? 0) + 2) < 0.2)
  }

  @Test func `a segment is corrected by its own labels`() throws {
    var scenario = scenario
    scenario.thresholds.metrics[0].segments = [
      SegmentRule(
        selector: SegmentSelector(dimension: "topic", value: nil),
        demand: Demand(margin: .absolute(0.05)))
    ]
    let checks = try judge(labels(60), scenario).checks
    func check(_ id: String) -> Check? { checks.first { $0.id == id } }
    #expect(check("quality[topic=even]")?.verdict == .regressed)
    #expect(check("quality[topic=odd]")?.correction?.corrected.point == 0)
  }

  @Test func `the order of labels, and swapping the runs, change nothing but the sign`() throws {
    var turned = labels(60)
    turned.labels.reverse()
    #expect(try judge(turned).checks == judge(labels(60)).checks)
    let swapped = labels(60, system: { $0 == "baseline" ? "candidate" : "baseline" })
    let difference = try overall(try judge(swapped)).difference
    #expect(abs((difference?.point ?? 0) - 0.5) < 0.05)
  }
}
