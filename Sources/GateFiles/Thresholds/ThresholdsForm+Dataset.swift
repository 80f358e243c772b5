import GateText

extension ThresholdsForm {
  /// `dataset`.
  static let dataset = ObjectForm(
    "Which columns of the score files hold what. A format's own columns are used where nothing "
      + "is said.",
    fields: [
      KeyForm(
        "name", .text(.filled),
        "The dataset's name, which has to be that of the runs where they state one.",
        example: "support-v3"),
      KeyForm(
        "id", .text(.filled), "The column that identifies an example.", example: "question_id",
        insteadOf: ["idColumn", "key", "exampleId", "primaryKey"]),
      KeyForm(
        "input", .either([.text(.filled), columns]),
        "The columns whose texts together are the input; also the id where there is no id column.",
        example: ["user_input"], insteadOf: ["inputs", "inputColumn", "question", "prompt"]),
      KeyForm(
        "output", .text(.filled), "The column with what was answered, for reports.",
        example: "response", insteadOf: ["outputs", "answer", "response", "outputColumn"]),
      KeyForm(
        "reference", .text(.filled),
        "The column with what the answer is held against: an example whose reference was changed is "
          + "not compared.",
        example: "ground_truth", insteadOf: ["groundTruth", "expected", "target"]),
      KeyForm(
        "columns",
        .map(MapForm(keyName: "column", value: .text(.filled), minimumCount: 1)),
        "Columns that are metrics under another name: the metric by the column. A dot leads into a "
          + "nested object.",
        example: ["scores.Factuality": "factuality"],
        insteadOf: ["mapping", "rename", "metricColumns", "aliases"]),
      KeyForm(
        "segments", columns, "The columns that divide the examples into segments.",
        example: ["topic", "tier"],
        insteadOf: ["dimensions", "slices", "tags", "groupBy", "segmentColumns"]),
      KeyForm(
        "cluster", .text(.filled),
        "The column that names an example's cluster: examples of one document or conversation, "
          + "which are not independent.",
        example: "document", insteadOf: ["clusterBy", "group", "clusters", "clusterColumn"]),
      KeyForm(
        "trial", .text(.filled), "The column that numbers the trials of an example.",
        example: "epoch", insteadOf: ["trials", "repeat", "repetition", "trialColumn", "epoch"]),
    ])

  private static let columns = Form.list(
    ListForm(of: .text(.filled), minimumCount: 1, isUnique: true))
}
