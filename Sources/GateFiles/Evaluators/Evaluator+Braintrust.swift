extension Evaluator {
  /// Braintrust's experiments as events (braintrust.dev/docs, "Experiments"): spans of an example, of
  /// which the root has the scores. An event's id is new in every run.
  static let braintrust: Evaluator = {
    var braintrust = Evaluator("Braintrust")
    braintrust.signatures = [["span_id", "root_span_id"]]
    braintrust.rowKeys = ["events"]
    braintrust.isExample = "is_root"
    braintrust.equalInExamples = ("span_id", "root_span_id")
    braintrust.runID = "experiment_id"
    braintrust.ids = ["metadata.id", "metadata.question_id"]
    braintrust.inputs = ["input"]
    braintrust.outputs = ["output"]
    braintrust.references = ["expected"]
    braintrust.metrics = [
      MetricColumns(
        ColumnPattern("scores."), reasons: ColumnPattern("metadata.scorer_errors."))
    ]
    braintrust.rowErrors = ["error"]
    braintrust.rowFacts = [HeaderFact(.created, at: "created")]
    return braintrust
  }()
}
