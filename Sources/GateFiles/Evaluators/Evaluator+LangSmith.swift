extension Evaluator {
  /// LangSmith's experiments as CSV, `ExperimentResults.to_pandas()`
  /// (github.com/langchain-ai/langsmith-sdk, `python/langsmith/evaluation/_runner.py`).
  static let langSmith: Evaluator = {
    var langSmith = Evaluator("LangSmith")
    langSmith.signatures = [
      ["example_id", "feedback.*"], ["example_id", "inputs.*", "execution_time"],
      ["feedback.*", "input.*"], ["row_id", "evaluation_scores"],
    ]
    langSmith.rowKeys = ["results", "experiment_results"]
    langSmith.ids = ["example_id", "row_id"]
    langSmith.inputPrefixes = ["inputs.", "input."]
    langSmith.inputs = langSmith.inputPrefixes.flatMap { prefix in
      ["question", "input", "query", "messages"].map { prefix + $0 }
    }
    langSmith.outputs = ["outputs", "actual_outputs"].flatMap { object in
      ["answer", "output", "response", "messages"].map { "\(object).\($0)" }
    }
    langSmith.references = ["reference", "reference_outputs", "expected_outputs"].flatMap {
      object in
      ["answer", "output", "response", "reference", "expected"].map { "\(object).\($0)" }
    }
    langSmith.metrics = [
      MetricColumns(ColumnPattern("feedback.")),
      MetricColumns(ColumnPattern("evaluation_scores.", ".score")),
    ]
    langSmith.namedElements = ["evaluation_scores": NamedElements(by: "key")]
    langSmith.facts = [
      HeaderFact(.system, at: "experiment_name"), HeaderFact(.dataset, at: "dataset_name"),
      HeaderFact(.created, at: "experiment_start_time"),
      HeaderFact(.factor("model"), at: "experiment_metadata.model"),
    ]
    langSmith.metricPaths = ["execution_time"]
    langSmith.rowErrors = ["error"]
    return langSmith
  }()
}
