internal import GateFiles
internal import GateRuns
internal import GateVerdicts

extension RunInput {
  /// Refuses a metric that the run lacks.
  func require(metrics: [String]) throws(FileProblem) {
    for metric in metrics where run.scores(of: metric) == nil {
      throw FileProblem(
        path: file.path, "the run has no metric \"\(metric)\"",
        do: "the metrics are " + run.metrics.map(\.metric).joined(separator: ", "))
    }
  }

  /// Refuses a run without any example of the baseline.
  func requireExamples(of baseline: RunInput) throws(FileProblem) {
    guard Set(run.exampleIDs).isDisjoint(with: baseline.run.exampleIDs) else { return }
    throw FileProblem(
      path: file.path, "no example is in the baseline too",
      do: "compare runs of one dataset, or set dataset.id in thresholds.json")
  }
}
