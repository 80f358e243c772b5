import GateText
internal import GateRuns

extension ThresholdsForm {
  /// `dataset`.
  static let dataset = Record(
    "Which columns of the score files hold what. A format's own columns are used where nothing "
      + "is said.",
    standard: DatasetColumns(),
    settings: [
      Setting(
        "name", \.name, .filled, weaker: .either,
        "The dataset's name, which has to be that of the runs where they state one.",
        example: "support-v3"),
      Setting(
        "id", \.id, .filled, weaker: .either, "The column that identifies an example.",
        example: "question_id", insteadOf: ["idColumn", "key", "exampleId", "primaryKey"]),
      Setting(
        "input", \.input, input, weaker: .either,
        "The columns whose texts together are the input; also the id where there is no id column.",
        example: ["user_input"], insteadOf: ["inputs", "inputColumn", "question", "prompt"]),
      Setting(
        "output", \.output, .filled, weaker: .either,
        "The column with what was answered, for reports.", example: "response",
        insteadOf: ["outputs", "answer", "response", "outputColumn"]),
      Setting(
        "reference", \.reference, .filled, weaker: .either,
        "The column with what the answer is held against: an example whose reference was changed is "
          + "not compared.",
        example: "ground_truth", insteadOf: ["groundTruth", "expected", "target"]),
      Setting(
        "columns", \.metrics, .dictionary(of: .filled, keyName: "column", atLeast: 1),
        weaker: .either,
        "Columns that are metrics under another name: the metric by the column. A dot leads into a "
          + "nested object.",
        example: ["scores.Factuality": "factuality"],
        insteadOf: ["mapping", "rename", "metricColumns", "aliases"]),
      Setting(
        "segments", \.segments, names, weaker: .either,
        "The columns that divide the examples into segments.", example: ["topic", "tier"],
        insteadOf: ["dimensions", "slices", "tags", "groupBy", "segmentColumns"]),
      Setting(
        "cluster", \.cluster, .filled, weaker: .either,
        "The column that names an example's cluster: examples of one document or conversation, "
          + "which are not independent.",
        example: "document", insteadOf: ["clusterBy", "group", "clusters", "clusterColumn"]),
      Setting(
        "trial", \.trial, .filled, weaker: .either,
        "The column that numbers the trials of an example.", example: "epoch",
        insteadOf: ["trials", "repeat", "repetition", "trialColumn", "epoch"]),
    ], rule: checkColumns)

  /// Names of columns, each once.
  static let names = Coding<[String]>.list(.filled, atLeast: 1, isUnique: true)

  /// One column, or several.
  private static let input = Coding<[String]>(
    .either([.text(.filled), names.form]),
    read: { node in node.string.map { [$0] } ?? node.array?.compactMap(\.string) ?? [] },
    write: names.write)

  /// Two columns cannot be one metric.
  private static func checkColumns(
    _ dataset: inout DatasetColumns, _ object: JSONObject, _ problems: inout ProblemList
  ) {
    var seen: Set<String> = []
    for column in object["columns"]?.object?.members ?? [] {
      guard let metric = column.value.string, !seen.insert(metric).inserted else { continue }
      problems.add(
        at: column.value.position,
        "another column is the metric \(JSONValue.quoted(metric)) already",
        do: "give every column a metric of its own")
    }
  }
}
