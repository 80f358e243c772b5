/// Reads rows that are JSON objects into a ``RowTable``; nested objects become dotted paths.
struct JSONRowReader {
  /// What was read so far.
  private(set) var table: RowTable
  private var bytes: UnsafeBufferPointer<UInt8>
  private var scanner: JSONScanner
  private var keys = KeyTree()
  /// The nodes of the columns where rows are arrays; ``KeyTree/none`` for one that is not kept.
  private var columns: [Int] = []

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
    table = RowTable(.json, wishes: wishes, byteCount: byteCount)
  }

  /// Names the columns of rows that are arrays.
  mutating func nameColumns(_ names: [String]) {
    columns = names.map {
      keys.element(of: KeyTree.root, named: $0, row: -2, table: &table)
    }
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
    scanner = JSONScanner(block, acceptsNonFinite: true)
  }

  /// Reads one row a line up to the end.
  ///
  /// - Parameter severalALine: whether another row may follow on a line.
  mutating func readLines(severalALine: Bool = false) throws(JSONFault) {
    while !scanner.isAtEnd() {
      try readRow()
      if !severalALine { try endLine() }
    }
  }

  /// Reads the rows of an array up to its end, or to the last whole row that was scanned.
  ///
  /// - Parameters:
  ///   - offset: behind the array's opening bracket, or where the reading stopped.
  ///   - isFirst: whether no row was read yet; set to false.
  ///   - isLast: whether nothing follows the bytes that are scanned.
  /// - Returns: where the reading stopped, and whether that is behind the closing bracket.
  mutating func readElements(
    from offset: Int, isFirst: inout Bool, isLast: Bool
  ) throws(JSONFault) -> (end: Int, isClosed: Bool) {
    scanner = JSONScanner(bytes, at: offset, acceptsNonFinite: true)
    var end = offset
    while true {
      if !isLast {
        var ahead = scanner
        var isFirstAhead = isFirst
        do throws(JSONFault) {
          if try ahead.nextElement(isFirst: &isFirstAhead) { try ahead.skipValue(depth: 1) }
        } catch .init(at: bytes.count, .unexpectedEnd) {
          return (end, false)
        }
      }
      guard try scanner.nextElement(isFirst: &isFirst) else { return (scanner.offset, true) }
      try readRow()
      end = scanner.offset
      if table.rowCount == 1_000, isLast {
        table.reserveCapacity(forFileOf: bytes.count, read: scanner.offset)
      }
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
    if kind == .array, !columns.isEmpty { return try readCells() }
    guard kind == .object else {
      throw JSONFault(
        at: scanner.offset,
        .unexpectedByte(
          bytes[scanner.offset],
          expected: columns.isEmpty ? "a row, an object in braces" : "a row, an array of cells"))
    }
    let row = table.rowCount
    table.beginRow(at: scanner.offset)
    try readObject(KeyTree.root, row: row, depth: 0)
  }

  /// Reads a row that is an array, a cell for each of ``columns``.
  private mutating func readCells() throws(JSONFault) {
    let row = table.rowCount
    let start = scanner.offset
    table.beginRow(at: start)
    try scanner.beginArray()
    var isFirst = true
    var place = 0
    while try scanner.nextElement(isFirst: &isFirst) {
      guard place < columns.count else {
        throw JSONFault(
          at: scanner.offset,
          .unexpectedByte(bytes[scanner.offset], expected: "no more cells than columns"))
      }
      let node = columns[place]
      place += 1
      if node < 0 {
        try scanner.skipValue(depth: 2)
      } else {
        _ = keys.visit(node, row: row)
        _ = try readValue(at: node, row: row, depth: 1)
      }
    }
    guard place == columns.count else {
      throw JSONFault(
        at: scanner.offset - 1,
        .unexpectedByte(bytes[scanner.offset - 1], expected: "a cell for every column"))
    }
  }

  /// Reads an array whose elements go by names that they hold, as if it were an object with those
  /// keys.
  private mutating func readElements(of node: Int, row: Int, depth: Int) throws(JSONFault) {
    guard depth < JSONScanner.maximumDepth else {
      throw JSONFault(at: scanner.offset, .tooDeep(limit: JSONScanner.maximumDepth))
    }
    let names = table.wishes.namedElements[keys.path(of: node)]
    try scanner.beginArray()
    var isFirst = true
    var place = 0
    while try scanner.nextElement(isFirst: &isFirst) {
      var name: String?
      if try scanner.nextKind() == .object {
        name = try names?.name(ofElementAt: scanner, place: place, in: bytes, depth: depth)
      }
      place += 1
      let element =
        name.map { keys.element(of: node, named: $0, row: row, table: &table) } ?? KeyTree.none
      if element < 0 {
        try scanner.skipValue(depth: depth)
      } else {
        try readObject(element, row: row, depth: depth)
      }
    }
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
    if kind == .array, keys.namesElements(node) {
      try readElements(of: node, row: row, depth: depth + 1)
      return true
    }
    guard let column = keys.column(of: node, in: &table) else {
      try scanner.skipValue(depth: depth + 1)
      return true
    }
    let cell = try scanner.cell(
      kind, asLabel: table.columns[column].use.keepsSpelling, in: bytes, depth: depth + 1)
    return table.put(cell, endingAt: scanner.offset, in: bytes, column: column, row: row)
  }
}
