internal import GateRuns

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
  /// The fingerprints of the texts, where ``use`` is ``ColumnUse/text``.
  private var fingerprints: [TextFingerprint?] = []
  private var nextRow = 0

  /// Makes an empty column.
  init(path: String, use: ColumnUse) {
    self.path = path
    self.use = use
  }

  /// The cell of a row.
  subscript(row: Int) -> Cell { row < cells.count ? cells[row] : .absent }

  /// The fingerprint of a row's text; nil where the row lacks it or only labels are kept.
  func fingerprint(ofRow row: Int) -> TextFingerprint? {
    row < fingerprints.count ? fingerprints[row] : nil
  }

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

  /// Puts a text into a row of a column of texts.
  ///
  /// - Parameters:
  ///   - cell: the cell, its text where it is in the file.
  ///   - fingerprint: that of the text.
  /// - Returns: false where the row has this column already.
  mutating func put(
    _ cell: Cell, hashed fingerprint: TextFingerprint?, row: Int, gaps: inout Int
  ) -> Bool {
    guard put(cell, row: row, gaps: &gaps) else { return false }
    fingerprints.append(contentsOf: repeatElement(nil, count: cells.count - 1 - fingerprints.count))
    fingerprints.append(fingerprint)
    return true
  }

  /// Makes room for as many rows, where the column has a cell in most of those that were read.
  mutating func reserveCapacity(_ rows: Int) {
    guard omission == nil, 2 * cells.count > nextRow else { return }
    cells.reserveCapacity(rows)
    if use == .text { fingerprints.reserveCapacity(rows) }
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
