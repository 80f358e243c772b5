internal import GateFiles
internal import GateRuns

/// Tries every reader of files on some bytes: they are read, or a ``FileProblem`` says why not.
public enum ReaderTrial {
  /// Something that should not be.
  public struct Surprise: Error, CustomStringConvertible {
    /// What it is.
    public let description: String
  }

  /// Reads bytes as whatever they may be.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - choice: chooses among the ways to read them.
  /// - Throws: that two ways to read the same bytes disagree, or that a file that was written does
  ///   not read as what it was. A crash is for the caller to notice.
  /// - Returns: whether the bytes were taken for scores.
  @discardableResult
  public static func run(_ bytes: [UInt8], choice: UInt64) throws -> Bool {
    let columns = self.columns[Int(choice % UInt64(self.columns.count))]
    let whole = try scores(bytes, columns)
    try compareInBlocks(bytes, columns, blockSize: blockSizes[Int(choice >> 8 & 7)], whole)
    if choice >> 16 & 7 == 0 {
      _ = try? ThresholdsFile.read(bytes, path: "fuzz")
      _ = try? ResultFile.read(bytes, path: "fuzz")
    }
    return whole != nil
  }

  private static let blockSizes = [1, 7, 64, 200, 1_000, 4_000, 20_000, 1 << 18]

  private static let columns = [
    DatasetColumns(), DatasetColumns(), DatasetColumns(id: "id", segments: ["topic"]),
    DatasetColumns(input: ["question", "user_input"], cluster: "id"),
    DatasetColumns(
      output: "answer", reference: "target", metrics: ["scores.Factuality": "s"],
      segments: ["metadata.topic"], trial: "epoch"),
  ]

  private static func scores(_ bytes: [UInt8], _ columns: DatasetColumns) throws -> ScoreFile? {
    let file: ScoreFile
    do throws(FileProblem) {
      file = try ScoreFile.read(bytes, path: "fuzz", columns: columns, metrics: ["s"])
    } catch {
      guard error.path == "fuzz", !error.what.isEmpty else {
        throw Surprise(description: "a problem without a file or a reason: \(error)")
      }
      return nil
    }
    for row in 0..<min(file.run.rowCount, 50) { _ = file.run.texts[row] }
    let written = ScoreGateLines.write(file.run)
    let again = try ScoreFile.read(written, path: "again")
    guard ScoreGateLines.write(again.run) == written else {
      throw Surprise(description: "what was written reads as something else")
    }
    return file
  }

  private static func compareInBlocks(
    _ bytes: [UInt8], _ columns: DatasetColumns, blockSize: Int, _ whole: ScoreFile?
  ) throws {
    var read = 0
    let inBlocks = ScoreFile.readLines(
      path: "fuzz", size: bytes.count, columns: columns, metrics: ["s"], blockSize: blockSize,
      from: { memory throws(FileProblem) in
        let count = min(memory.count, bytes.count - read)
        memory.copyBytes(from: bytes[read..<read + count])
        read += count
        return count
      },
      again: { offset, count in Array(bytes[min(offset, bytes.count)...].prefix(count)) })
    guard let inBlocks else { return }
    guard let whole, inBlocks.format == whole.format, inBlocks.warnings == whole.warnings,
      inBlocks.identification == whole.identification,
      inBlocks.run.fingerprints == whole.run.fingerprints,
      ScoreGateLines.write(inBlocks.run) == ScoreGateLines.write(whole.run)
    else { throw Surprise(description: "in blocks of \(blockSize) the file is another one") }
  }
}
