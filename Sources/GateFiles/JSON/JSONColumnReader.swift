/// Reads what pandas writes by default, an object of columns that are objects of rows:
/// `{"faithfulness":{"0":0.5,"1":0.7},"question":{"0":"…","1":"…"}}`.
///
/// The keys of the rows are pandas' index, mostly the position; they never identify an example.
struct JSONColumnReader {
  /// What was read so far.
  private(set) var table: RowTable
  private let bytes: UnsafeBufferPointer<UInt8>
  private var scanner: JSONScanner
  private var rowKeys: [Range<Int>] = []

  /// Prepares to read.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - offset: where the object begins.
  ///   - wishes: which columns are wanted.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, wishes: ColumnWishes) {
    self.bytes = bytes
    scanner = JSONScanner(bytes, at: offset, acceptsNonFinite: true)
    table = RowTable(.json, wishes: wishes, byteCount: bytes.count)
  }

  /// Whether a value has this form: an object of objects whose first keys are the same.
  static func recognizes(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    (try? firstKeysAgree(bytes, at: offset)) ?? false
  }

  private static func firstKeysAgree(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) throws(JSONFault) -> Bool {
    var scanner = JSONScanner(bytes, at: offset, acceptsNonFinite: true)
    var isFirst = true
    var firstRow: Range<Int>?
    try scanner.beginObject()
    while try scanner.nextKey(isFirst: &isFirst) != nil {
      guard try scanner.nextKind() == .object else { return false }
      var inside = scanner
      var isFirstRow = true
      try inside.beginObject()
      guard let row = try inside.nextKey(isFirst: &isFirstRow) else { return false }
      guard bytes.hasSameBytes(firstRow ?? row.bytes, row.bytes) else { return false }
      firstRow = row.bytes
      try scanner.skipValue()
    }
    return firstRow != nil
  }

  /// Reads the object.
  mutating func read() throws(JSONFault) {
    try scanner.beginObject()
    var isFirst = true
    while let key = try scanner.nextKey(isFirst: &isFirst) {
      let path = key.decoded(from: bytes)
      guard table.existingColumn(path) == nil else {
        throw JSONFault(at: key.bytes.lowerBound - 1, .duplicateKey(path))
      }
      guard let column = table.column(path) else {
        try scanner.skipValue(depth: 1)
        continue
      }
      try readColumn(column, isFirst: table.columns.count == 1)
    }
  }

  private mutating func readColumn(_ column: Int, isFirst: Bool) throws(JSONFault) {
    var seen: Set<String> = []
    var isFirstRow = true
    var row = 0
    try scanner.beginObject()
    while let key = try scanner.nextKey(isFirst: &isFirstRow) {
      let start = key.bytes.lowerBound - 1
      if isFirst {
        let name = key.decoded(from: bytes)
        guard seen.insert(name).inserted else { throw JSONFault(at: start, .duplicateKey(name)) }
        rowKeys.append(key.bytes)
        table.beginRow(at: start)
      } else {
        guard row < rowKeys.count, bytes.hasSameBytes(rowKeys[row], key.bytes) else {
          throw JSONFault(at: start, .unexpectedByte(bytes[start], expected: expectation(of: row)))
        }
      }
      let kind = try scanner.nextKind()
      let isLabel = table.columns[column].use.keepsSpelling
      let cell = try scanner.cell(kind, asLabel: isLabel, in: bytes, depth: 2)
      _ = table.put(cell, endingAt: scanner.offset, in: bytes, column: column, row: row)
      row += 1
    }
    guard row == rowKeys.count else {
      throw JSONFault(
        at: scanner.offset - 1,
        .unexpectedByte(bytes[scanner.offset - 1], expected: expectation(of: row)))
    }
  }

  private func expectation(of row: Int) -> String {
    guard row < rowKeys.count else { return "'}' after as many rows as in the first column" }
    return "row \"\(String(decoding: bytes[rowKeys[row]], as: UTF8.self))\" as in the first column"
  }
}
