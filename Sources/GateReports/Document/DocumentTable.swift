/// A table of a document.
public struct DocumentTable: Sendable, Equatable {
  /// A column.
  public struct Column: Sendable, Equatable {
    /// What stands above it.
    public let title: String
    /// Whether its cells are numbers, which stand on the right.
    public var isNumeric: Bool
    /// Whether a terminal may cut its cells.
    public var isElastic: Bool
    /// The columns of a terminal that it keeps as long as another one can be spared; nil for the usual.
    public var leastWidth: Int?
    /// When it goes where a terminal is too narrow: the lowest first; nil for never.
    public var dropOrder: Int?

    /// Makes a column.
    public init(
      _ title: String, isNumeric: Bool = false, isElastic: Bool = false, leastWidth: Int? = nil,
      dropOrder: Int? = nil
    ) {
      self.title = DocumentText.harmless(title)
      self.isNumeric = isNumeric
      self.isElastic = isElastic
      self.leastWidth = leastWidth
      self.dropOrder = dropOrder
    }

    /// A column of numbers.
    public static func numbers(_ title: String, dropOrder: Int? = nil) -> Column {
      Column(title, isNumeric: true, dropOrder: dropOrder)
    }
  }

  /// A row.
  public struct Row: Sendable, Equatable {
    /// The cells, one a column.
    public var cells: [DocumentText]
    /// How good the news of the row is.
    public var outcome: Document.Outcome
    /// Sentences that belong to the row and stand below it.
    public var notes: [DocumentText]

    /// Makes a row.
    public init(
      _ cells: [DocumentText], outcome: Document.Outcome = .neutral, notes: [DocumentText] = []
    ) {
      self.cells = cells
      self.outcome = outcome
      self.notes = notes
    }
  }

  /// What the table shows, for those who hear a page, and above it where it is not under a heading
  /// of its own.
  public let caption: String
  /// Whether the caption is shown.
  public var showsCaption: Bool
  /// The columns.
  public var columns: [Column]
  /// The rows.
  public var rows: [Row]
  /// How many rows a terminal shows without `-v`, and Markdown before the fold; nil for all.
  public var mostRows: Int?

  /// Makes a table; a column without a filled cell is left out.
  public init(
    caption: String, showsCaption: Bool = false, columns: [Column], rows: [Row],
    mostRows: Int? = nil
  ) {
    self.caption = DocumentText.harmless(caption)
    self.showsCaption = showsCaption
    precondition(
      rows.allSatisfy { $0.cells.count == columns.count }, "a row has a cell for every column")
    let filled = columns.indices.filter { column in
      rows.isEmpty || rows.contains { !$0.cells[column].isEmpty }
    }
    self.columns = filled.map { columns[$0] }
    self.rows = rows.map { row in
      var row = row
      row.cells = filled.map { row.cells[$0] }
      return row
    }
    self.mostRows = mostRows
  }
}
