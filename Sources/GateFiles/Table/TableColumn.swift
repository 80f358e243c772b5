/// One column of a ``RowTable``.
///
/// A column of unknown use forgets its cells when the first text turns up: most bytes of a score
/// file are questions, contexts and answers that no verdict needs.
struct TableColumn {
  /// Why a column no longer keeps its cells.
  enum Omission {
    /// It holds text.
    case text
    /// It has a value in too few rows to be worth a column.
    case scattered
  }

  /// The dotted path of the keys that lead to it: `scores.faithfulness`.
  let path: String
  /// What it is for.
  let use: ColumnUse
  /// Set where the cells are not kept.
  private(set) var omission: Omission?
  /// How many cells are numbers or booleans.
  private(set) var scoreCount = 0
  /// How many cells are texts, arrays or objects; counted up to the first where cells are not kept.
  private(set) var textCount = 0
  private var cells: [Cell] = []
  private var nextRow = 0

  /// Makes an empty column.
  init(path: String, use: ColumnUse) {
    self.path = path
    self.use = use
  }

  /// The cell of a row.
  subscript(row: Int) -> Cell { row < cells.count ? cells[row] : .absent }

  /// Whether every row has an empty cell or none.
  var isBlank: Bool { scoreCount == 0 && textCount == 0 }

  /// Puts a cell into a row.
  ///
  /// - Parameter gaps: how many absent cells may still be stored; decreases.
  /// - Returns: false where the row has this column already.
  @inline(__always)
  mutating func put(_ cell: Cell, row: Int, gaps: inout Int) -> Bool {
    guard row >= nextRow else { return false }
    nextRow = row + 1
    guard omission == nil else { return true }
    if cells.count < row { fillGap(to: row, gaps: &gaps) }
    if cell.isScore {
      scoreCount += 1
    } else if cell.isText {
      textCount += 1
      if use == .unknown { omit(.text) }
    }
    if omission == nil { cells.append(cell) }
    return true
  }

  /// Makes room for as many rows, where the column has a cell in most of those that were read.
  mutating func reserveCapacity(_ rows: Int) {
    if omission == nil, 2 * cells.count > nextRow { cells.reserveCapacity(rows) }
  }

  private mutating func fillGap(to row: Int, gaps: inout Int) {
    let gap = row - cells.count
    if use == .unknown {
      guard gap <= gaps else { return omit(.scattered) }
      gaps -= gap
    }
    cells.append(contentsOf: repeatElement(.absent, count: gap))
  }

  private mutating func omit(_ reason: Omission) {
    omission = reason
    cells = []
  }
}
