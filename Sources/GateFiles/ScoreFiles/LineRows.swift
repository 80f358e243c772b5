internal import GateRuns

/// Reads rows that stand one a line, from one block of whole lines or from many: ScoreGate's own
/// form, JSON Lines and CSV.
struct LineRows {
  /// The format that the first line tells.
  let format: ScoreFormat
  /// The evaluator that the first rows tell.
  let evaluator: Evaluator
  /// What ScoreGate's own form says first.
  private(set) var header = RunHeader()
  private var headerWarnings: [String] = []
  // One of the two is there. They are not the cases of an enum, since a payload cannot be changed
  // in place.
  private var json: JSONRowReader?
  private var csv: CSVRowReader?

  /// The rows that were read so far.
  var table: RowTable? { json?.table ?? csv?.table }

  /// What a person should know, once all blocks were read.
  var warnings: [String] {
    guard let csv, !csv.endsWithLineBreak else { return headerWarnings }
    return ["the last row does not end with a line break; it may be cut off"]
  }

  /// Reads the first block.
  ///
  /// - Parameters:
  ///   - block: the file, or its beginning.
  ///   - layout: how the file is laid out.
  ///   - start: where its first value begins.
  ///   - columns: what the configuration says of the columns.
  ///   - metrics: the metrics that the configuration gates.
  ///   - size: the size of the file in bytes.
  /// - Returns: nil where the file has another layout.
  init?(
    _ block: FileBytes, layout: ScoreLayout, at start: Int, columns: DatasetColumns,
    metrics: Set<String>, size: Int
  ) throws(FileProblem) {
    switch layout {
    case .lines:
      let keys = RowKeys.ofRow(in: block.bytes, at: start) ?? []
      evaluator = Evaluator.of(keys: keys)
      format = ScoreFormat(evaluator: evaluator.name, layout: .jsonLines)
      json = JSONRowReader(
        block.bytes, at: start,
        wishes: ColumnRoles.wishes(of: evaluator, keys: keys, for: columns, metrics: metrics),
        byteCount: size)
    case .scoreGate:
      let first = try ScoreGateHeader(block, at: start)
      format = .scoreGate
      evaluator = Evaluator(format.evaluator)
      (header, headerWarnings) = (first.header, first.warnings)
      json = JSONRowReader(
        block.bytes, at: first.end, wishes: ColumnRoles.scoreGateWishes, byteCount: size)
      do throws(JSONFault) { try json?.endLine() } catch { throw block.problem(error) }
    case .csv:
      let delimiter = CSVScanner.delimiter(of: block.bytes, from: start)
      let keys = CSVRowReader.names(in: block.bytes, at: start, delimiter: delimiter)
      evaluator = Evaluator.of(keys: keys)
      format = ScoreFormat(evaluator: evaluator.name, layout: .csv)
      csv = CSVRowReader(
        block.bytes, at: start, delimiter: delimiter,
        wishes: ColumnRoles.wishes(of: evaluator, keys: keys, for: columns, metrics: metrics),
        byteCount: size)
      do throws(CSVFault) { try csv?.readHeader() } catch { throw block.problem(error) }
    case .elements, .columns: return nil
    }
    try readRows(of: block)
  }

  /// Makes room for the rest of the file.
  ///
  /// - Parameters:
  ///   - size: the size of the file in bytes.
  ///   - read: how many of them were read.
  mutating func reserveCapacity(forFileOf size: Int, read: Int) {
    json?.reserveCapacity(forFileOf: size, read: read)
    csv?.reserveCapacity(forFileOf: size, read: read)
  }

  /// Reads the next block.
  ///
  /// - Parameter start: where in the file the block begins.
  mutating func read(_ block: FileBytes, at start: Int) throws(FileProblem) {
    json?.continueWith(block.bytes, at: start)
    csv?.continueWith(block.bytes, at: start)
    try readRows(of: block)
  }

  private mutating func readRows(of block: FileBytes) throws(FileProblem) {
    do throws(JSONFault) { try json?.readLines(severalALine: evaluator.joinsLines) } catch {
      throw block.problem(error)
    }
    do throws(CSVFault) { try csv?.readRows() } catch { throw block.problem(error) }
  }
}
