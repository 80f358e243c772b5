import GateRuns

@testable import GateVerdicts

extension FindingTests {
  /// What is nearly wrong with two runs, and must not be called so.
  static let cleanNeighbours = [
    Neighbour("a reference that the candidate does not have", .changedReferences) {
      $0.candidate.references?[7] = nil
    },
    Neighbour("a file without prompts", .changedPrompts) { $0.candidate.prompts = nil },
    Neighbour("one question under two ids, of one cluster", .duplicateExamples) { runs in
      runs.baseline.inputs?[1] = 0
      runs.candidate.inputs?[1] = 0
      runs.thresholds.dataset.cluster = "document"
      runs.baseline.clusters = runs.baseline.ids.indices.map { "d\($0 / 2)" }
      runs.candidate.clusters = runs.baseline.clusters
    },
    Neighbour("one factor alone", .isolation) { $0.candidate.header.factors["model"] = "m-2" },
    Neighbour("two sides of one factor", .isolation) {
      $0.baseline.header.factors["retriever.model"] = "a"
      $0.candidate.header.factors["retriever.model"] = "b"
      $0.candidate.header.factors["retriever.topK"] = "9"
    },
    Neighbour("factors that one run alone states", .differentMeasure) {
      $0.candidate.header.factors["model"] = nil
      $0.candidate.header.dataset = nil
    },
    Neighbour("unchanged answers with unchanged scores", .judgeShift) { runs in
      for row in 0..<20 {
        runs.candidate.outputs?[row] = row
        runs.candidate.scores[row] = runs.baseline.scores[row]
      }
    },
    Neighbour("unchanged answers with noisy scores", .judgeShift) {
      $0.candidate.outputs = $0.baseline.outputs
    },
    Neighbour("half of the scores out of range", .otherUnit) { runs in
      for row in 0..<20 { runs.candidate.scores[row] = 4 }
    },
    Neighbour("a latency three times as long", .otherUnit) {
      $0.thresholds.metrics[0].range = .unbounded
      $0.baseline.scores = $0.baseline.scores.map { $0 + 1 }
      $0.candidate.scores = $0.baseline.scores.map { 3 * $0 }
    },
    Neighbour("one score that changed", .identicalRuns) {
      $0.candidate.scores = $0.baseline.scores
      $0.candidate.scores[3] = 0
    },
    Neighbour("one score that did not shift as the others", .constantShift) {
      $0.candidate.scores = $0.baseline.scores.map { $0 - 0.1 }
      $0.candidate.scores[3] = 0
    },
    Neighbour("one value in the baseline alone", .constantMetric) {
      $0.baseline.scores = $0.baseline.scores.map { _ in 0.6 }
    },
    Neighbour("the best value in 95 %", .saturatedMetric) {
      $0.baseline.scores = $0.baseline.scores.indices.map { $0 < 2 ? 0.5 : 1 }
      $0.candidate.scores = $0.baseline.scores
    },
    Neighbour("the worst value everywhere but once", .saturatedMetric) {
      $0.thresholds.metrics[0].direction = .lowerIsBetter
      $0.baseline.scores = $0.baseline.scores.indices.map { $0 == 2 ? 0.5 : 1 }
      $0.candidate.scores = $0.baseline.scores
    },
    Neighbour("a contradiction within the noise", .simpson) { runs in
      for row in runs.baseline.ids.indices {
        runs.candidate.scores[row] = runs.baseline.scores[row] + (row % 4 < 2 ? 0.098 : -0.1)
      }
      runs.candidate.keep { $0 != 0 }
      runs.thresholds.comparability.missingExamples = .count(1)
    },
    Neighbour("worse in one topic and better in the other", .simpson) { runs in
      for row in runs.baseline.ids.indices {
        runs.candidate.scores[row] = runs.baseline.scores[row] + (row % 2 == 0 ? 0.1 : -0.05)
      }
    },
  ]
}
