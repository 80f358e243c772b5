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
