internal import GateFiles
internal import GateRuns
internal import GateVerdicts

/// Where a run comes from, and how its columns are to be read.
struct RunSource: Sendable {
  /// What the scores are in.
  enum Content: Sendable {
    /// A file, by its path for the operating system.
    case file(String)
    /// Bytes that were read from standard input.
    case bytes([UInt8])
  }

  /// A file that is smaller than this is read whole: there is nothing to save.
  private static let smallestInBlocks = 1 << 20

  /// What to call it in a message: `baseline`.
  let what: String
  /// The path to show.
  let path: String
  let content: Content
  let columns: DatasetColumns
  let metrics: Set<String>

  /// Reads the run, its rows sorted by example id.
  func read() throws -> RunInput {
    let scores =
      switch content {
      case .bytes(let bytes): try scores(of: bytes)
      case .file(let place): try OpenFile.with(place, shown: path, as: what, scores(in:))
      }
    return RunInput(
      run: scores.run.sortedByID(), file: scores.fingerprint, format: scores.format.name,
      warnings: scores.warnings)
  }

  private func scores(in file: OpenFile) throws -> ScoreFile {
    if file.isRegular, file.size >= Self.smallestInBlocks {
      let inBlocks = ScoreFile.readLines(
        path: path, size: file.size, columns: columns, metrics: metrics, from: file.read)
      if let inBlocks { return inBlocks }
      file.rewind()
    }
    return try scores(of: file.readToEnd())
  }

  private func scores(of bytes: [UInt8]) throws -> ScoreFile {
    try ScoreFile.read(bytes, path: path, columns: columns, metrics: metrics)
  }
}
