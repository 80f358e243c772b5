import GateRuns
import GateStatistics
import Testing

@testable import GateVerdicts

/// Two runs that are alike in everything that a finding could be about, to be spoiled one thing at a
/// time.
struct TwoRuns {
  /// One run: an entry of every array is a row.
  struct Side {
    var ids: [String]
    var scores: [Double]
    var topics: [String?]
    var clusters: [String?]?
    var inputs: [Int?]?
    var references: [Int?]?
    var outputs: [Int?]?
    var prompts: [Int?]?
    var header = RunHeader(
      dataset: "support-v3", factors: ["judge": "j-1", "model": "m-1", "retriever.topK": "5"])
    var sha256: String

    var input: RunInput {
      func column(_ texts: [Int?]?) -> FingerprintColumn? {
        texts.map { texts in
          FingerprintColumn(
            texts.map { text in text.map { TextFingerprint(high: UInt64($0) + 1, low: 0) } })
        }
      }
      return RunInput(
        run: Run(
          header: header, exampleIDs: ids,
          metrics: [ScoreColumn(metric: "quality", scores: scores.map { Score($0) })],
          segments: [SegmentColumn(dimension: "topic", labels: topics)], clusters: clusters,
          fingerprints: TextFingerprints(
            input: column(inputs), reference: column(references), output: column(outputs),
            prompt: column(prompts))),
        file: FileFingerprint(path: sha256, sha256: sha256), format: "test")
    }

    /// Keeps the rows for which a condition on their number holds.
    mutating func keep(_ isKept: (Int) -> Bool) {
      let rows = ids.indices.filter(isKept)
      func kept<Value>(_ values: [Value]) -> [Value] { rows.map { values[$0] } }
      (ids, scores, topics) = (kept(ids), kept(scores), kept(topics))
      (clusters, inputs, references) = (clusters.map(kept), inputs.map(kept), references.map(kept))
      (outputs, prompts) = (outputs.map(kept), prompts.map(kept))
    }
  }

  var baseline: Side
  var candidate: Side
  var thresholds = Thresholds(metrics: [
    MetricRule(
      metric: "quality", objective: "Answers are good", range: .unit,
      demand: Demand(margin: .absolute(0.5)), missing: .drop)
  ])

  init(count: Int = 40) {
    let numbers = Array(0..<count)
    func side(_ name: String, outputs: Int) -> Side {
      Side(
        ids: numbers.map { "e\($0)" }, scores: numbers.map { 0.5 + Double($0 % 5) / 20 },
        topics: numbers.map { $0 % 2 == 0 ? "even" : "odd" }, inputs: numbers,
        references: numbers, outputs: numbers.map { outputs + $0 }, prompts: numbers,
        sha256: name)
    }
    baseline = side("b", outputs: 0)
    candidate = side("c", outputs: 1000)
    // Both ways, as noise does.
    for row in numbers { candidate.scores[row] += row % 4 < 2 ? 0.01 : -0.01 }
  }

  /// What the findings are told from, without the checks of a gate.
  var comparison: Comparison {
    let pairing = Pairing(baseline: baseline.input.run, candidate: candidate.input.run)
    return Comparison(
      pairing, under: thresholds,
      judge: CheckJudge(
        pairing: pairing, thresholds: thresholds, demandsProof: false, workers: .one),
      files: (baseline.input.file, candidate.input.file))
  }

  func judge() throws -> GateResult {
    let gate = Gate(
      thresholds: thresholds, profile: .pullRequest,
      today: try #require(CalendarDate("2026-11-23")), tool: Tool(name: "scoregate", version: "0"),
      config: FileFingerprint(path: "thresholds.json", sha256: ""))
    return gate.judge(baseline: baseline.input, candidate: candidate.input)
  }
}
