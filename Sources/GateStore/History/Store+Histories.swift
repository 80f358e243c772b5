package import GateAnalyses
import GRDB
import GateRuns
import GateVerdicts

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
      var (conditions, arguments): ([String], [String]) = ([], [])
      if !metrics.isEmpty {
        conditions.append(
          "metric IN (\(metrics.map { _ in "?" }.joined(separator: ", ")))")
        arguments += metrics
      }
      switch scope {
      case .overall: conditions.append("segment = ''")
      case .segment(let segment):
        conditions.append("segment = ?")
        arguments.append(segment)
      case .everything: break
      }
      if let dataset {
        conditions.append("dataset = ?")
        arguments.append(dataset)
      }
      let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
      // A result tells more than a log, so it comes first.
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT metric, segment, value, lower, upper, examples, direction, dataset, system, time,
            seconds, change, accepted, candidate_sha256
          FROM metrics JOIN runs ON run = number \(condition)
          ORDER BY dataset, metric, segment, fingerprint IS NULL, number
          """, arguments: StatementArguments(arguments))
      return try HistoryCollection(rows).histories
    }
  }
}

/// Puts the rows of histories together.
struct HistoryCollection {
  /// The histories, in the order of the rows.
  private(set) var histories: [MetricHistory] = []
  private var current: (name: MetricName, dataset: String?)?
  private var direction: Direction?
  private var points: [Point] = []
  private var places: [Key: Int] = [:]

  /// What makes two records one point: the same scores, or the same value of the same system and
  /// change at the same time.
  private enum Key: Hashable {
    case file(String)
    case value(seconds: Double, system: String?, change: String?, value: Double)
  }

  private struct Point {
    let time: String
    let seconds: Double
    var system: String?
    let value: Double
    let ends: (lower: Double?, upper: Double?)
    let count: Int?
    var change: String?
    var isAccepted: Bool
  }

  /// Reads rows in the order of dataset, metric, segment, results before logs, number; the columns are
  /// those of the query, by their place, as there may be a hundred thousand rows.
  init(_ rows: RowCursor) throws {
    while let row = try rows.next() {
      let (metric, segment): (String, String) = (row[0], row[1])
      let name = MetricName(metric: metric, segment: segment.isEmpty ? nil : segment)
      let dataset: String? = row[7]
      if current?.name != name || current?.dataset != dataset {
        finish()
        current = (name, dataset)
      }
      add(row)
    }
    finish()
  }

  private mutating func add(_ row: Row) {
    if let word: String = row[6] { direction = Direction(rawValue: word) ?? direction }
    let point = Point(
      time: row[9], seconds: row[10], system: row[8], value: row[2], ends: (row[3], row[4]),
      count: row[5], change: row[11], isAccepted: row[12])
    let file: String? = row[13]
    let keys =
      [
        Key.value(
          seconds: point.seconds, system: point.system, change: point.change, value: point.value)
      ] + (file.map { [Key.file($0)] } ?? [])
    guard let place = place(of: keys) else {
      for key in keys { places[key] = points.count }
      return points.append(point)
    }
    for key in keys { places[key] = place }
    points[place].isAccepted = points[place].isAccepted || point.isAccepted
    points[place].system = points[place].system ?? point.system
    points[place].change = points[place].change ?? point.change
  }

  private func place(of keys: [Key]) -> Int? { keys.lazy.compactMap { places[$0] }.first }

  private mutating func finish() {
    defer {
      points = []
      places = [:]
      direction = nil
    }
    guard let current else { return }
    histories.append(
      MetricHistory(
        metric: current.name.metric, segment: current.name.segment, dataset: current.dataset,
        direction: direction ?? Direction.known(for: current.name.metric) ?? .higherIsBetter,
        points: points.compactMap { point in
          HistoryPoint(
            timestamp: point.time, seconds: point.seconds, system: point.system ?? "",
            value: point.value, lower: point.ends.lower, upper: point.ends.upper,
            count: point.count, change: point.change, isAcceptedBaseline: point.isAccepted)
        }))
  }
}
