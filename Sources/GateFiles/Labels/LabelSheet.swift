import GateText
internal import GateRuns

/// A sheet for people to fill in, and the key that says what its rows are: the sheet is blind to whose
/// answers it shows.
public struct LabelSheet: Sendable {
  /// One answer, to be labelled in one respect.
  public struct Row: Sendable, Equatable {
    /// What the row is called in sheet and key.
    public var answer: String
    /// What is judged.
    public var metric: String
    /// What was asked, and answered, and what it is held against.
    public var texts: (input: String?, output: String?, reference: String?)
    /// The example's id.
    public var example: String
    /// Whose answer it is; nil where nobody knows.
    public var system: String?
    /// The probability with which it was chosen; nil for a gold answer.
    public var probability: Double?
    /// Why it was chosen.
    public var chosen: String
    /// The judge whose scores the metric has.
    public var judge: String?

    /// Makes a row.
    public init(
      answer: String, metric: String, texts: (input: String?, output: String?, reference: String?),
      example: String, system: String?, probability: Double?, chosen: String, judge: String?
    ) {
      self.answer = answer
      self.metric = metric
      self.texts = texts
      self.example = example
      self.system = system
      self.probability = probability
      self.chosen = chosen
      self.judge = judge
    }

    /// Whether two rows say the same.
    public static func == (first: Row, second: Row) -> Bool {
      first.keyCells == second.keyCells && first.texts == second.texts
    }

    /// The row of the key.
    var keyCells: [CSVCell] {
      [
        .text(answer), .text(metric), .text(example), CSVCell(system),
        probability.map { .value(JSONValue.text(of: $0)) } ?? .empty, .text(chosen),
        CSVCell(judge),
      ]
    }
  }

  /// The rows, in the order in which they are labelled.
  public var rows: [Row]

  /// Makes a sheet.
  public init(rows: [Row]) { self.rows = rows }

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
