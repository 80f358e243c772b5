internal import GateVerdicts

/// One row of a labels file, read strictly.
struct LabelRow {
  private let file: FileBytes
  private let columns: LabelColumns
  private let cells: [CSVTable.TextCell]

  /// Takes a row.
  init(_ cells: [CSVTable.TextCell], _ columns: LabelColumns, in file: FileBytes) {
    self.cells = cells
    self.columns = columns
    self.file = file
  }

  /// Whether nobody has labelled yet.
  var isEmpty: Bool { columns.words(.label, in: cells) == nil }

  /// The label.
  ///
  /// - Throws: what is wrong with a cell, and where.
  func label() throws(FileProblem) -> HumanLabel {
    HumanLabel(
      example: try required(.id), system: columns.text(.system, in: cells),
      metric: try required(.metric), value: try value(),
      labeler: columns.text(.labeler, in: cells), probability: try probability(),
      date: try date(), judge: columns.text(.judge, in: cells),
      chosen: columns.text(.chosen, in: cells), comment: columns.text(.comment, in: cells),
      position: place(of: .label))
  }

  /// Where a cell stands.
  func place(of role: LabelColumns.Role) -> SourcePosition? {
    columns.cell(role, in: cells)?.position
  }

  private func problem(
    _ role: LabelColumns.Role, _ what: String, do remedy: String? = nil
  ) -> FileProblem {
    FileProblem(path: file.path, at: place(of: role), what, do: remedy)
  }

  private func required(_ role: LabelColumns.Role) throws(FileProblem) -> String {
    guard let text = columns.text(role, in: cells) else {
      throw problem(role, "the row has no \(role.rawValue)")
    }
    return text
  }

  private func value() throws(FileProblem) -> Double {
    guard let text = columns.words(.label, in: cells) else {
      throw problem(
        .label, "the row has no label", do: "label it, or leave the row out")
    }
    guard let number = Self.value(text) else {
      throw problem(.label, "\"\(ShortText.of(text))\" is no label", do: Self.remedy)
    }
    return number
  }

  /// What a label can be, for messages.
  static let remedy = "write a number, or yes and no, pass and fail, true and false"

  /// The label that a text is; nil where it is none.
  static func value(_ text: String) -> Double? {
    switch text.lowercased() {
    case "true", "yes", "pass", "good": 1
    case "false", "no", "fail", "bad": 0
    default: number(text)
    }
  }

  private func probability() throws(FileProblem) -> Double? {
    guard let cell = columns.cell(.probability, in: cells) else { return nil }
    return try Self.probability(cell, in: file)
  }

  /// The probability with which an example was chosen; nil if the cell is empty.
  static func probability(
    _ cell: CSVTable.TextCell, in file: FileBytes
  ) throws(FileProblem) -> Double? {
    let text = cell.words
    if text.isEmpty { return nil }
    guard let number = number(text), number > 0, number <= 1 else {
      throw file.problem(
        at: cell.position,
        "\"\(ShortText.of(text))\" is no probability with which an example is chosen",
        do: "write a number over 0 and at most 1, or leave the cell empty")
    }
    return number
  }

  private func date() throws(FileProblem) -> CalendarDate? {
    guard let text = columns.words(.date, in: cells) else { return nil }
    guard let date = CalendarDate(String(text.prefix(10))) else {
      throw problem(.date, "\"\(ShortText.of(text))\" is no date", do: "write yyyy-mm-dd")
    }
    return date
  }

  private static func number(_ text: String) -> Double? {
    guard text.utf8.allSatisfy({ Self.bytes.contains($0) }), let number = Double(text),
      number.isFinite, abs(number) <= 1e150
    else { return nil }
    return number
  }

  private static let bytes = Array("0123456789+-.eE".utf8)
}
