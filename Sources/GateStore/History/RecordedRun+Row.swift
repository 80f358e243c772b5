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
    return try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
      let number: Int = try row.value("number")
      return try RecordedRun(
        row,
        factors: Row.fetchAll(factors, arguments: [number]).map {
          try Factor(name: $0.value("name"), value: $0.value("value"))
        })
    }
  }

  private init(_ row: Row, factors: [Factor]) throws {
    try self.init(
      number: row.value("number"), occasion: LogEntry.Occasion(row),
      isAccepted: row.value("accepted"), judgement: Judgement(row), factors: factors)
  }
}

extension LogEntry.Occasion {
  /// Reads what the values of a run share.
  init(_ row: Row) throws {
    guard let time = Timestamp(try row.value("time")) else { throw StoreFault.damaged }
    try self.init(
      time: time, system: row.value("system"), dataset: row.value("dataset"),
      change: row.value("change"))
  }
}

extension RecordedRun.Judgement {
  fileprivate init?(_ row: Row) throws {
    guard let verdict = (try row.value("verdict") as String?).flatMap(GateVerdict.init),
      let config = try FileFingerprint(row, "config"),
      let baseline = try FileFingerprint(row, "baseline"),
      let candidate = try FileFingerprint(row, "candidate")
    else { return nil }
    try self.init(
      verdict: verdict, profile: row.value("profile") ?? "", config: config, baseline: baseline,
      baselineSystem: row.value("baseline_system"),
      baselineCreated: row.value("baseline_created"), candidate: candidate)
  }
}

extension FileFingerprint {
  fileprivate init?(_ row: Row, _ what: String) throws {
    guard let path: String = try row.value("\(what)_path"),
      let sha256: String = try row.value("\(what)_sha256")
    else { return nil }
    self.init(path: path, sha256: sha256)
  }
}

extension RecordedMetric {
  /// Reads the value of a metric; nil for one that is too large to be compared.
  init?(_ row: Row) throws {
    guard let value = try row.score("value") else { return nil }
    self.init(name: try MetricName(row), value: value)
    standardError = try row.score("standard_error")
    interval = try Interval(row)
    confidence = (try row.value("confidence") as Double?).flatMap(ConfidenceLevel.init)
    count = try row.count("examples")
    clusters = try row.count("clusters")
    direction = (try row.value("direction") as String?).flatMap(Direction.init)
    unit = try row.value("unit")
  }
}

extension RecordedCheck {
  /// Reads a check; nil where it has a word that this version does not know.
  init?(_ row: Row) throws {
    guard let kind = CheckKind(rawValue: try row.value("kind") as String),
      let verdict = CheckVerdict(rawValue: try row.value("verdict") as String)
    else { return nil }
    try self.init(
      id: row.value("id"), name: MetricName(row), kind: kind, verdict: verdict,
      blocking: row.value("blocking"), count: row.count("examples") ?? 0)
    baseline = try row.score("baseline")
    candidate = try row.score("candidate")
    margin = try row.score("margin")
    limit = try row.score("limit_value")
    if let point = try row.score("estimate"),
      let confidence = (try row.value("confidence") as Double?).flatMap(ConfidenceLevel.init)
    {
      estimate = Estimate(
        point: point, standardError: try row.score("standard_error"), interval: try Interval(row),
        confidence: confidence)
    }
  }
}

extension MetricName {
  /// Reads the metric and the segment of a row.
  init(_ row: Row) throws {
    let text: String = try row.value("segment")
    let segment = SegmentSelector(text)
    guard text.isEmpty || segment != nil else { throw StoreFault.damaged }
    self.init(metric: try row.value("metric"), segment: segment)
  }
}

extension Interval {
  fileprivate init?(_ row: Row) throws {
    guard let lower = try row.score("lower"), let upper = try row.score("upper"), lower <= upper
    else { return nil }
    self.init(lower: lower, upper: upper)
  }
}
