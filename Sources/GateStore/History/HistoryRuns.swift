import GRDB
import GateAnalyses
import GateRuns
import GateVerdicts

/// The recorded runs, as the histories of metrics need them: read once, however many metrics there are.
struct HistoryRuns {
  private struct Occasion: Hashable {
    let seconds: Double
    let system: String?
    let change: String?
  }

  private struct Run {
    let time: String
    let occasion: Occasion
    /// A number that runs of the same occasion share.
    let occasionNumber: Int
    let dataset: String?
    let isAccepted: Bool
    /// A number that runs with the same scores share; nil where no file is known.
    let file: Int?
  }

  /// What makes two records one point: the same scores, or the same value on the same occasion.
  private enum Identity: Hashable {
    case file(Int)
    case value(occasion: Int, Double)
  }

  /// A value of the metric, and the run that it stands for.
  private struct Value {
    let run: Int
    let value: Double
    let lower: Double?
    let upper: Double?
    let count: Int?
    let direction: Direction?
  }

  /// By dataset; those of results before those of logs, as a result tells more; in the order in which they
  /// were recorded.
  private let runs: [Run]
  /// The places in ``runs`` by number.
  private let places: [Int64: Int]
  /// The datasets, each once, in the order of the runs.
  let datasets: [String?]

  /// Reads the runs.
  ///
  /// - Parameter dataset: the dataset; nil for every one.
  init(in database: Database, dataset: String?) throws {
    var (runs, places): ([Run], [Int64: Int]) = ([], [:])
    var (files, occasions): ([String: Int], [Occasion: Int]) = ([:], [:])
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT number, time, seconds, system, change, dataset, accepted, candidate_sha256 FROM runs
        \(dataset == nil ? "" : "WHERE dataset = ?")
        ORDER BY dataset, fingerprint IS NULL, number
        """, arguments: StatementArguments([dataset].compactMap(\.self)))
    while let row = try rows.next() {
      let file: String? = try row.value(at: 7)
      let occasion = try Occasion(
        seconds: row.value(at: 2), system: row.value(at: 3), change: row.value(at: 4))
      places[try row.value(at: 0)] = runs.count
      runs.append(
        Run(
          time: try row.value(at: 1), occasion: occasion,
          occasionNumber: occasions.number(of: occasion), dataset: try row.value(at: 5),
          isAccepted: try row.value(at: 6), file: file.map { files.number(of: $0) }))
    }
    self.runs = runs
    self.places = places
    datasets = runs.map(\.dataset).reduce(into: []) { datasets, dataset in
      if datasets.last != .some(dataset) { datasets.append(dataset) }
    }
  }

  /// The histories of a metric, one a dataset, in the order of the datasets.
  func histories(of name: MetricName, in database: Database) throws -> [MetricHistory] {
    let values = try self.values(of: name, in: database)
    var histories: [MetricHistory] = []
    var rest = values[...]
    while let first = rest.first {
      let dataset = runs[first.run].dataset
      let same = rest.prefix { runs[$0.run].dataset == dataset }
      rest = rest.dropFirst(same.count)
      histories.append(history(of: name, dataset: dataset, same))
    }
    return histories
  }

  /// The values of a metric in the order of the runs.
  private func values(of name: MetricName, in database: Database) throws -> [Value] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT run, value, lower, upper, examples, direction FROM metrics
          WHERE metric = ? AND segment = ?
          """), arguments: [name.metric, name.segment?.description ?? ""])
    var values: [Value] = []
    while let row = try rows.next() {
      guard let run = places[try row.value(at: 0)], let value = try row.score(at: 1) else {
        continue
      }
      let word: String? = try row.value(at: 5)
      values.append(
        Value(
          run: run, value: value, lower: try row.score(at: 2), upper: try row.score(at: 3),
          count: try row.count(at: 4), direction: word.flatMap(Direction.init(rawValue:))))
    }
    return values.sorted { $0.run < $1.run }
  }

  private func history(
    of name: MetricName, dataset: String?, _ values: ArraySlice<Value>
  ) -> MetricHistory {
    var points: [[Value]] = []
    var known: [Identity: Int] = [:]
    for value in values {
      let run = runs[value.run]
      let identities = [
        Identity.value(occasion: run.occasionNumber, value.value), run.file.map(Identity.file),
      ].compactMap(\.self)
      let place = identities.lazy.compactMap { known[$0] }.first ?? points.count
      if place == points.count { points.append([]) }
      points[place].append(value)
      for identity in identities { known[identity] = place }
    }
    return MetricHistory(
      metric: name.metric, segment: name.segment, dataset: dataset,
      direction: values.last { $0.direction != nil }?.direction
        ?? Direction.known(for: name.metric) ?? .higherIsBetter,
      points: points.compactMap(point))
  }

  /// The one point of records of the same run.
  private func point(of records: [Value]) -> HistoryPoint? {
    guard let first = records.first else { return nil }
    let same = records.map { runs[$0.run] }
    return HistoryPoint(
      timestamp: runs[first.run].time, seconds: runs[first.run].occasion.seconds,
      system: same.lazy.compactMap(\.occasion.system).first ?? "", value: first.value,
      lower: first.lower, upper: first.upper, count: first.count,
      change: same.lazy.compactMap(\.occasion.change).first,
      isAcceptedBaseline: same.contains(where: \.isAccepted))
  }
}

extension Dictionary where Value == Int {
  /// The number of a key: its own if it has one, else the next one.
  fileprivate mutating func number(of key: Key) -> Int {
    if let known = self[key] { return known }
    let next = count
    self[key] = next
    return next
  }
}
