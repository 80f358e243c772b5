import GateText
internal import GateRuns
internal import GateVerdicts

/// Reads a log that is CSV.
struct LogTable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let path: String
  private let delimiter: UInt8
  private var scanner: CSVScanner
  private var cursor: SourceCursor
  private var columns: [Column] = []
  private var isWide = false
  private var entries: [LogEntry] = []
  private var problems: [FileProblem] = []

  /// What a column holds.
  private enum Column {
    case known(LogColumn)
    case metric(String)
    case unused(String)
  }

  /// Prepares to read valid UTF-8 without a byte order mark.
  init(_ bytes: UnsafeBufferPointer<UInt8>, path: String) {
    self.bytes = bytes
    self.path = path
    var start = 0
    while start < bytes.count, bytes[start] == 0x0A || bytes[start] == 0x0D { start += 1 }
    delimiter = CSVScanner.delimiter(of: bytes, from: start)
    scanner = CSVScanner(bytes, at: start, delimiter: delimiter)
    cursor = SourceCursor(bytes)
  }

  /// What was read.
  var file: LogFile {
    let unused = columns.compactMap { column in
      if case .unused(let name) = column { name } else { nil }
    }
    return LogFile(entries: entries, problems: problems, unused: unused.sorted())
  }

  /// Reads the header and all rows.
  mutating func read() throws(FileProblem) {
    try readHeader()
    while !scanner.isAtEnd {
      if scanner.isAtRowEnd { scanner.skipLineBreak() } else { readRow() }
    }
  }

  private mutating func readHeader() throws(FileProblem) {
    let start = scanner.offset
    var names: [String] = []
    do throws(CSVFault) {
      repeat {
        names.append(try scanner.field().decoded(from: bytes))
      } while scanner.skipDelimiter()
    } catch {
      throw FileBytes(path: path, bytes: bytes).problem(error)
    }
    scanner.skipLineBreak()
    let known = names.map { LogColumn(rawValue: $0.trimmed) }
    isWide = !(known.contains(.metric) && known.contains(.value))
    var taken: Set<LogColumn> = []
    columns = zip(names, known).map { name, column in
      if let column, !isWide || LogColumn.shared.contains(column), taken.insert(column).inserted {
        return .known(column)
      }
      return isWide && !name.trimmed.isEmpty ? .metric(CSVCell.unguarded(name)) : .unused(name)
    }
    try requireColumns(taken, at: start)
  }

  private mutating func requireColumns(
    _ taken: Set<LogColumn>, at start: Int
  ) throws(FileProblem) {
    let forms =
      "a log has \(LogColumn.allCases.map(\.rawValue).joined(separator: ", ")), or in place of "
      + "Metric Name and Value a column a metric"
    guard taken.contains(.timestamp) else {
      throw FileProblem(
        path: path, at: cursor.position(of: start), "the header has no column \"Timestamp\"",
        do: forms)
    }
    if isWide {
      var metrics: Set<String> = []
      for case .metric(let name) in columns where !metrics.insert(name).inserted {
        throw FileProblem(
          path: path, at: cursor.position(of: start),
          "the header names column \(JSONValue.quoted(name)) twice", do: "rename one of them")
      }
      guard !metrics.isEmpty else {
        throw FileProblem(
          path: path, at: cursor.position(of: start), "the header names no metric", do: forms)
      }
    }
  }

  private mutating func readRow() {
    let start = scanner.offset
    var row = LogRow(isWide: isWide)
    var starts: [String: Int] = [:]
    var count = 0
    do throws(CSVFault) {
      repeat {
        let field = try scanner.field()
        if count < columns.count { put(field, in: columns[count], of: &row, &starts) }
        count += 1
      } while scanner.skipDelimiter()
    } catch {
      let isOpen = error.problem == .unterminatedQuote
      note(
        error.offset, error.description,
        do: isOpen ? "nothing behind it was read" : error.remedy)
      return skipLine(from: isOpen ? bytes.count : error.offset)
    }
    scanner.skipLineBreak()
    guard count == columns.count else {
      let fault = CSVFault(
        offset: start, problem: .cellCount(found: count, header: columns.count))
      return note(start, fault.description, do: fault.remedy)
    }
    do throws(LogFault) {
      entries += try row.entries()
    } catch {
      note(error.column.flatMap { starts[$0] } ?? start, error.what, do: error.remedy)
    }
  }

  private func put(
    _ field: CSVScanner.Field, in column: Column, of row: inout LogRow,
    _ starts: inout [String: Int]
  ) {
    switch column {
    case .known(.value):
      row.cells[.value] = LogCell.number(field, in: bytes)
      starts[LogColumn.value.rawValue] = field.start
    case .known(let known):
      row.cells[known] = LogCell.text(field, in: bytes)
      starts[known.rawValue] = field.start
    case .metric(let name):
      row.metrics.append((name, LogCell.number(field, in: bytes)))
      starts[name] = field.start
    case .unused: break
    }
  }

  private mutating func skipLine(from offset: Int) {
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    scanner = CSVScanner(bytes, at: end, delimiter: delimiter)
    scanner.skipLineBreak()
  }

  private mutating func note(_ offset: Int, _ what: String, do remedy: String?) {
    problems.append(
      FileProblem(path: path, at: cursor.position(of: offset), what, do: remedy))
  }
}

extension String {
  /// The text without spaces and tabs around it.
  var trimmed: String {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
