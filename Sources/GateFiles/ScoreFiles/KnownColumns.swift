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

  /// Columns that hold what the answer is held against.
  static let references = [
    "reference", "ground_truth", "expected_output", "expected", "truth", "target",
    "reference_answer", "expected_answer", "gold", "inputs.ground_truth", "inputs.truth",
  ]

  /// Columns that hold what was retrieved to answer from.
  static let contexts = [
    "retrieved_contexts", "contexts", "context", "retrieval_context", "retrievalContext",
    "retrieved_context", "source_documents", "documents", "inputs.retrieved_contexts",
    "inputs.contexts", "inputs.context", "outputs.contexts", "outputs.context",
    "outputs.documents",
  ]

  /// Columns that number the trials of an example.
  static let trials = ["trial", "epoch", "repetition", "attempt"]

  /// Whether a column of numbers measures nothing: it counts or names rows, or has no name.
  static func isNoMetric(_ path: String) -> Bool {
    path.isEmpty || notMetrics.contains(path) || path.hasSuffix("_id") || path.hasSuffix(".id")
      || path.hasSuffix("_threshold") || path.contains("_properties.")
  }

  private static let notMetrics: Set<String> = Set(ids + trials).union([
    "index", "idx", "row", "row_id", "row_index", "row_number", "line", "line_number", "level_0",
    "Unnamed: 0", "__index_level_0__", "seed", "timestamp",
  ])

  /// The objects of a row that hold its metrics.
  static let scoreObjects = ["scores.", "metrics.", "evaluations."]

  /// The arrays of a row that hold its metrics, an object with a name each.
  static let namedElements: [String: NamedElements] = Dictionary(
    uniqueKeysWithValues: scoreObjects.map { (String($0.dropLast()), NamedElements(by: "name")) })

  /// The metric in the path of a score object's member; nil for another path. A member of an array
  /// has its score one level below its name.
  ///
  /// - Parameter paths: those of all columns.
  static func scoreName(in path: String, of object: String, among paths: Set<String>) -> String? {
    let suffixes = [".score", ".value"]
    for suffix in suffixes {
      if let name = ColumnPattern(object, suffix).name(in: path) { return name }
    }
    guard let name = path.rest(after: object) else { return nil }
    // What stands beside a score is none.
    if let dot = name.lastIndex(of: "."),
      suffixes.contains(where: { paths.contains(object + name[..<dot] + $0) })
    {
      return nil
    }
    return name
  }
}
