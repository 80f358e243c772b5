/// Reads rows that are JSON objects into a ``RowTable``; nested objects become dotted paths.
struct JSONRowReader {
  /// What was read so far.
  private(set) var table: RowTable
  private var bytes: UnsafeBufferPointer<UInt8>
  private var scanner: JSONScanner
  private var keys = KeyTree()

  /// Prepares to read.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - offset: where the rows begin.
  ///   - wishes: which columns are wanted.
  ///   - byteCount: the size of the file, of which `bytes` may be the first block.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, wishes: ColumnWishes,
    byteCount: Int
  ) {
    self.bytes = bytes
    scanner = JSONScanner(bytes, at: offset, acceptsNonFinite: true)
    table = RowTable(wishes: wishes, byteCount: byteCount)
  }

  /// Makes room for the rest of a file, as ``RowTable/reserveCapacity(forFileOf:read:)`` does.
  mutating func reserveCapacity(forFileOf size: Int, read: Int) {
    table.reserveCapacity(forFileOf: size, read: read)
  }

  /// Moves on to the next block of whole rows.
  mutating func continueWith(_ block: UnsafeBufferPointer<UInt8>) {
    bytes = block
    scanner = JSONScanner(block, acceptsNonFinite: true)
  }

  /// Reads one row a line up to the end.
  mutating func readLines() throws(JSONFault) {
    while !scanner.isAtEnd() {
      try readRow()
      try endLine()
    }
  }

  /// Reads an array of rows.
  mutating func readArray() throws(JSONFault) {
    try scanner.beginArray()
    var isFirst = true
    while try scanner.nextElement(isFirst: &isFirst) {
      try readRow()
      if table.rowCount == 1_000 {
        table.reserveCapacity(forFileOf: bytes.count, read: scanner.offset)
      }
    }
    guard scanner.isAtEnd() else {
      throw JSONFault(
        at: scanner.offset,
        .unexpectedByte(bytes[scanner.offset], expected: "nothing after the array"))
    }
  }

  /// Makes sure that nothing else follows on the line.
  mutating func endLine() throws(JSONFault) {
    scanner.skipBlanks()
    guard scanner.offset < bytes.count else { return }
    switch bytes[scanner.offset] {
    case 0x0A, 0x0D: return
    case let byte:
      throw JSONFault(
        at: scanner.offset, .unexpectedByte(byte, expected: "a line break after the row"))
    }
  }

  private mutating func readRow() throws(JSONFault) {
    let kind = try scanner.nextKind()
    guard kind == .object else {
      throw JSONFault(
        at: scanner.offset,
        .unexpectedByte(bytes[scanner.offset], expected: "a row, an object in braces"))
    }
    let row = table.rowCount
    table.beginRow(at: scanner.offset)
    try readObject(KeyTree.root, row: row, depth: 0)
  }

  private mutating func readObject(_ parent: Int, row: Int, depth: Int) throws(JSONFault) {
    guard depth < JSONScanner.maximumDepth else {
      throw JSONFault(at: scanner.offset, .tooDeep(limit: JSONScanner.maximumDepth))
    }
    try scanner.beginObject()
    var isFirst = true
    var previous = KeyTree.none
    while try scanner.nextMember(isFirst: &isFirst) {
      let start = scanner.offset
      var node = keys.expectedChild(of: parent, after: previous, scanner: &scanner)
      if node < 0 {
        let key = try scanner.key()
        node = keys.child(of: parent, after: previous, named: key, in: bytes, table: &table)
      }
      guard node >= 0 else {
        try scanner.skipValue(depth: depth + 1)
        continue
      }
      previous = node
      var isNew = keys.visit(node, row: row)
      if isNew { isNew = try readValue(at: node, row: row, depth: depth) }
      guard isNew else {
        throw JSONFault(at: start, .duplicateKey(keys.path(of: node)))
      }
    }
  }

  /// Reads the value at a node.
  ///
  /// - Returns: false where the row has this column already, by another spelling of its path.
  private mutating func readValue(at node: Int, row: Int, depth: Int) throws(JSONFault) -> Bool {
    let kind = try scanner.nextKind()
    if kind == .object {
      let start = scanner.offset
      try readObject(node, row: row, depth: depth + 1)
      guard keys.keepsStructure(node), let column = keys.column(of: node, in: &table) else {
        return true
      }
      return table.put(
        .structure(at: start), endingAt: scanner.offset, in: bytes, column: column, row: row)
    }
    guard let column = keys.column(of: node, in: &table) else {
      try scanner.skipValue(depth: depth + 1)
      return true
    }
    let cell = try scanner.cell(
      kind, asLabel: table.columns[column].use == .label, in: bytes, depth: depth + 1)
    return table.put(cell, endingAt: scanner.offset, in: bytes, column: column, row: row)
  }
}
