extension Evaluator {
  /// OpenAI evals' record of events (github.com/openai/evals, `evals/record.py`): a `spec`, events of
  /// samples, a `final_report`.
  ///
  /// A sample has an event for what was sampled and one for what was scored; a model that grades
  /// samples once more, so that the first one counts.
  static let openAIEvals: Evaluator = {
    var evals = Evaluator("OpenAI evals")
    evals.signatures = [["spec.eval_name"], ["event_id", "sample_id", "type", "data"]]
    evals.ids = ["sample_id"]
    evals.runID = "run_id"
    evals.inputs = ["data.prompt"]
    evals.outputs = ["data.sampled"]
    evals.references = ["data.expected"]
    evals.metrics = [MetricColumns(ColumnPattern("data."))]
    evals.merging = RowMerging(kind: "type", scoring: ["match", "metrics"], namesMetrics: false)
    evals.otherNumbers = ["data.logp", "data.usage.", "data.metadata."].map { ColumnPattern($0) }
    evals.failures = [
      RowFailure(
        "data.choice", is: "__invalid__", metrics: ["score", "metascore"],
        words: "the judge's answer was no choice")
    ]
    evals.ignoredPrefixes = ["data.usage", "data.options", "final_report"]
    evals.rowErrors = ["data.message", "data.error"]
    evals.rowFacts = [
      HeaderFact(.dataset, at: "spec.eval_name"), HeaderFact(.created, at: "spec.created_at"),
      HeaderFact(.factor("model"), at: "spec.completion_fns"),
      HeaderFact(.factor("judge"), at: "spec.run_config.eval_spec.args.modelgraded_spec"),
    ]
    return evals
  }()
}
