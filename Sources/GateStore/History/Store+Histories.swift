package import GateAnalyses
import GRDB
import GateRuns

extension Store {
  /// How metrics went over the recorded runs: one history a dataset, metric and segment.
  ///
  /// A run that was recorded several times, against another baseline or under another profile, is one
  /// point: that of its first record, and an accepted baseline if it ever was one. So is a run that a
  /// log tells of with the same value.
  ///
  /// - Parameters:
  ///   - metrics: the metrics, without their segments; empty for all.
  ///   - scope: over which examples.
  ///   - dataset: the dataset; nil for every one.
  /// - Returns: the histories by dataset (runs without one first), metric and segment, overall first;
  ///   their points oldest first.
  package func histories(
    of metrics: [String] = [], scope: HistoryScope = .overall, dataset: String? = nil
  ) throws(StoreProblem) -> [MetricHistory] {
    try read { database in
      let runs = try HistoryRuns(in: database, dataset: dataset)
      let histories = try Self.names(of: metrics, scope: scope, in: database).flatMap { name in
        try runs.histories(of: name, in: database)
      }
      return runs.datasets.flatMap { dataset in histories.filter { $0.dataset == dataset } }
    }
  }

  /// What is recorded: metric by metric, overall first.
  private static func names(
    of metrics: [String], scope: HistoryScope, in database: Database
  ) throws -> [MetricName] {
    let wanted = Set(metrics)
    return try Row.fetchAll(
      database, sql: "SELECT DISTINCT metric, segment FROM metrics ORDER BY metric, segment"
    ).map { try MetricName($0) }.filter { name in
      guard wanted.isEmpty || wanted.contains(name.metric) else { return false }
      return switch scope {
      case .overall: name.segment == nil
      case .segment(let segment): name.segment?.description == segment
      case .everything: true
      }
    }
  }
}
