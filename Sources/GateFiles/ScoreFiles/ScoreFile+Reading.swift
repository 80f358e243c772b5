import GateText
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
  ///   - system: the system whose rows to take, where the file holds several.
  /// - Throws: what is wrong with the file, and where. A file is read whole or not at all.
  public static func read(
    _ bytes: [UInt8], path: String, columns: DatasetColumns = DatasetColumns(),
    metrics: Set<String> = [], system: String? = nil
  ) throws(FileProblem) -> ScoreFile {
    try bytes.withUnsafeBufferPointer { buffer throws(FileProblem) in
      let file = FileBytes(path: path, bytes: buffer)
      let rows = try ScoreRows(file, columns: columns, metrics: metrics)
      return try ScoreFile(
        rows, system: system, in: file, stored: StoredTexts(in: bytes),
        fingerprint: FileFingerprint(path: path, bytes: bytes))
    }
  }

  /// Reads a file of one row a line, or of rows in an array, block by block, so that it is never in memory as a whole.
  ///
  /// - Parameters:
  ///   - path: the file's name.
  ///   - size: the size of the file in bytes.
  ///   - columns: what `dataset` in thresholds.json says of the columns.
  ///   - metrics: the metrics that the configuration gates.
  ///   - system: the system whose rows to take, where the file holds several.
  ///   - blockSize: how many bytes to read at once; nil for what is fastest.
  ///   - source: reads as many bytes as come into the memory that it is given, and returns how many;
  ///     0 at the end.
  ///   - again: reads bytes of the file once more: the offset and how many. Texts stay in the file
  ///     until somebody asks for one.
  /// - Returns: what ``read(_:path:columns:metrics:system:)`` does; nil where the file is laid out
  ///   otherwise or cannot be used, and has to be read whole to say why.
  public static func readLines(
    path: String, size: Int, columns: DatasetColumns = DatasetColumns(),
    metrics: Set<String> = [], system: String? = nil, blockSize: Int? = nil,
    from source: @escaping (UnsafeMutableRawBufferPointer) throws(FileProblem) -> Int,
    again: @escaping @Sendable (_ offset: Int, _ count: Int) -> [UInt8]
  ) -> ScoreFile? {
    guard size < UInt32.max else { return nil }
    // The first four bytes tell an archive.
    var blocks = LineBlocks(
      of: path, from: source, blockSize: max(blockSize ?? LineBlocks.blockSize, 4))
    let rows = try? ScoreRows.lines(
      &blocks, size: size, path: path, columns: columns, metrics: metrics)
    // A file that is written to while it is read is read again.
    guard let rows, blocks.byteCount == size else { return nil }
    return try? ScoreFile(
      rows, system: system,
      in: FileBytes(path: path, bytes: UnsafeBufferPointer(start: nil, count: 0)),
      stored: StoredTexts(reading: again),
      fingerprint: FileFingerprint(path: path, sha256: Hexadecimal.text(of: blocks.digest())))
  }

  /// Makes a score file of its rows.
  init(
    _ rows: ScoreRows, system: String?, in file: FileBytes, stored: StoredTexts,
    fingerprint: FileFingerprint
  ) throws(FileProblem) {
    self = try rows.table.texts.withUnsafeBufferPointer { texts throws(FileProblem) in
      let assembly = try RunAssembly(
        rows, texts: texts, stored: stored, system: system, file: file)
      let fingerprints = try assembly.fingerprints()
      let exampleIDs = try assembly.exampleIDs(fingerprints)
      return ScoreFile(
        fingerprint: fingerprint, format: rows.format, identification: assembly.identification,
        idColumn: assembly.idColumn,
        run: try assembly.run(exampleIDs: exampleIDs, fingerprints: fingerprints),
        humanLabels: try assembly.humanLabels(), otherColumns: rows.roles.others(in: rows.table),
        warnings: rows.warnings
          + (try assembly.repeatedIDWarnings(exampleIDs: exampleIDs, fingerprints: fingerprints)))
    }
  }
}
