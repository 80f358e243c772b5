/// The names that evaluators give to columns, the likeliest first.
enum KnownColumns {
  /// Columns that identify an example.
  static let ids = [
    "id", "example_id", "question_id", "query_id", "sample_id", "task_id", "case_id", "test_id",
    "item_id", "record_id", "qid", "uid", "uuid", "inputs.id", "inputs.question_id",
    "inputs.query_id", "metadata.id",
  ]

  /// Columns that hold what was asked.
  static let inputs = [
    "user_input", "question", "query", "input", "prompt", "instruction", "inputs.question",
    "inputs.query", "inputs.input", "inputs.user_input", "inputs.prompt",
  ]

  /// Columns that hold what was answered.
  static let outputs = [
    "response", "answer", "output", "prediction", "actual_output", "completion",
    "generated_answer", "generated_text", "model_output", "inputs.response", "inputs.answer",
    "outputs.response", "outputs.answer", "outputs.output",
  ]

  /// Columns that number the trials of an example.
  static let trials = ["trial", "epoch", "repetition", "attempt"]

  /// Whether a column of numbers measures nothing: it counts or names rows.
  static func isNoMetric(_ path: String) -> Bool {
    notMetrics.contains(path) || path.hasSuffix("_id") || path.hasSuffix(".id")
  }

  private static let notMetrics: Set<String> = Set(ids + trials).union([
    "index", "idx", "row", "row_id", "row_index", "row_number", "line", "line_number", "level_0",
    "Unnamed: 0", "__index_level_0__", "seed", "timestamp",
  ])

  /// The objects of a row that hold its metrics.
  static let scoreObjects = ["scores.", "metrics."]
}
