import GateRuns
import GateStatistics
import GateVerdicts
import Testing

@testable import GateFiles

@Suite struct ThresholdsFileTests {
  private func read(_ text: String) throws(ThresholdsProblems) -> Thresholds {
    try ThresholdsFile.read(Array(text.utf8), path: "thresholds.json")
  }

  @Test func `The full example reads to exactly what it says`() throws {
    let thresholds = try read(FullExample.text)
    let segments = [
      SegmentRule(
        selector: SegmentSelector(dimension: "tier", value: "critical"),
        demand: Demand(margin: .absolute(0.01), minimum: 0.9, maximum: 1), missing: .fail,
        rationale: "refund and safety questions", position: SourcePosition(line: 16, column: 9)),
      SegmentRule(
        selector: SegmentSelector(dimension: "topic", value: nil),
        demand: Demand(margin: .absolute(0.03)), position: SourcePosition(line: 20, column: 9)),
    ]
    let metrics = [
      MetricRule(
        metric: "faithfulness", objective: "Answers say only what the policy documents say",
        owner: "rag-team", rationale: "A/A runs move by 0.01; support agreed to 0.03",
        reviewed: CalendarDate("2026-11-01"), reviewEvery: 180, weight: 2,
        range: try #require(ScoreRange(lower: 0, upper: 1)),
        demand: Demand(margin: .absolute(0.03), minimum: 0.8), segments: segments,
        calibration: LimitCalibration(
          judge: "gpt-5", date: try #require(CalendarDate("2026-11-28")), labels: 240),
        position: SourcePosition(line: 10, column: 5)),
      MetricRule(
        metric: "latency", direction: .lowerIsBetter, unit: "s",
        statistic: try #require(Statistic(rawValue: "p95")),
        demand: Demand(margin: .relative(0.1), maximum: 4, basis: .observed), missing: .drop,
        position: SourcePosition(line: 23, column: 5)),
      MetricRule(
        metric: "tone", range: try #require(ScoreRange(lower: 1, upper: 5)), demand: Demand(),
        advisory: true,
        labels: LabelRule(
          metric: "politeness", range: ScoreRange(lower: 0, upper: 1), margin: 0.1),
        position: SourcePosition(line: 27, column: 5)),
    ]
    let critical = [
      CriticalRule(
        segment: SegmentSelector(dimension: "tier", value: "critical"), metric: "faithfulness",
        minimum: 0.5, rationale: "one invented refund rule is one too many",
        position: SourcePosition(line: 33, column: 5)),
      CriticalRule(metric: "latency", maximum: 30, position: SourcePosition(line: 35, column: 5)),
    ]
    let waiver = Waiver(
      check: "faithfulness[topic=billing]", reason: "new policy", owner: "rag-team",
      expires: try #require(CalendarDate("2026-12-31")),
      position: SourcePosition(line: 43, column: 5))
    let expected = Thresholds(
      runs: RunPaths(
        baseline: "baseline.jsonl", candidate: "scores.csv", anchor: "v1.jsonl", maximumAge: 90),
      dataset: DatasetColumns(
        name: "support-v3", id: "question_id", input: ["user_input"], output: "response",
        reference: "ground_truth", metrics: ["scores.Factuality": "factuality"],
        segments: ["topic", "tier"],
        cluster: "document", trial: "epoch"),
      confidence: try #require(ConfidenceLevel(0.9)), minimumSamples: 30, metrics: metrics,
      critical: critical,
      comparability: Comparability(
        missingExamples: .share(0.02), changedExamples: .count(3), changedReferences: .count(1),
        newExamples: .count(0), factors: ["judge", "prompt"], judgeShift: .warn),
      profiles: [
        Profile(name: "pull-request", inconclusive: .fail), .release,
        Profile(name: "nightly", inconclusive: .fail),
      ],
      waivers: [waiver],
      feedback: FeedbackRules(
        scale: 0...10, bad: 4, ratings: ["great": 10, "meh": 5],
        categories: [
          .init(name: "refunds", patterns: ["refund*", "money back"]),
          .init(name: "wrong", patterns: [#"/\bwrong\b/"#]),
        ], keepsText: false, retention: 90, segments: ["topic"],
        signals: [
          .followUp: "asked_again", .abandonment: "left", .regeneration: "retried", .copy: "copied",
        ]),
      labels: "labels.csv")
    #expect(thresholds == expected)
  }

  @Test func `What is not said has its documented default`() throws {
    let thresholds = try read(
      #"{"version":1,"metrics":{"f":{"range":[0,1],"margin":0}}}"#)
    #expect(
      thresholds
        == Thresholds(metrics: [
          MetricRule(
            metric: "f", range: try #require(ScoreRange(lower: 0, upper: 1)),
            demand: Demand(margin: .absolute(0)), position: SourcePosition(line: 1, column: 25))
        ]))
  }

  @Test(arguments: [
    #""minimum":0.5"#, #""margin":0,"segments":{"topic=a":{"maximum":0.5}}"#, #""margin":0"#,
  ])
  func `A calibration is of the metric's limit, of a segment's, or of a critical one`(
    demand: String
  ) throws {
    let critical =
      demand.contains("imum") ? "" : #","critical":[{"metric":"f","minimum":0.2}]"#
    let thresholds = try read(
      #"{"version":1,"metrics":{"f":{"range":[0,1],\#(demand),"calibration":"#
        + #"{"judge":"j","date":"2026-02-28"}}}\#(critical)}"#)
    #expect(thresholds.metrics[0].calibration?.judge == "j")
    #expect(thresholds.metrics[0].calibration?.labels == nil)
  }

  @Test func `One input column may stand without brackets`() throws {
    let thresholds = try read(
      #"{"version":1,"dataset":{"input":"question"},"metrics":{"f":{"advisory":true,"missing":"drop"}}}"#
    )
    #expect(thresholds.dataset.input == ["question"])
  }

  @Test func `An open end of a range is null, and a bounded worst end is enough`() throws {
    let thresholds = try read(
      #"{"version":1,"metrics":{"f":{"range":[0,null],"margin":1}}}"#)
    #expect(thresholds.metrics[0].range == ScoreRange(lower: 0, upper: .infinity))
    #expect(thresholds.metrics[0].missing == .worst)
  }

  @Test func `A segment takes what it does not set, but no limit, from its metric`() throws {
    let thresholds = try read(
      """
      {"version":1,"metrics":{"f":{
        "margin":{"relative":0.1},"minimum":1,"maximum":3,"missing":"drop","advisory":true,
        "segments":{"a=*":{},"a=b":{"minimum":2},"a=c":{"margin":0,"missing":"fail","advisory":false}}
      }}}
      """)
    let segments = thresholds.metrics[0].segments
    #expect(segments.map(\.selector.description) == ["a=*", "a=b", "a=c"])
    #expect(segments[0].demand == Demand(margin: .relative(0.1)))
    #expect(segments[1].demand == Demand(margin: .relative(0.1), minimum: 2))
    #expect(segments[2].demand == Demand(margin: .absolute(0)))
    #expect(segments.map(\.missing) == [.drop, .drop, .fail])
    #expect(segments.map(\.advisory) == [true, true, false])
  }

  @Test func `Many mistakes are all told, in the order of the file`() {
    let text = """
      {
        "confidence": 95,
        "metrics": {
          "faithfulness": { "range": [0, 1], "maxDrop": 0.03, "minimum": "0.8" },
          "latency": { "direction": "down", "margin": -1, "margin": 0.1, "advisory": "true" },
          "tone": {}
        },
        "critical": [ { "metric": "faithfullness", "where": "tier=*" } ],
        "waivers": [ { "check": "tone", "reason": " ", "expires": "2026-02-30" } ],
        "colour": true
      }
      """
    let expected = """
      thresholds.json:1:1: the top level lacks "version"; add "version": 1
      thresholds.json:2:17: "confidence" must be a number above 0 and below 1, found 95; write 0.95
      thresholds.json:4:40: unknown key "maxDrop"; did you mean "margin"?
      thresholds.json:4:68: "minimum" must be a number, found "0.8"; write 0.8
      thresholds.json:5:31: "direction" must be "higher" or "lower", found "down"
      thresholds.json:5:49: "margin" must be a number of 0 or more, found -1
      thresholds.json:5:53: duplicate key "margin", already at 5:39; keep one of them
      thresholds.json:5:80: "advisory" must be true or false, found "true"; write true
      thresholds.json:6:5: "tone" has no lower bound, so a missing score has no worst value; give "range" or choose "missing": "drop"
      thresholds.json:6:13: "tone" demands nothing; add "margin", "minimum", "maximum" or "advisory": true
      thresholds.json:8:17: an entry of "critical" demands nothing; add "minimum" or "maximum"
      thresholds.json:8:29: "faithfullness" is not one of "metrics"; did you mean "faithfulness"?
      thresholds.json:8:55: "where" must be "dimension=value", found "tier=*"; name one value, or leave it out for all examples
      thresholds.json:9:16: an entry of "waivers" lacks "owner"; add "owner": "rag-team"
      thresholds.json:9:45: "reason" is blank; fill it in
      thresholds.json:9:61: "expires" must be a day written yyyy-mm-dd, found "2026-02-30"; there is no such day
      thresholds.json:10:3: unknown key "colour"; known here: version, runs, dataset, confidence, minimumSamples, metrics, critical, comparability, profiles, waivers, feedback, labels
      """
    do throws(ThresholdsProblems) {
      _ = try read(text)
      Issue.record("the document was accepted")
    } catch {
      #expect(error.description == expected)
    }
  }

  @Test func `The documented example has no mistake`() throws {
    let thresholds = try read(
      """
      {
        "$schema": "…", "version": 1,
        "runs": { "baseline": "a.jsonl", "candidate": "a.jsonl" },
        "dataset": { "name": "support-v3", "id": "question_id", "input": ["user_input"],
              "segments": ["topic", "tier"], "cluster": "document", "trial": "epoch" },
        "confidence": 0.95, "minimumSamples": 20,
        "metrics": {
          "faithfulness": {
            "objective": "Answers say only what the policy documents say",
              "owner": "rag-team", "rationale": "A/A runs move by 0.01; support agreed to 0.03",
            "direction": "higher", "range": [0, 1], "margin": 0.03, "minimum": 0.80,
              "missing": "worst",
            "segments": { "tier=critical": { "margin": 0.01, "minimum": 0.90,
              "rationale": "refund and safety questions" }, "topic=*": {} }
          },
          "latency": { "direction": "lower", "unit": "s", "margin": { "relative": 0.10 },
              "maximum": 4.0, "missing": "drop" }
        },
        "critical": [ { "where": "tier=critical", "metric": "faithfulness", "minimum": 0.5,
              "rationale": "one invented refund rule is one too many" } ],
        "comparability": { "missingExamples": 0, "changedExamples": 0 },
        "profiles": { "pull-request": { "inconclusive": "warn" },
              "release": { "inconclusive": "fail" } },
        "waivers": [ { "check": "faithfulness[topic=billing]", "reason": "…", "owner": "…",
              "expires": "2026-12-31" } ]
      }
      """)
    #expect(thresholds.confidence == .standard)
    #expect(thresholds.minimumSamples == 20)
    #expect(thresholds.metrics.map(\.metric) == ["faithfulness", "latency"])
    #expect(thresholds.metrics[0].segments.map(\.demand.minimum) == [0.9, nil])
    #expect(thresholds.comparability == Comparability())
    #expect(thresholds.profiles == Profile.builtIn)
    #expect(thresholds.waivers.map(\.check) == ["faithfulness[topic=billing]"])
  }
}
