import GateRuns
import GateStatistics
import GateVerdicts
import Testing

@testable import GateAnalyses

@Suite struct WeaknessesTests {
  /// A run of 200 examples whose faithfulness is lower in one topic by `drop`.
  private func run(drop: Double, seed: UInt64 = 5) -> Run {
    var base = SeededNumbers(1)
    var noise = SeededNumbers(seed)
    let topics = (0..<200).map { "t\($0 % 5)" }
    return .of(
      [
        "faithfulness": topics.map { topic in
          let score = 0.75 + 0.08 * base.normal() + 0.02 * noise.normal()
          return [min(1, max(0, score - (topic == "t3" ? drop : 0)))]
        }
      ], segments: ["topic": topics])
  }

  @Test func `the slice that lost is found, with how much of the loss it explains`() throws {
    let found = Weaknesses(
      of: Pairing(baseline: run(drop: 0), candidate: run(drop: 0.15, seed: 6)), under: nil,
      minimumSize: 20)
    let metric = try #require(found.metrics.first)
    #expect(metric.patterns.map(\.slice.name) == ["topic=t3"])
    let pattern = try #require(metric.patterns.first)
    #expect(pattern.explained > 0.9 && abs(pattern.traffic - 0.2) < 1e-12)
    #expect(pattern.difference.interval.map { $0.contains(-0.15) } == true)
    #expect(pattern.worst.count == 5 && pattern.worst[0].value <= pattern.worst[4].value)
    #expect(found.topics.isEmpty && found.joint.isEmpty && metric.shortfalls.isEmpty)
  }

  @Test(arguments: [0.15, 0])
  func `what regressed says where it lost, and nothing else does`(_ drop: Double) throws {
    let (baseline, candidate) = (run(drop: 0), run(drop: drop, seed: 6))
    let rule = MetricRule(metric: "faithfulness", demand: Demand(margin: .absolute(0.01)))
    let thresholds = Thresholds(metrics: [rule])
    let losses = LossSlice.all(
      behind: thresholds.checks(baseline: baseline, candidate: candidate), baseline: baseline,
      candidate: candidate, under: thresholds, workers: .one)
    #expect(losses.map(\.slice) == (drop > 0 ? ["topic=t3"] : []))
    for loss in losses {
      #expect(loss.metric == "faithfulness" && loss.examples == 40 && loss.isPValueBound)
      #expect(loss.difference < -0.1 && abs(loss.rest) < 0.02 && loss.explained > 0.9)
    }
  }

  @Test func `the order of the rows shows nowhere`() {
    let ordered = run(drop: 0.15)
    let rows = Array((0..<ordered.rowCount).reversed())
    let column = ordered.metrics[0]
    let turned = Run(
      exampleIDs: rows.map { ordered.exampleIDs[$0] },
      metrics: [ScoreColumn(metric: "faithfulness", scores: rows.map { column[$0] })],
      segments: [
        SegmentColumn(dimension: "topic", labels: rows.map { ordered.segments[0][$0] })
      ])
    let found = [ordered, turned].map { Weaknesses(of: $0, under: nil).metrics[0].patterns }
    #expect(found[0].map(\.slice.name) == ["topic=t3"])
    #expect(found[0] == found[1])
  }

  @Test func `metrics that fail together are told, with the hypothesis that fits`() throws {
    let recall = (0..<120).map { [$0 % 4 == 0 ? 0.1 : 0.9] }
    let run = Run.of([
      "context_recall": recall, "faithfulness": (0..<120).map { _ in [0.9] },
      "answer_correctness": (0..<120).map { [$0 % 4 == 0 || $0 == 1 ? 0.2 : 0.8] },
    ])
    let found = Weaknesses(of: run, under: nil)
    #expect(found.joint.map(\.metrics) == [["answer_correctness", "context_recall"]])
    #expect(found.joint[0].both == 30 && abs(found.joint[0].lift - 120.0 / 31) < 1e-12)
    let meanings = found.causes.map(\.hypothesis.symptom)
    #expect(meanings.contains(.fails(.contextRecall, while: .faithfulness)))
    #expect(meanings.contains(.failTogether(.contextRecall, .correctness)))
    #expect(!meanings.contains(.fails(.faithfulness, while: .contextRecall)))
    let missed = try #require(
      found.causes.first { $0.hypothesis.symptom == .fails(.contextRecall, while: .faithfulness) })
    #expect(missed.share?.count == 30 && missed.examples.count == 5)
  }

  @Test func `Fisher's exact test is that of R`() {
    // fisher.test(matrix(c(8, 1, 2, 5), 2), alternative = "greater")$p.value
    #expect(
      abs(JointFailure.fisher(both: 8, first: 10, second: 9, of: 16) - 280.0 / 11_440) < 1e-12)
    #expect(JointFailure.fisher(both: 0, first: 3, second: 3, of: 9) > 1 - 1e-12)
  }

  @Test func `every hypothesis has a source and a test`() {
    #expect(HypothesisTable.all.count > 10)
    for hypothesis in HypothesisTable.all {
      #expect(hypothesis.source.contains(/arXiv:|doi|docs\.ragas\.io/), "\(hypothesis)")
      #expect(!hypothesis.test.isEmpty && hypothesis.meaning.last != ".")
    }
  }

  @Test(arguments: [
    ("gpt_groundedness", MetricRole.faithfulness), ("context_recall", .contextRecall),
    ("answer_relevancy", .answerRelevancy),
    ("llm_context_precision_with_reference", .contextPrecision),
    ("factual_correctness(mode=f1)", .correctness), ("latency", .latency),
    ("Contextual Relevancy", .contextPrecision),
  ]) func `the role of a metric is told by its name`(metric: String, role: MetricRole) {
    #expect(MetricRole(of: metric) == role)
  }
}
