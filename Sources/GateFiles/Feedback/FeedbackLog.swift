package import GateRuns
package import GateVerdicts

/// A log of what users say, as it was read: what can be used, and what cannot.
package struct FeedbackLog: Sendable {
  /// The rows that can be used, in the order of the file.
  package private(set) var entries: [FeedbackEntry] = []
  /// How many rows say nothing: no rating, no text and no signal.
  package private(set) var withoutFeedback = 0
  /// What is wrong with each of the others, in the order of the file.
  package internal(set) var problems: [FileProblem] = []
  /// What the keys of JSON that were met hold.
  var roles: [String: [FeedbackColumns.Role]] = [:]
  /// The keys of JSON that hold something, and where each stood first.
  var keys: [FeedbackColumns.Role: (name: String, line: Int)] = [:]

  /// Reads CSV, JSON Lines or a JSON array of objects; told by what it begins with.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file.
  ///   - path: the file as it was given, for messages.
  ///   - rules: what ratings are, and which columns hold segments and signals.
  /// - Throws: what makes the whole file unreadable: bytes that are no UTF-8, or a header without the
  ///   columns that a log has. What is wrong with a single row is in ``problems``.
  package static func read(
    _ bytes: [UInt8], path: String, rules: FeedbackRules
  ) throws(FileProblem) -> FeedbackLog {
    try bytes.withUnsafeBufferPointer { (buffer) throws(FileProblem) -> FeedbackLog in
      let file = FileBytes(path: path, bytes: buffer)
      if buffer.starts(with: [0xFF, 0xFE]) || buffer.starts(with: [0xFE, 0xFF]) {
        throw file.problem("the file is UTF-16", do: "save it as UTF-8")
      }
      if let offset = UTF8Validation.firstInvalidByte(in: buffer) {
        throw file.problem(at: offset, "not UTF-8", do: "save the file as UTF-8")
      }
      let blank: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
      guard let first = buffer[file.start...].firstIndex(where: { !blank.contains($0) }) else {
        throw file.problem("the file is empty")
      }
      let text = UnsafeBufferPointer(rebasing: buffer[file.start...])
      var log = FeedbackLog()
      switch buffer[first] {
      case UInt8(ascii: "{"): log.readLines(of: text, path: path, rules: rules)
      case UInt8(ascii: "["): try log.readArray(text, path: path, rules: rules)
      default: try log.readCSV(text, path: path, rules: rules)
      }
      return log
    }
  }

  /// Takes a row, or notes what is wrong with it.
  mutating func take(
    _ row: [FeedbackColumns.Role: FeedbackCell], at position: SourcePosition, path: String,
    rules: FeedbackRules
  ) {
    do throws(FeedbackRow.Fault) {
      if let entry = try FeedbackRow(cells: row, position: position, rules: rules).entry() {
        entries.append(entry)
      } else {
        withoutFeedback += 1
      }
    } catch {
      problems.append(
        FileProblem(path: path, at: error.position, error.what, do: error.remedy))
    }
  }

  // MARK: - CSV

  private mutating func readCSV(
    _ bytes: UnsafeBufferPointer<UInt8>, path: String, rules: FeedbackRules
  ) throws(FileProblem) {
    let file = FileBytes(path: path, bytes: bytes)
    let delimiter = CSVScanner.delimiter(of: bytes, from: 0)
    var scanner = CSVScanner(bytes, at: 0, delimiter: delimiter)
    while !scanner.isAtEnd, scanner.isAtRowEnd { scanner.skipLineBreak() }
    var header: [CSVScanner.Field] = []
    do throws(CSVFault) {
      header = try Self.fields(&scanner)
    } catch {
      throw file.problem(error)
    }
    var cursor = SourceCursor(bytes)
    let columns = try FeedbackColumns(
      names: header.map { ($0.decoded(from: bytes), cursor.position(of: $0.start)) }, path: path,
      rules: rules)
    while !scanner.isAtEnd {
      if scanner.isAtRowEnd {
        scanner.skipLineBreak()
        continue
      }
      let start = scanner.offset
      do throws(CSVFault) {
        let fields = try Self.fields(&scanner)
        guard fields.count == header.count else {
          throw CSVFault(
            offset: start, problem: .cellCount(found: fields.count, header: header.count),
            isLastRow: scanner.isAtEnd)
        }
        let position = cursor.position(of: start)
        var row: [FeedbackColumns.Role: FeedbackCell] = [:]
        for (field, roles) in zip(fields, columns.roles) where !roles.isEmpty {
          let cell = FeedbackCell(
            text: field.decoded(from: bytes), position: cursor.position(of: field.start))
          for role in roles { row[role] = cell }
        }
        take(row, at: position, path: path, rules: rules)
      } catch {
        problems.append(
          FileProblem(
            path: path, at: cursor.position(of: error.offset), error.description, do: error.remedy))
        // What belongs to a broken row cannot be told; the next line is taken for a row again. A
        // row of another number of cells has been read to its end.
        if case .cellCount = error.problem { continue }
        let end = bytes[error.offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        scanner = CSVScanner(bytes, at: end, delimiter: delimiter)
      }
    }
  }

  /// The cells of a row, and the line break behind them.
  private static func fields(
    _ scanner: inout CSVScanner
  ) throws(CSVFault) -> [CSVScanner.Field] {
    var fields: [CSVScanner.Field] = []
    repeat { fields.append(try scanner.field()) } while scanner.skipDelimiter()
    scanner.skipLineBreak()
    return fields
  }
}
