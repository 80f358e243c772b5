internal import GateRuns

/// What a reader of rows hands on, whatever the format: rows and columns, no meaning.
struct RowTable {
  /// How many columns of unknown use are kept. Objects whose keys are ids would make one column a
  /// row otherwise.
  static let maximumColumns = 4096

  /// The columns in the order in which the file first names them.
  private(set) var columns: [TableColumn] = []
  /// The labels that cells point at, as they are written, each with a line feed behind it: copied,
  /// so that nobody needs the file once it is scanned.
  private(set) var texts: [UInt8] = []
  /// The first column that was left out because there were too many, if any.
  var leftOut: String?
  /// How the file writes texts.
  let syntax: CellTexts.Syntax
  /// Where in the file the bytes that are scanned begin.
  var blockStart = 0
  let wishes: ColumnWishes
  private var rowStarts: [UInt32] = []
  private var columnOfPath: [String: Int] = [:]
  private var gaps: Int

  /// Makes an empty table.
  ///
  /// - Parameters:
  ///   - syntax: how the file writes texts.
  ///   - wishes: which columns are wanted.
  ///   - byteCount: the size of the file; bounds what absent cells may cost.
  init(_ syntax: CellTexts.Syntax, wishes: ColumnWishes, byteCount: Int) {
    self.syntax = syntax
    self.wishes = wishes
    gaps = max(1_000_000, byteCount / 16)
  }

  /// The number of rows.
  var rowCount: Int { rowStarts.count }

  /// The offset of a row's first byte.
  func start(ofRow row: Int) -> Int { Int(rowStarts[row]) }

  /// Begins the next row at `offset`.
  mutating func beginRow(at offset: Int) {
    rowStarts.append(UInt32(truncatingIfNeeded: blockStart + offset))
  }

  /// Makes room for all rows of a file whose first bytes were read: growing takes twice the room,
  /// and leaves holes.
  ///
  /// - Parameters:
  ///   - size: the size of the file in bytes.
  ///   - read: how many of them were read.
  mutating func reserveCapacity(forFileOf size: Int, read: Int) {
    // A file has rarely longer rows at its end; where it has shorter ones, the arrays grow.
    func expected(_ count: Int) -> Int { count * (size + size / 8) / max(read, 1) }
    rowStarts.reserveCapacity(expected(rowStarts.count))
    texts.reserveCapacity(expected(texts.count))
    for column in columns.indices { columns[column].reserveCapacity(expected(rowCount)) }
  }

  /// What a column of that path would be for.
  func use(of path: String) -> ColumnUse { wishes.use(of: path) }

  /// The index of a column, made where there is none; nil where there are too many.
  mutating func column(_ path: String) -> Int? {
    if let known = columnOfPath[path] { return known }
    let use = wishes.use(of: path)
    guard columns.count < RowTable.maximumColumns || use != .unknown else {
      leftOut = leftOut ?? path
      return nil
    }
    columnOfPath[path] = columns.count
    columns.append(TableColumn(path: path, use: use))
    return columns.count - 1
  }

  /// The index of a column that exists.
  func existingColumn(_ path: String) -> Int? { columnOfPath[path] }

  /// Whether a column has arrays and objects in it and nothing else.
  func holdsObjects(_ column: Int) -> Bool {
    columns[column].scoreCount == 0
      && (0..<rowCount).allSatisfy { row in
        switch columns[column][row].content {
        case .structure, .empty, .absent: true
        default: false
        }
      }
  }

  /// Puts a cell into a column.
  ///
  /// - Parameters:
  ///   - cell: the cell; its text begins in `bytes`.
  ///   - end: the offset behind the cell.
  ///   - bytes: the bytes that were scanned.
  /// - Returns: false where the row has this column already.
  @inline(__always)
  mutating func put(
    _ cell: Cell, endingAt end: Int, in bytes: UnsafeBufferPointer<UInt8>, column: Int, row: Int
  ) -> Bool {
    guard let start = cell.textStart, columns[column].use != .unknown else {
      return columns[column].put(cell, row: row, gaps: &gaps)
    }
    if columns[column].use == .place {
      return columns[column].put(cell.moved(to: blockStart + start), row: row, gaps: &gaps)
    }
    if columns[column].use == .text {
      return columns[column].put(
        cell.moved(to: blockStart + start), hashed: fingerprint(of: cell, in: bytes), row: row,
        gaps: &gaps)
    }
    let kept = cell.moved(to: texts.count)
    texts.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
    // A number and a cell of CSV have no end of their own.
    texts.append(0x0A)
    return columns[column].put(kept, row: row, gaps: &gaps)
  }

  private func fingerprint(
    of cell: Cell, in bytes: UnsafeBufferPointer<UInt8>
  ) -> TextFingerprint? {
    let texts = CellTexts(syntax: syntax, bytes: bytes)
    if let plain = texts.plainBytes(of: cell) { return TextFingerprint(ofText: plain) }
    var text: [UInt8] = []
    guard texts.append(cell, to: &text) else { return nil }
    return text.withUnsafeBufferPointer { TextFingerprint(ofText: $0) }
  }
}
