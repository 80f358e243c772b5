/// Files that hold one number a metric and not one an example: nothing can be paired in them.
enum AggregateScores {
  /// Names of columns that make up a table of aggregates.
  private static let names: Set<String> = [
    "metric", "metrics", "name", "evaluator", "score", "value", "mean", "average", "avg", "std",
    "stddev", "stderr", "median", "min", "max", "count", "n", "threshold", "passed", "pass_rate",
    "mean_rating", "higher_is_better", "model", "dataset", "task", "version", "filter",
  ]

  /// Files that are known to hold no rows, by keys that they have, and what to do.
  private static let known: [(keys: [String], what: String, remedy: String)] = [
    (
      ["testRunLink"], "the file holds a link to Confident AI and no scores",
      "give test_run_*.json from DEEPEVAL_RESULTS_FOLDER, or .deepeval/.latest_run_full.json"
    ),
    (
      ["eval.task", "version", "status"], "the log has no samples",
      "write it with its samples: inspect eval --log-samples, inspect log dump"
    ),
    (
      ["versions.", "n-shot."], "the file holds aggregates, one number a metric",
      "give the samples of lm-evaluation-harness, samples_*.jsonl, which --log_samples writes"
    ),
  ]

  /// The problem with a table in which no column tells the examples apart, where it is known why.
  static func problem(
    with table: RowTable, _ evaluator: Evaluator, in file: FileBytes
  ) -> FileProblem? {
    for (keys, what, remedy) in known
    where keys.allSatisfy({ key in table.columns.contains { $0.path.hasPrefix(key) } }) {
      return file.problem(what, do: remedy)
    }
    let isTable =
      table.columns.contains { $0.path.lowercased() == "metric" }
      && table.columns.allSatisfy { names.contains($0.path.lowercased()) }
    let isOneRowOfNumbers =
      table.rowCount == 1
      && table.columns.allSatisfy { $0.scoreCount > 0 || names.contains($0.path.lowercased()) }
      && table.columns.count { $0.scoreCount > 0 } > (table.columns.count + 1) / 2
    guard isTable || isOneRowOfNumbers else { return nil }
    return file.problem(
      "the file holds aggregates, one number a metric; ScoreGate compares the scores of every "
        + "example",
      do: "export the rows: an id or the input of each example, and its scores")
  }
}
