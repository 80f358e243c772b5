extension Evaluator {
  /// Arize Phoenix's experiments as JSON (github.com/Arize-ai/phoenix,
  /// `src/phoenix/server/api/routers/v1/experiments.py`).
  ///
  /// What a person annotated is a label to hold a judge against, not a judge's score.
  static let phoenix: Evaluator = {
    var phoenix = Evaluator("Arize Phoenix")
    phoenix.signatures = [["example_id", "repetition_number", "annotations"]]
    phoenix.takeExamples()
    phoenix.metrics = ["LLM", "CODE"].map { kind in
      MetricColumns(
        ColumnPattern("annotations.\(kind).", ".score"),
        reasons: ColumnPattern("annotations.\(kind).", ".error"))
    }
    phoenix.humanLabels = [ColumnPattern("annotations.HUMAN.", ".score")]
    phoenix.namedElements = ["annotations": NamedElements(by: ["annotator_kind", "name"])]
    return phoenix
  }()

  /// The same experiments as CSV.
  static let phoenixTable: Evaluator = {
    var phoenix = Evaluator("Arize Phoenix")
    phoenix.signatures = [["example_id", "repetition_number", "annotation_*"]]
    phoenix.takeExamples()
    phoenix.metrics = [
      MetricColumns(
        ColumnPattern("annotation_", "_score"), reasons: ColumnPattern("annotation_", "_error"))
    ]
    phoenix.annotators = ColumnPattern("annotation_", "_annotator_kind")
    return phoenix
  }()

  private mutating func takeExamples() {
    ids = ["example_id"]
    trials = ["repetition_number"]
    inputs = ["input"]
    outputs = ["output"]
    references = ["reference_output"]
    metricPaths = ["latency_ms"]
    rowErrors = ["error"]
    rowFacts = [HeaderFact(.created, at: "start_time")]
  }
}
