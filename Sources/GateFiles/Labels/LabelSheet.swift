import GateText
import GateRuns
public import GateVerdicts

/// A sheet for people to fill in, and the key that says what its rows are: the sheet is blind to whose
/// answers it shows.
public struct LabelSheet: Sendable {
  /// The rows, in the order in which they are labelled.
  public var rows: [AnswerToLabel]

  /// Makes a sheet.
  public init(rows: [AnswerToLabel]) { self.rows = rows }

  /// The sheet as CSV, its column `label` to be filled in.
  public var sheet: String {
    let columns = ["answer", "metric", "input", "output", "reference", "label", "comment"]
    return CSVCell.row(columns.map(CSVCell.text))
      + rows.map { row in
        let texts = [row.texts.input, row.texts.output, row.texts.reference]
        return CSVCell.row(
          [.text(row.answer), .text(row.metric)] + texts.map { CSVCell($0.map(Self.inert)) }
            + [.empty, .empty])
      }.joined()
  }

  /// What the rows are, as CSV, to be kept from those who label.
  public var key: String {
    CSVCell.row(Self.keyColumns.map(CSVCell.text))
      + rows.map { CSVCell.row($0.keyCells) }.joined()
  }

  static let keyColumns = [
    "answer", "metric", "id", "system", "probability", "chosen", "judge",
  ]

  /// A text that a terminal takes for no command.
  private static func inert(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { scalar in
      scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) || scalar == "\n"
        || scalar == "\t"
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension AnswerToLabel {
  /// The row of the key.
  fileprivate var keyCells: [CSVCell] {
    [
      .text(answer), .text(metric), .text(example), CSVCell(system),
      probability.map { .value(JSONValue.text(of: $0)) } ?? .empty, .text(chosen),
      CSVCell(judge),
    ]
  }
}
