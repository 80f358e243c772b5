internal import GateRuns

/// Reads rows that stand one a line, in ScoreGate's own form or in any other, from one block of
/// whole lines or from many.
struct LineRows {
  /// The format that the first line tells.
  let format: ScoreFormat
  /// What ScoreGate's own form says first.
  private(set) var header = RunHeader()
  /// What a person should know.
  private(set) var warnings: [String] = []
  private var reader: JSONRowReader

  /// The rows that were read so far.
  var table: RowTable { reader.table }

  /// Reads the first block.
  ///
  /// - Parameters:
  ///   - block: the file, or its beginning.
  ///   - layout: how the file is laid out.
  ///   - start: where its first value begins.
  ///   - wishes: which columns are wanted where rows are not in ScoreGate's own form.
  ///   - size: the size of the file in bytes.
  /// - Returns: nil where the file has another layout.
  init?(
    _ block: FileBytes, layout: ScoreLayout, at start: Int, wishes: ColumnWishes, size: Int
  ) throws(FileProblem) {
    switch layout {
    case .lines:
      format = .jsonLines
      reader = JSONRowReader(block.bytes, at: start, wishes: wishes, byteCount: size)
    case .scoreGate:
      let first = try ScoreGateHeader(block, at: start)
      (format, header, warnings) = (.scoreGate, first.header, first.warnings)
      reader = JSONRowReader(
        block.bytes, at: first.end, wishes: ColumnRoles.scoreGateWishes, byteCount: size)
    case .array, .columns, .csv: return nil
    }
    do throws(JSONFault) {
      if format == .scoreGate { try reader.endLine() }
      try reader.readLines()
    } catch {
      throw block.problem(error)
    }
  }

  /// Makes room for the rest of the file.
  ///
  /// - Parameters:
  ///   - size: the size of the file in bytes.
  ///   - read: how many of them were read.
  mutating func reserveCapacity(forFileOf size: Int, read: Int) {
    reader.reserveCapacity(forFileOf: size, read: read)
  }

  /// Reads the next block.
  mutating func read(_ block: FileBytes) throws(FileProblem) {
    reader.continueWith(block.bytes)
    do throws(JSONFault) {
      try reader.readLines()
    } catch {
      throw block.problem(error)
    }
  }
}
