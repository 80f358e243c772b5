internal import GateRuns

extension ScoreRows {
  /// Reads a file of one row a line block by block.
  ///
  /// - Parameters:
  ///   - blocks: the blocks, from the file's first on.
  ///   - size: the size of the file in bytes.
  ///   - path: the file's name.
  ///   - columns: what `dataset` in thresholds.json says of the columns.
  ///   - metrics: the metrics that the configuration gates.
  /// - Throws: that something is wrong; only the whole file tells at which line.
  /// - Returns: nil where the file is laid out otherwise.
  static func lines(
    _ blocks: inout LineBlocks, size: Int, path: String, columns: DatasetColumns,
    metrics: Set<String>
  ) throws(FileProblem) -> ScoreRows? {
    let first = try blocks.next { bytes throws(FileProblem) in
      let block = FileBytes(path: path, bytes: bytes)
      try checkText(of: block)
      let (layout, start) = try ScoreLayout.of(block)
      return try LineRows(
        block, layout: layout, at: start,
        wishes: ColumnRoles.wishes(for: columns, metrics: metrics), size: size)
    }
    guard var rows = first else { return nil }
    rows.reserveCapacity(forFileOf: size, read: blocks.byteCount)
    while !blocks.isAtEnd {
      try blocks.next { bytes throws(FileProblem) in
        let block = FileBytes(path: path, bytes: bytes)
        try checkText(of: block)
        try rows.read(block)
      }
    }
    return try ScoreRows(
      rows, in: FileBytes(path: path, bytes: UnsafeBufferPointer(start: nil, count: 0)),
      columns: columns, metrics: metrics)
  }
}
