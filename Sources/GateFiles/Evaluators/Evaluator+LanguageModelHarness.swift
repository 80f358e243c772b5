extension Evaluator {
  /// The samples of EleutherAI's lm-evaluation-harness, `--log_samples`
  /// (github.com/EleutherAI/lm-evaluation-harness, `lm_eval/evaluator.py`).
  ///
  /// An answer has a row for every filter that it was scored by; the metric then goes by both names,
  /// as the harness writes them: `exact_match,strict-match`.
  static let languageModelHarness: Evaluator = {
    var harness = Evaluator("lm-evaluation-harness")
    harness.signatures = [
      ["doc_id", "filtered_resps"], ["doc_id", "resps"], ["doc_id", "doc_hash"],
    ]
    harness.takesOtherNumbers = true
    harness.ids = ["doc_id"]
    harness.inputs = ["doc.question", "doc.query", "doc.input", "doc.text"]
    harness.outputs = ["filtered_resps"]
    harness.references = ["target"]
    harness.hashes = Hashes(input: "doc_hash", reference: "target_hash", prompt: "prompt_hash")
    harness.merging = RowMerging(kind: "filter", scoring: nil, namesMetrics: true)
    harness.metricList = "metrics"
    harness.otherNumbers = [ColumnPattern("doc.")]
    harness.ignoredPrefixes = ["arguments", "resps"]
    return harness
  }()
}
