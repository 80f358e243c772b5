/// Reads the rows of a CSV file into a ``RowTable``.
struct CSVRowReader {
  /// What was read so far.
  private(set) var table: RowTable
  /// Whether the last row ends with a line break; a row that does not may be cut off.
  private(set) var endsWithLineBreak = true
  private var bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private var scanner: CSVScanner
  /// The table's column of every cell; nil for pandas' index, which has no name.
  private var columns: [Int?] = []

  /// Prepares to read.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - offset: where the header begins.
  ///   - delimiter: what separates two cells.
  ///   - wishes: which columns are wanted.
  ///   - byteCount: the size of the file, of which `bytes` may be the first block.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, delimiter: UInt8, wishes: ColumnWishes,
    byteCount: Int
  ) {
    self.bytes = bytes
    self.delimiter = delimiter
    scanner = CSVScanner(bytes, at: offset, delimiter: delimiter)
    table = RowTable(.csv(delimiter: delimiter), wishes: wishes, byteCount: byteCount)
  }

  /// Makes room for the rest of a file, as ``RowTable/reserveCapacity(forFileOf:read:)`` does.
  mutating func reserveCapacity(forFileOf size: Int, read: Int) {
    table.reserveCapacity(forFileOf: size, read: read)
  }

  /// Moves on to the next block of whole rows.
  ///
  /// - Parameter start: where in the file the block begins.
  mutating func continueWith(_ block: UnsafeBufferPointer<UInt8>, at start: Int) {
    bytes = block
    table.blockStart = start
    scanner = CSVScanner(block, at: 0, delimiter: delimiter)
  }

  /// Reads the rows up to the end.
  mutating func readRows() throws(CSVFault) {
    while !scanner.isAtEnd {
      if scanner.isAtRowEnd {
        scanner.skipLineBreak()
      } else {
        try readRow()
      }
    }
  }

  /// Reads the names of the columns.
  mutating func readHeader() throws(CSVFault) {
    while !scanner.isAtEnd, scanner.isAtRowEnd { scanner.skipLineBreak() }
    repeat {
      let field = try scanner.field()
      let name = trimmed(field)
      if name.isEmpty || name == "Unnamed: 0" {
        columns.append(nil)
      } else {
        guard table.existingColumn(name) == nil else {
          throw CSVFault(offset: field.start, problem: .duplicateName(name))
        }
        columns.append(table.column(name))
      }
    } while scanner.skipDelimiter()
    scanner.skipLineBreak()
  }

  /// The names in a header; as many as can be read.
  static func names(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, delimiter: UInt8
  ) -> Set<String> {
    var reader = CSVRowReader(
      bytes, at: offset, delimiter: delimiter, wishes: ColumnWishes(), byteCount: bytes.count)
    try? reader.readHeader()
    return Set(reader.table.columns.map(\.path))
  }

  private mutating func readRow() throws(CSVFault) {
    let row = table.rowCount
    let start = scanner.offset
    table.beginRow(at: start)
    var count = 0
    repeat {
      let field = try scanner.field()
      if count < columns.count, let column = columns[count] { put(field, column: column, row: row) }
      count += 1
    } while scanner.skipDelimiter()
    endsWithLineBreak = !scanner.isAtEnd
    scanner.skipLineBreak()
    guard count == columns.count else {
      throw CSVFault(
        offset: start, problem: .cellCount(found: count, header: columns.count),
        isLastRow: scanner.isAtEnd)
    }
  }

  @inline(__always)
  private mutating func put(_ field: CSVScanner.Field, column: Int, row: Int) {
    guard table.columns[column].omission == nil else { return }
    let isLabel = table.columns[column].use.keepsSpelling
    let cell = field.cell(asLabel: isLabel, in: bytes)
    _ = table.put(cell, endingAt: scanner.offset, in: bytes, column: column, row: row)
  }

  private func trimmed(_ field: CSVScanner.Field) -> String {
    guard !field.hasDoubledQuotes else { return field.decoded(from: bytes) }
    return String(decoding: bytes[field.trimmed(in: bytes)], as: UTF8.self)
  }
}
