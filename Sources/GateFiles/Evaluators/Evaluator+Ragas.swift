extension Evaluator {
  /// Ragas: `EvaluationResult.to_pandas()` as CSV, JSON or JSON Lines, and the files of its
  /// experiments (github.com/explodinggradients/ragas, `src/ragas/dataset_schema.py`).
  ///
  /// There is no id, and every column of numbers is a metric.
  static let ragas: Evaluator = {
    var ragas = Evaluator("Ragas")
    ragas.signatures = [
      ["user_input"], ["question", "contexts", "answer"], ["question", "answer", "ground_truth"],
    ]
    ragas.takesOtherNumbers = true
    ragas.ids = KnownColumns.ids
    ragas.trials = KnownColumns.trials
    ragas.inputs = ["user_input", "question"]
    ragas.outputs = ["response", "answer"]
    ragas.references = ["reference", "ground_truth", "ground_truths"]
    ragas.rowErrors = ["error"]
    return ragas
  }()
}
