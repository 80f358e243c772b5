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
    let nothing = FileBytes(path: path, bytes: UnsafeBufferPointer(start: nil, count: 0))
    let envelope = try blocks.peek { bytes throws(FileProblem) -> JSONEnvelope? in
      let beginning = FileBytes(path: path, bytes: bytes)
      try ScoreLayout.refuseArchive(beginning)
      guard case .elements(let envelope) = try ScoreLayout.of(beginning).layout else { return nil }
      return envelope
    }
    if let envelope {
      let rows = try elements(
        of: &blocks, in: envelope, size: size, path: path, columns: columns, metrics: metrics)
      return try ScoreRows(rows, in: nothing, columns: columns, metrics: metrics)
    }
    let first = try blocks.next { bytes throws(FileProblem) in
      let block = FileBytes(path: path, bytes: bytes)
      try checkText(of: block)
      let (layout, start) = try ScoreLayout.of(block)
      return try LineRows(
        block, layout: layout, at: start, columns: columns, metrics: metrics, size: size)
    }
    guard var rows = first else { return nil }
    rows.reserveCapacity(forFileOf: size, read: blocks.byteCount)
    while !blocks.isAtEnd {
      let start = blocks.nextStart
      try blocks.next { bytes throws(FileProblem) in
        let block = FileBytes(path: path, bytes: bytes)
        try checkText(of: block)
        try rows.read(block, at: start)
      }
    }
    return try ScoreRows(rows, in: nothing, columns: columns, metrics: metrics)
  }

  private static func elements(
    of blocks: inout LineBlocks, in envelope: JSONEnvelope, size: Int, path: String,
    columns: DatasetColumns, metrics: Set<String>
  ) throws(FileProblem) -> ElementRows {
    var rows = try blocks.peek { bytes throws(FileProblem) in
      try ElementRows(
        FileBytes(path: path, bytes: bytes), in: envelope, columns: columns, metrics: metrics,
        size: size)
    }
    var isFirst = true
    repeat {
      let start = blocks.nextStart
      try blocks.nextUsed { bytes, isLast throws(FileProblem) in
        let block = FileBytes(path: path, bytes: bytes)
        let used = try rows.read(block, at: start, isLast: isLast)
        try checkText(
          of: FileBytes(path: path, bytes: UnsafeBufferPointer(rebasing: bytes[..<used])))
        return used
      }
      if isFirst { rows.reserveCapacity(forFileOf: size, read: blocks.byteCount) }
      isFirst = false
    } while !blocks.isAtEnd
    return rows
  }
}
