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
    var keyCells: [String] {
      [
        answer, metric, example, system ?? "", probability.map { JSONLiteral.text(of: $0) } ?? "",
        chosen, judge ?? "",
      ]
    }
  }

  /// The rows, in the order in which they are labelled.
  public var rows: [Row]

  /// Makes a sheet.
  public init(rows: [Row]) { self.rows = rows }

  /// The sheet as CSV, its column `label` to be filled in.
  public var sheet: String {
    CSVTable.line(["answer", "metric", "input", "output", "reference", "label", "comment"])
      + rows.map { row in
        CSVTable.line(
          [row.answer, row.metric]
            + [row.texts.input, row.texts.output, row.texts.reference].map(Self.inert) + ["", ""])
      }.joined()
  }

  /// What the rows are, as CSV, to be kept from those who label.
  public var key: String {
    CSVTable.line(Self.keyColumns) + rows.map { CSVTable.line($0.keyCells) }.joined()
  }

  static let keyColumns = [
    "answer", "metric", "id", "system", "probability", "chosen", "judge",
  ]

  /// A text that a spreadsheet takes for no formula and a terminal for no command.
  private static func inert(_ text: String?) -> String {
    guard let text else { return "" }
    let scalars = text.unicodeScalars.filter { scalar in
      scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) || scalar == "\n"
        || scalar == "\t"
    }
    let plain = String(String.UnicodeScalarView(scalars))
    return plain.first.map { "=+-@\t".contains($0) } == true ? "'" + plain : plain
  }
}
