package import GateAnalyses
import GRDB
package import GateRuns
import GateVerdicts

extension Store {
  /// Which runs are wanted.
  package struct Selection: Sendable {
    /// The dataset; nil for every one.
    package var dataset: String?
    /// A metric that the run has a value of, by its name with or without a segment; nil for any.
    package var metric: String?
    /// The version of the system; nil for any.
    package var system: String?

    /// Selects runs; all of them without anything.
    package init(dataset: String? = nil, metric: String? = nil, system: String? = nil) {
      self.dataset = dataset
      self.metric = metric
      self.system = system
    }
  }

  /// Runs, the newest first; of one moment, those that were recorded last.
  ///
  /// - Parameters:
  ///   - selection: which runs.
  ///   - limit: how many at most; nil for all.
  package func runs(
    _ selection: Selection = Selection(), limit: Int? = nil
  ) throws(StoreProblem) -> [RecordedRun] {
    try read { database in
      let condition = HistoryCondition(selection)
      return try RecordedRun.fetch(
        database,
        sql: """
          SELECT * FROM runs \(condition.sql) ORDER BY seconds DESC, number DESC LIMIT \(limit ?? -1)
          """, arguments: condition.arguments)
    }
  }

  /// How many runs there are.
  package func runCount(_ selection: Selection = Selection()) throws(StoreProblem) -> Int {
    try read { database in
      let condition = HistoryCondition(selection)
      return try Int.fetchOne(
        database, sql: "SELECT count(*) FROM runs \(condition.sql)",
        arguments: condition.arguments) ?? 0
    }
  }

  /// The run of a number; nil where there is none.
  package func run(_ number: Int) throws(StoreProblem) -> RecordedRun? {
    try read { database in
      try RecordedRun.fetch(
        database, sql: "SELECT * FROM runs WHERE number = ?", arguments: [number]
      ).first
    }
  }

  /// The result of a run as JSON; nil for a run that a log tells of.
  package func result(of run: Int) throws(StoreProblem) -> [UInt8]? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT json FROM results WHERE run = ?", arguments: [run])
        .map { try StoredBytes.bytes(of: $0, at: "json") }
    }
  }

  /// The values of a run's metrics, in the order of the result.
  package func metrics(of run: Int) throws(StoreProblem) -> [RecordedMetric] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM metrics WHERE run = ? ORDER BY place, metric, segment",
        arguments: [run]
      ).compactMap(RecordedMetric.init)
    }
  }

  /// The values of one metric in some runs, by the number of the run.
  package func values(
    of name: MetricName, in runs: [Int]
  ) throws(StoreProblem) -> [Int: RecordedMetric] {
    try read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT * FROM metrics WHERE metric = ? AND segment = ?",
        arguments: [name.metric, name.segment?.description ?? ""])
      let wanted = Set(runs)
      return try Dictionary(
        rows.compactMap { row in
          let run: Int = try row.value("run")
          return wanted.contains(run) ? try RecordedMetric(row).map { (run, $0) } : nil
        }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The checks of a run, in the order of the result.
  package func checks(of run: Int) throws(StoreProblem) -> [RecordedCheck] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM checks WHERE run = ? ORDER BY place", arguments: [run]
      ).compactMap(RecordedCheck.init)
    }
  }

  /// The names of all metrics, without segments, sorted.
  package func metricNames() throws(StoreProblem) -> [String] {
    try read { database in
      try String.fetchAll(database, sql: "SELECT DISTINCT metric FROM metrics ORDER BY metric")
    }
  }

  /// The names of all datasets, sorted.
  package func datasets() throws(StoreProblem) -> [String] {
    try read { database in
      try String.fetchAll(
        database,
        sql: "SELECT DISTINCT dataset FROM runs WHERE dataset IS NOT NULL ORDER BY dataset")
    }
  }
}

/// A selection of runs as SQL.
struct HistoryCondition {
  /// A WHERE clause over `runs`; empty where all are wanted.
  let sql: String
  let arguments: StatementArguments

  init(_ selection: Store.Selection) {
    var conditions: [String] = []
    var arguments: [String] = []
    if let dataset = selection.dataset {
      conditions.append("dataset = ?")
      arguments.append(dataset)
    }
    if let system = selection.system {
      conditions.append("system = ?")
      arguments.append(system)
    }
    if let metric = selection.metric.map({ MetricName($0) }) {
      conditions.append("number IN (SELECT run FROM metrics WHERE metric = ? AND segment = ?)")
      arguments += [metric.metric, metric.segment?.description ?? ""]
    }
    sql = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    self.arguments = StatementArguments(arguments)
  }
}
