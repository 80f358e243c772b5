import GateText
internal import GateRuns

/// A row of a log as texts and numbers, before it is known to make sense.
struct LogRow {
  /// A cell: a text, a number or nothing.
  enum Cell {
    case text(String)
    case number(Double)
    /// A number that is not finite, or something that is no text and no number; in words.
    case other(String)
    case nothing
  }

  /// The cells of known columns.
  var cells: [LogColumn: Cell] = [:]
  /// The cells of metrics, in the wide form.
  var metrics: [(name: String, cell: Cell)] = []
  /// Whether the row has a column a metric.
  var isWide: Bool

  /// What the row tells.
  func entries() throws(LogFault) -> [LogEntry] {
    let time = try timestamp()
    let occasion = LogEntry.Occasion(
      time: time, system: try text(.system), dataset: try text(.dataset), change: try text(.change))
    guard isWide else {
      guard let name = try text(.metric), !name.isBlank else {
        throw LogFault(LogColumn.metric.rawValue, "the row names no metric")
      }
      return [
        try entry(name, cells[.value] ?? .nothing, at: LogColumn.value.rawValue, of: occasion)
      ]
    }
    var entries: [LogEntry] = []
    for (name, cell) in metrics {
      if case .nothing = cell { continue }
      entries.append(try entry(name, cell, at: name, of: occasion))
    }
    guard !entries.isEmpty else { throw LogFault(nil, "the row has no value of any metric") }
    return entries
  }

  private func timestamp() throws(LogFault) -> Timestamp {
    let column = LogColumn.timestamp.rawValue
    guard let text = try text(.timestamp), !text.isBlank else {
      throw LogFault(column, "the row does not say when it was")
    }
    guard let time = Timestamp(text) else {
      throw LogFault(
        column, "\(JSONValue.quoted(text)) is no time",
        do: "write 2026-12-31 or 2026-12-31T08:00:00Z")
    }
    return time
  }

  private func entry(
    _ name: String, _ cell: Cell, at column: String, of occasion: LogEntry.Occasion
  ) throws(LogFault) -> LogEntry {
    let found: String
    switch cell {
    case .number(let number):
      if let entry = LogEntry(occasion: occasion, name: MetricName(name), value: number) {
        return entry
      }
      throw LogFault(
        column, "the value of \(JSONValue.quoted(name)) is too large to be compared",
        do: "correct it, or leave it out")
    case .text(let text): found = JSONValue.quoted(text)
    case .other(let words): found = words
    case .nothing: found = "nothing"
    }
    throw LogFault(column, "the value of \(JSONValue.quoted(name)) is \(found), not a number")
  }

  /// The text of a column; nil where it has none.
  private func text(_ column: LogColumn) throws(LogFault) -> String? {
    switch cells[column] ?? .nothing {
    case .nothing: return nil
    case .number(let number): return ShortestNumber.text(of: number)
    case .other(let words):
      throw LogFault(column.rawValue, "\"\(column.rawValue)\" is \(words), not a text")
    case .text(let text):
      guard !text.utf8.contains(0) else {
        throw LogFault(column.rawValue, "\"\(column.rawValue)\" holds a NUL character")
      }
      return text
    }
  }
}

extension String {
  /// Whether there is nothing but white space.
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
