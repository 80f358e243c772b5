import GRDB
import GateAnalyses
import GateRuns
import GateStatistics
import GateVerdicts

extension RecordedRun {
  /// Reads runs with their factors.
  static func fetch(
    _ database: Database, sql: String, arguments: StatementArguments
  ) throws -> [RecordedRun] {
    let factors = try database.cachedStatement(
      sql: "SELECT name, value FROM factors WHERE run = ? ORDER BY name")
    return try Row.fetchAll(database, sql: sql, arguments: arguments).compactMap { row in
      let number: Int = row["number"]
      return RecordedRun(
        row,
        factors: try Row.fetchAll(factors, arguments: [number]).map {
          Factor(name: $0["name"], value: $0["value"])
        })
    }
  }

  private init?(_ row: Row, factors: [Factor]) {
    guard let occasion = LogEntry.Occasion(row) else { return nil }
    self.init(
      number: row["number"], occasion: occasion, isAccepted: row["accepted"],
      judgement: Judgement(row), factors: factors)
  }
}

extension LogEntry.Occasion {
  /// Reads what the values of a run share; nil where the time is none, which is never written.
  init?(_ row: Row) {
    guard let time = Timestamp(row["time"] as String) else { return nil }
    self.init(time: time, system: row["system"], dataset: row["dataset"], change: row["change"])
  }
}

extension RecordedRun.Judgement {
  fileprivate init?(_ row: Row) {
    guard let verdict = (row["verdict"] as String?).flatMap(GateVerdict.init),
      let config = FileFingerprint(row, "config"), let baseline = FileFingerprint(row, "baseline"),
      let candidate = FileFingerprint(row, "candidate")
    else { return nil }
    self.init(
      verdict: verdict, profile: row["profile"] ?? "", config: config, baseline: baseline,
      baselineSystem: row["baseline_system"], baselineCreated: row["baseline_created"],
      candidate: candidate)
  }
}

extension FileFingerprint {
  fileprivate init?(_ row: Row, _ what: String) {
    guard let path = row["\(what)_path"] as String?, let sha256 = row["\(what)_sha256"] as String?
    else { return nil }
    self.init(path: path, sha256: sha256)
  }
}

extension RecordedMetric {
  /// Reads the value of a metric.
  init(_ row: Row) {
    self.init(name: MetricName(row), value: row["value"])
    standardError = row["standard_error"]
    interval = Interval(row)
    confidence = (row["confidence"] as Double?).flatMap(ConfidenceLevel.init)
    count = row["examples"]
    clusters = row["clusters"]
    direction = (row["direction"] as String?).flatMap(Direction.init)
    unit = row["unit"]
  }
}

extension RecordedCheck {
  /// Reads a check; nil where it has a word that this version does not know.
  init?(_ row: Row) {
    guard let kind = CheckKind(rawValue: row["kind"]),
      let verdict = CheckVerdict(rawValue: row["verdict"])
    else { return nil }
    self.init(
      id: row["id"], name: MetricName(row), kind: kind, verdict: verdict,
      blocking: row["blocking"], count: row["examples"])
    baseline = row["baseline"]
    candidate = row["candidate"]
    margin = row["margin"]
    limit = row["limit_value"]
    if let point = row["estimate"] as Double?,
      let confidence = (row["confidence"] as Double?).flatMap(ConfidenceLevel.init)
    {
      estimate = Estimate(
        point: point, standardError: row["standard_error"], interval: Interval(row),
        confidence: confidence)
    }
  }
}

extension MetricName {
  /// Reads the metric and the segment of a row.
  init(_ row: Row) {
    let segment: String = row["segment"]
    self.init(metric: row["metric"], segment: segment.isEmpty ? nil : segment)
  }
}

extension Interval {
  fileprivate init?(_ row: Row) {
    guard let lower = row["lower"] as Double?, let upper = row["upper"] as Double?, lower <= upper
    else { return nil }
    self.init(lower: lower, upper: upper)
  }
}
