import GRDB
import GateAnalyses
package import GateRuns

extension Store {
  /// All values of the record as a log, each once: by time, then by what else the run is known by, then by
  /// the metric's name.
  ///
  /// - Parameters:
  ///   - dataset: the dataset; nil for every one.
  ///   - metrics: the metrics, without their segments; empty for all.
  package func entries(
    dataset: String? = nil, metrics: [String] = []
  ) throws(StoreProblem) -> [LogEntry] {
    try read { database in
      let wanted = Set(metrics)
      let entries = try Self.entries(in: database).filter { entry in
        (dataset == nil || entry.occasion.dataset == dataset)
          && (wanted.isEmpty || wanted.contains(entry.name.metric))
      }
      return LogOrder.sorted(entries)
    }
  }

  /// Adds what a log tells and the record does not know yet.
  ///
  /// A value that is there already, of a log or of a result, stays as it is. The values of one run come
  /// together as one run; where they tell a metric twice, with another value, they are of two.
  ///
  /// - Returns: how many values were added, and how many runs.
  package func add(
    _ entries: [LogEntry]
  ) throws(StoreProblem) -> (values: Int, runs: Int) {
    try write { database in
      var log = RecordedLog(known: try Self.entries(in: database))
      for run in try Row.fetchAll(
        database,
        sql: """
          SELECT time, system, dataset, change, run, metric, segment
          FROM runs JOIN metrics ON run = number WHERE fingerprint IS NULL ORDER BY number
          """)
      {
        try log.add(MetricName(run), to: run.value("run"), of: LogEntry.Occasion(run))
      }
      var counts = (values: 0, runs: 0)
      for entry in entries where log.isNews(entry) {
        let place: RecordedLog.Place
        if let known = log.place(for: entry) {
          place = known
        } else {
          let number = try insert(entry.occasion, in: database)
          place = RecordedLog.Place(run: number, count: 0)
          counts.runs += 1
        }
        try Self.insert(
          RecordedMetric(name: entry.name, value: entry.value), place: place.count, of: place.run,
          in: database)
        log.add(entry.name, to: place.run, of: entry.occasion)
        counts.values += 1
      }
      return counts
    }
  }

  private func insert(_ occasion: LogEntry.Occasion, in database: Database) throws -> Int {
    try Self.insert(
      RecordedRun(
        number: 0, occasion: occasion, isAccepted: false, judgement: nil, factors: []),
      fingerprint: nil, in: database)
  }

  private static func entries(in database: Database) throws -> [LogEntry] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT time, system, dataset, change, metric, segment, value, number
        FROM runs JOIN metrics ON run = number ORDER BY number, place
        """)
    var entries: [LogEntry] = []
    var seen: Set<LogEntry> = []
    var last: (number: Int, occasion: LogEntry.Occasion)?
    while let row = try rows.next() {
      let number: Int = try row.value(at: 7)
      let occasion =
        if let last, last.number == number { last.occasion } else { try LogEntry.Occasion(row) }
      last = (number, occasion)
      let entry = LogEntry(
        occasion: occasion, name: try MetricName(row), value: try row.value(at: 6))
      if let entry, seen.insert(entry).inserted { entries.append(entry) }
    }
    return entries
  }
}

/// What the record knows of logs while entries are added.
struct RecordedLog {
  /// Where a value goes.
  struct Place {
    /// The run.
    let run: Int
    /// How many values it has.
    var count: Int
  }

  private var known: Set<LogEntry>
  private var runs: [LogEntry.Occasion: [Place]] = [:]
  private var names: [Int: Set<MetricName>] = [:]

  init(known: [LogEntry]) { self.known = Set(known) }

  /// Whether an entry is not known yet; it is from then on.
  mutating func isNews(_ entry: LogEntry) -> Bool { known.insert(entry).inserted }

  /// A run of a log that the entry can be a part of; nil where a new one is needed.
  func place(for entry: LogEntry) -> Place? {
    runs[entry.occasion]?.first { names[$0.run]?.contains(entry.name) != true }
  }

  /// Notes that a run has a value.
  mutating func add(_ name: MetricName, to run: Int, of occasion: LogEntry.Occasion) {
    names[run, default: []].insert(name)
    if let place = runs[occasion]?.firstIndex(where: { $0.run == run }) {
      runs[occasion]?[place].count += 1
    } else {
      runs[occasion, default: []].append(Place(run: run, count: 1))
    }
  }
}
