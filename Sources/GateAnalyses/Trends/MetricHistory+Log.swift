package import GateRuns
import GateVerdicts

extension MetricHistory {
  /// The histories that a log tells: one a dataset, metric and segment, in this order, those without a
  /// dataset and without a segment first.
  ///
  /// Entries of one moment, system, change and value are one point.
  ///
  /// - Parameter entries: the log in any order.
  package static func histories(of entries: [LogEntry]) -> [MetricHistory] {
    struct Key: Hashable {
      var dataset: String?
      var name: MetricName
      var order: [String] { [dataset ?? "", name.metric, name.segment?.description ?? ""] }
    }
    var groups: [Key: [LogEntry]] = [:]
    var seen: Set<LogEntry> = []
    for entry in entries where seen.insert(entry).inserted {
      groups[Key(dataset: entry.occasion.dataset, name: entry.name), default: []].append(entry)
    }
    return groups.sorted { $0.key.order.lexicographicallyPrecedes($1.key.order) }.map {
      key, group in
      MetricHistory(
        metric: key.name.metric, segment: key.name.segment, dataset: key.dataset,
        direction: Direction.known(for: key.name.metric) ?? .higherIsBetter,
        points: group.compactMap { entry in
          HistoryPoint(
            timestamp: entry.occasion.time.text, seconds: entry.occasion.time.seconds,
            system: entry.occasion.system ?? "", value: entry.value,
            change: entry.occasion.change)
        })
    }
  }
}
