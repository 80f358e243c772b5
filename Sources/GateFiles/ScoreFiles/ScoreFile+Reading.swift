public import GateRuns
internal import GateVerdicts

extension ScoreFile {
  /// Reads the bytes of a score file; what format they are in is told from the bytes.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - path: the file's name, for messages.
  ///   - columns: what `dataset` in thresholds.json says of the columns. ScoreGate's own form has
  ///     columns of its own and does not need it.
  ///   - metrics: the metrics that the configuration gates. They are metrics whatever their cells
  ///     hold; any other column is one if it holds numbers and booleans only.
  /// - Throws: what is wrong with the file, and where. A file is read whole or not at all.
  public static func read(
    _ bytes: [UInt8], path: String, columns: DatasetColumns = DatasetColumns(),
    metrics: Set<String> = []
  ) throws(FileProblem) -> ScoreFile {
    try bytes.withUnsafeBufferPointer { buffer throws(FileProblem) in
      let file = FileBytes(path: path, bytes: buffer)
      let rows = try ScoreRows(file, columns: columns, metrics: metrics)
      return try ScoreFile(rows, in: file, fingerprint: FileFingerprint(path: path, bytes: bytes))
    }
  }

  /// Reads a file of one row a line block by block, so that it is never in memory as a whole.
  ///
  /// - Parameters:
  ///   - path: the file's name.
  ///   - size: the size of the file in bytes.
  ///   - columns: what `dataset` in thresholds.json says of the columns.
  ///   - metrics: the metrics that the configuration gates.
  ///   - blockSize: how many bytes to read at once; nil for what is fastest.
  ///   - source: reads as many bytes as come into the memory that it is given, and returns how many;
  ///     0 at the end.
  /// - Returns: what ``read(_:path:columns:metrics:)`` does; nil where the file is laid out
  ///   otherwise or cannot be used, and has to be read whole to say why.
  public static func readLines(
    path: String, size: Int, columns: DatasetColumns = DatasetColumns(),
    metrics: Set<String> = [], blockSize: Int? = nil,
    from source: @escaping (UnsafeMutableRawBufferPointer) throws(FileProblem) -> Int
  ) -> ScoreFile? {
    guard size < UInt32.max else { return nil }
    var blocks = LineBlocks(
      of: path, from: source, blockSize: blockSize ?? LineBlocks.blockSize)
    let rows = try? ScoreRows.lines(
      &blocks, size: size, path: path, columns: columns, metrics: metrics)
    // A file that is written to while it is read is read again.
    guard let rows, blocks.byteCount == size else { return nil }
    return try? ScoreFile(
      rows, in: FileBytes(path: path, bytes: UnsafeBufferPointer(start: nil, count: 0)),
      fingerprint: FileFingerprint(path: path, sha256: Hexadecimal.text(of: blocks.digest())))
  }

  /// Makes a score file of its rows.
  init(
    _ rows: ScoreRows, in file: FileBytes, fingerprint: FileFingerprint
  ) throws(FileProblem) {
    self = try rows.table.texts.withUnsafeBufferPointer { texts throws(FileProblem) in
      let assembly = RunAssembly(rows, texts: texts, file: file)
      let (exampleIDs, fingerprints) = try assembly.identify()
      return ScoreFile(
        fingerprint: fingerprint, format: rows.format, identification: assembly.identification,
        run: try assembly.run(exampleIDs: exampleIDs, fingerprints: fingerprints),
        otherColumns: rows.roles.others(in: rows.table),
        warnings: rows.warnings
          + (try assembly.repeatedIDWarnings(exampleIDs: exampleIDs, fingerprints: fingerprints)))
    }
  }
}
