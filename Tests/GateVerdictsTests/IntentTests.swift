import GateRuns
import GateStatistics
import Testing

@testable import GateVerdicts

@Suite struct IntentTests {
  @Test(
    "An intent is a metric, a signed number, and a segment in brackets",
    arguments: [
      ("context_recall+0.02[topic=billing]", "context_recall", 0.02, "topic=billing"),
      ("latency-0.5", "latency", -0.5, nil), ("f1-score-0.02", "f1-score", -0.02, nil),
      ("gpt-4-0.5", "gpt-4", -0.5, nil), ("m+1e-3", "m", 0.001, nil),
      ("a[b]+1[t=x=y]", "a[b]", 1, "t=x=y"),
    ] as [(String, String, Double, SegmentSelector?)])
  func reading(text: String, metric: String, change: Double, segment: SegmentSelector?) throws {
    let intent = try #require(Intent(text))
    #expect(intent.metric == metric)
    #expect(intent.change == change)
    #expect(intent.segment == segment)
    #expect(intent.text == text)
  }

  @Test(
    "Anything else is none",
    arguments: [
      "", "+0.1", "recall", "recall+", "recall+0", "recall+nan", "recall+0x1", "recall+1[topic]",
      "recall+1[=x]", "recall+1[topic=]", "recall+1]", "recall+1e999", "recall 0.1",
    ])
  func refused(text: String) { #expect(Intent(text) == nil) }

  @Test(
    "The whole interval decides, in the direction that was meant",
    arguments: [
      (0.03, 0.05, 0.02, IntentVerdict.achieved), (0.02, 0.05, 0.02, .achieved),
      (0.01, 0.05, 0.02, .notShown), (-0.01, 0.01, 0.02, .notAchieved),
      (-0.6, -0.5, -0.5, .achieved), (-0.6, -0.4, -0.5, .notShown),
      (-0.4, 0.1, -0.5, .notAchieved), (0.5, 0.6, -0.5, .notAchieved),
    ])
  func verdicts(lower: Double, upper: Double, intended: Double, verdict: IntentVerdict) {
    #expect(IntentVerdict(Interval(lower: lower, upper: upper), intended: intended) == verdict)
  }

  /// 100 examples, half of them in `topic=a`: those gain 0.2 of recall, and all lose half a second.
  private func judged(_ intents: String..., samples: Int = 100) throws -> GateResult {
    func recall(_ number: Int, _ shift: Double) -> Score {
      let start = 0.5 + Double(number % 7) / 100
      let gain = shift * (1 + Double(number % 3) / 10)
      return Score(number % 2 == 0 ? start + gain : start)
    }
    func latency(_ number: Int, _ shift: Double) -> Score {
      Score(shift > 0 ? 1.5 - Double(number % 5) / 50 : 2)
    }
    func run(_ shift: Double) -> Run {
      Run(
        header: RunHeader(
          factors: ["prompt": "\(shift)", "model": shift > 0 ? "new" : "old"],
          intents: shift > 0 ? intents.compactMap(Intent.init) : []),
        exampleIDs: (0..<samples).map { "q_\($0)" },
        metrics: [
          ScoreColumn(metric: "recall", scores: (0..<samples).map { recall($0, shift) }),
          ScoreColumn(metric: "latency", scores: (0..<samples).map { latency($0, shift) }),
        ],
        segments: [
          SegmentColumn(dimension: "topic", labels: (0..<samples).map { $0 % 2 == 0 ? "a" : "b" })
        ])
    }
    var thresholds = Thresholds(
      metrics: [
        MetricRule(
          metric: "recall", demand: Demand(margin: .absolute(0.05)), missing: .drop,
          segments: [
            SegmentRule(
              selector: SegmentSelector(dimension: "topic", value: nil),
              demand: Demand(margin: .absolute(0.05)))
          ]),
        MetricRule(
          metric: "latency", direction: .lowerIsBetter, unit: "s",
          demand: Demand(margin: .absolute(0.1)), missing: .drop),
      ])
    thresholds.comparability.factors = []
    let gate = Gate(
      thresholds: thresholds, profile: .pullRequest,
      today: try #require(CalendarDate(year: 2026, month: 1, day: 1)),
      tool: Tool(name: "scoregate", version: "test"),
      config: FileFingerprint(path: "thresholds.json", sha256: ""))
    func input(_ shift: Double) -> RunInput {
      RunInput(run: run(shift), file: FileFingerprint(path: "", sha256: ""), format: "test")
    }
    return gate.judge(baseline: input(0), candidate: input(0.2))
  }

  @Test("The effect is candidate minus baseline, whatever the direction of the metric")
  func effects() throws {
    let result = try judged("recall+0.15[topic=a]", "latency-0.4", "recall+0.5", "latency+1")
    #expect(result.intents.map(\.verdict) == [.achieved, .achieved, .notAchieved, .notAchieved])
    #expect(try #require(result.intents[0].effect).point > 0.2)
    #expect(try #require(result.intents[1].effect).point < -0.5)
    #expect(result.intents[0].examples == 50)
  }

  @Test("What else moved is a side effect, and two factors at once are told")
  func sideEffects() throws {
    let result = try judged("recall+0.1[topic=a]")
    #expect(result.sideEffects.map(\.id) == ["recall", "latency"])
    #expect(result.changedTogether == ["model", "prompt"])
    #expect(try judged().sideEffects.isEmpty)
  }

  @Test("What cannot be measured is not told to be achieved")
  func unknown() throws {
    let result = try judged("tone+1", "recall+1[topic=z]", "recall+1[tier=z]")
    #expect(result.intents.map(\.verdict) == [.unknown, .unknown, .unknown])
    #expect(try judged("recall+0.01", samples: 8).intents.map(\.verdict) == [.notShown])
  }
}
