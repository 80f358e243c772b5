import GateText
package import GateRuns

extension LogFile {
  /// Writes a log; what it tells comes back when it is read.
  ///
  /// - Parameters:
  ///   - entries: what it tells.
  ///   - form: CSV or JSON Lines.
  ///   - isWide: whether it has a column a metric.
  ///   - path: what to call the log where it cannot be written.
  /// - Throws: that a metric has the name of a column of the wide form.
  package static func write(
    _ entries: [LogEntry], as form: LogForm, isWide: Bool = false, path: String
  ) throws(FileProblem) -> [UInt8] {
    if isWide, let name = entries.first(where: { LogColumn(rawValue: $0.name.text) != nil })?.name {
      throw FileProblem(
        path: path, "the metric \(JSONValue.quoted(name.text)) has the name of a column",
        do: "write a row a metric")
    }
    switch (form, isWide) {
    case (.csv, false): return rows(entries)
    case (.csv, true): return wideRows(WideLog(entries))
    case (.jsonl, false): return lines(entries)
    case (.jsonl, true): return wideLines(WideLog(entries))
    }
  }

  private static func rows(_ entries: [LogEntry]) -> [UInt8] {
    table(
      LogColumn.allCases.map { .text($0.rawValue) },
      entries.map { entry in
        let occasion = entry.occasion
        return [
          .value(occasion.time.text), CSVCell(occasion.system), .text(entry.name.text),
          .value(ShortestNumber.text(of: entry.value)), CSVCell(occasion.dataset),
          CSVCell(occasion.change),
        ]
      })
  }

  private static func wideRows(_ log: WideLog) -> [UInt8] {
    table(
      LogColumn.shared.map { .text($0.rawValue) } + log.names.map { .text($0.text) },
      log.rows.map { occasion, values in
        [
          .value(occasion.time.text), CSVCell(occasion.system), CSVCell(occasion.dataset),
          CSVCell(occasion.change),
        ]
          + log.names.map { name in
            values[name].map { .value(ShortestNumber.text(of: $0)) } ?? .empty
          }
      })
  }

  private static func table(_ header: [CSVCell], _ rows: [[CSVCell]]) -> [UInt8] {
    ([header] + rows).flatMap { Array(CSVCell.row($0).utf8) }
  }

  private static func lines(_ entries: [LogEntry]) -> [UInt8] {
    var line = JSONLine()
    for entry in entries {
      line.object { line in
        line.member(LogColumn.timestamp.rawValue, text: entry.occasion.time.text)
        line.member(LogColumn.system.rawValue, textOrNull: entry.occasion.system)
        line.member(LogColumn.metric.rawValue, text: entry.name.text)
        line.member(LogColumn.value.rawValue, number: entry.value)
        line.member(LogColumn.dataset.rawValue, textOrNull: entry.occasion.dataset)
        line.member(LogColumn.change.rawValue, textOrNull: entry.occasion.change)
      }
      line.end()
    }
    return line.bytes
  }

  private static func wideLines(_ log: WideLog) -> [UInt8] {
    var line = JSONLine()
    for (occasion, values) in log.rows {
      line.object { line in
        line.member(LogColumn.timestamp.rawValue, text: occasion.time.text)
        line.member(LogColumn.system.rawValue, textOrNull: occasion.system)
        line.member(LogColumn.dataset.rawValue, textOrNull: occasion.dataset)
        line.member(LogColumn.change.rawValue, textOrNull: occasion.change)
        for name in log.names {
          if let value = values[name] { line.member(name.text, number: value) }
        }
      }
      line.end()
    }
    return line.bytes
  }
}

/// A log with a row a run: what is known of an occasion several times, with other values, takes as many
/// rows.
struct WideLog {
  /// The metrics, sorted.
  let names: [MetricName]
  /// The rows, in the order of the entries.
  private(set) var rows: [(occasion: LogEntry.Occasion, values: [MetricName: Double])] = []

  init(_ entries: [LogEntry]) {
    names = Set(entries.map(\.name)).sorted {
      ($0.metric, $0.segment?.description ?? "") < ($1.metric, $1.segment?.description ?? "")
    }
    var places: [LogEntry.Occasion: [Int]] = [:]
    for entry in entries {
      let known = places[entry.occasion]?.first { rows[$0].values[entry.name] == nil }
      if let known {
        rows[known].values[entry.name] = entry.value
      } else {
        places[entry.occasion, default: []].append(rows.count)
        rows.append((entry.occasion, [entry.name: entry.value]))
      }
    }
  }
}
