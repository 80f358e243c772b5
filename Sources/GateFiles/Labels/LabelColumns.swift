internal import GateVerdicts

/// Which column of a labels file holds what.
struct LabelColumns {
  /// What a column can hold, under its first name in files that are written.
  enum Role: String, CaseIterable {
    case id, system, metric, label, labeler, probability, date, judge, chosen, comment

    /// The names that a column can have.
    var names: [String] {
      switch self {
      case .id: ["id", "example", "example_id", "question_id", "query_id"]
      case .system: ["system", "system_version", "side", "run", "version"]
      case .metric: ["metric", "dimension", "criterion"]
      case .label: ["label", "rating", "score", "human_label"]
      case .labeler: ["labeler", "labeller", "annotator", "rater"]
      case .probability: ["probability", "inclusion_probability", "inclusion"]
      case .date: ["date", "labeled_at", "labelled_at", "timestamp"]
      case .judge: ["judge", "judge_model"]
      case .chosen: ["chosen", "stratum"]
      case .comment: ["comment", "note", "notes", "remark"]
      }
    }
  }

  private let places: [Role: Int]

  /// Finds the columns; those of other names are left alone.
  ///
  /// - Throws: where a column that must be there is not.
  init(of table: CSVTable, in file: FileBytes) throws(FileProblem) {
    let names = table.columns.map { $0.lowercased().replacing(" ", with: "_") }
    var places: [Role: Int] = [:]
    for role in Role.allCases {
      places[role] = role.names.lazy.compactMap(names.firstIndex).first
    }
    for role in [Role.id, .metric, .label] where places[role] == nil {
      let known = table.columns.map { "\"\($0)\"" }.joined(separator: ", ")
      throw file.problem(
        at: table.start, "the labels have no column \"\(role.rawValue)\"",
        do: "the columns are \(known)")
    }
    self.places = places
  }

  /// A cell of a row; nil where the file has no such column.
  func cell(_ role: Role, in row: [CSVTable.TextCell]) -> CSVTable.TextCell? {
    places[role].map { row[$0] }
  }

  /// The text of a cell without white space around; nil where there is none.
  func words(_ role: Role, in row: [CSVTable.TextCell]) -> String? {
    cell(role, in: row).flatMap { $0.words.isEmpty ? nil : $0.words }
  }

  /// The text of a cell; nil where there is none.
  func text(_ role: Role, in row: [CSVTable.TextCell]) -> String? {
    cell(role, in: row).flatMap { $0.text.isEmpty ? nil : $0.text }
  }
}
