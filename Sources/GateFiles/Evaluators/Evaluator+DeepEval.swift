extension Evaluator {
  /// DeepEval's test runs: `.latest_run_full.json`, `test_run_*.json` (github.com/confident-ai/deepeval,
  /// `deepeval/test_run/api.py`), also with Python's spelling of the keys.
  ///
  /// A test case is named by its number and numbered anew in every run: its input identifies it.
  static let deepEval: Evaluator = {
    var deepEval = Evaluator("DeepEval")
    deepEval.signatures = [
      ["metricsData"], ["metrics_data"],
      ["actualOutput", "name", "input"],
    ]
    deepEval.rowKeys = [
      "testCases", "conversationalTestCases", "testRunData.testCases",
      "testRunData.conversationalTestCases", "test_cases", "test_results",
    ]
    deepEval.inputs = ["input", "scenario"]
    deepEval.outputs = ["actualOutput", "actual_output"]
    deepEval.references = ["expectedOutput", "expected_output", "expectedOutcome"]
    deepEval.metrics = ["metricsData.", "metrics_data."].map { prefix in
      MetricColumns(
        ColumnPattern(prefix, ".score"), reasons: ColumnPattern(prefix, ".error"))
    }
    deepEval.namedElements = [
      "metricsData": NamedElements(by: "name"), "metrics_data": NamedElements(by: "name"),
    ]
    deepEval.ignoredPrefixes = [
      "trace", "turns", "retrievalContext", "retrieval_context", "context",
    ]
    deepEval.facts = [
      HeaderFact(.dataset, at: "datasetAlias"),
      HeaderFact(.dataset, at: "testRunData.datasetAlias"),
      HeaderFact(.system, at: "identifier"), HeaderFact(.system, at: "testRunData.identifier"),
      HeaderFact(.factor("model"), at: "hyperparameters.model"),
      HeaderFact(.factor("prompt"), at: "hyperparameters.prompt template"),
    ]
    deepEval.rowFacts = ["metricsData.", "metrics_data."].flatMap { prefix in
      [".evaluationModel", ".evaluation_model"].map { suffix in
        HeaderFact(.factor("judge"), in: ColumnPattern(prefix, suffix))
      }
    }
    return deepEval
  }()
}
