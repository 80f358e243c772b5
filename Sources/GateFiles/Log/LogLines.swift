import GateText
internal import GateRuns
internal import GateVerdicts

/// Reads a log that is JSON Lines.
struct LogLines {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let path: String
  private var entries: [LogEntry] = []
  private var problems: [FileProblem] = []
  private var unused: Set<String> = []

  /// Prepares to read valid UTF-8 without a byte order mark.
  init(_ bytes: UnsafeBufferPointer<UInt8>, path: String) {
    self.bytes = bytes
    self.path = path
  }

  /// What was read.
  var file: LogFile { LogFile(entries: entries, problems: problems, unused: unused.sorted()) }

  /// Reads all lines.
  mutating func read() {
    var start = 0
    var line = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let text = bytes[start..<end]
      if text.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) {
        do throws(FileProblem) {
          try readLine(Array(text))
        } catch {
          problems.append(
            FileProblem(
              path: path,
              at: SourcePosition(line: line, column: error.position?.column ?? 1), error.what,
              do: error.remedy))
        }
      }
      start = end + 1
      line += 1
    }
  }

  private mutating func readLine(_ text: [UInt8]) throws(FileProblem) {
    let document = try JSONDocument(text, path: path)
    guard let object = document.root.object else {
      throw FileProblem(
        path: path, at: document.root.position, "\(document.root.inWords) is no row",
        do: "write one object a line")
    }
    if let key = document.repeatedKeys.first {
      throw FileProblem(
        path: path, at: key.again, "the key \(JSONValue.quoted(key.key)) stands here twice")
    }
    var row = LogRow(
      isWide: object[LogColumn.metric.rawValue] == nil && object[LogColumn.value.rawValue] == nil)
    for member in object.members {
      let cell = LogRow.Cell(member.value)
      if let column = LogColumn(rawValue: member.key) {
        row.cells[column] = cell
      } else if row.isWide {
        row.metrics.append((member.key, cell))
      } else {
        unused.insert(member.key)
      }
    }
    do throws(LogFault) {
      entries += try row.entries()
    } catch {
      let place = error.column.flatMap { object.member($0)?.value.position }
      throw FileProblem(
        path: path, at: place ?? document.root.position, error.what, do: error.remedy)
    }
  }
}

extension LogRow.Cell {
  fileprivate init(_ node: JSONNode) {
    switch node.value {
    case .string(let text): self = text.isEmpty ? .nothing : .text(text)
    case .number(let number): self = .number(number)
    case .null: self = .nothing
    case .object, .array, .boolean: self = .other(node.inWords)
    }
  }
}
