package import GateAnalyses
import GRDB
import GateRuns
import GateStatistics
import GateVerdicts

extension Store {
  /// What became of a result that was to be recorded.
  package struct Receipt: Sendable, Equatable {
    /// The number of the run in the record.
    package let number: Int
    /// Whether it was not there before.
    package let isNew: Bool
  }

  /// Records results, all or none.
  ///
  /// The same result, byte for byte, is recorded once; where it is accepted as the baseline now, the
  /// run is marked so.
  ///
  /// - Returns: a receipt for each, in their order.
  package func record(_ recordings: [Recording]) throws(StoreProblem) -> [Receipt] {
    try write { database in try recordings.map { try Self.record($0, in: database) } }
  }

  private static func record(_ recording: Recording, in database: Database) throws -> Receipt {
    let known = try Int.fetchOne(
      database, sql: "SELECT number FROM runs WHERE fingerprint = ?",
      arguments: [recording.fingerprint])
    if let known {
      if recording.isAccepted {
        try database.execute(
          sql: "UPDATE runs SET accepted = 1 WHERE number = ?", arguments: [known])
      }
      return Receipt(number: known, isNew: false)
    }
    let run = try insert(recording.run, fingerprint: recording.fingerprint, in: database)
    try database.execute(
      sql: "INSERT INTO results (run, json) VALUES (?, ?)",
      arguments: [run, StoredBytes.value(of: recording.json)])
    for (place, metric) in RecordedMetric.values(of: recording.result).enumerated() {
      try insert(metric, place: place, of: run, in: database)
    }
    for (place, check) in recording.result.checks.enumerated() {
      try insert(RecordedCheck(check), place: place, of: run, in: database)
    }
    for (place, outcome) in recording.result.intents.enumerated() {
      try database.execute(
        sql: "INSERT INTO intents VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          run, place, outcome.intent.text, outcome.verdict.rawValue, outcome.effect?.point,
          outcome.effect?.interval?.lower, outcome.effect?.interval?.upper,
        ])
    }
    return Receipt(number: run, isNew: true)
  }

  /// Adds a run, and gives it its number.
  static func insert(
    _ run: RecordedRun, fingerprint: String?, in database: Database
  ) throws -> Int {
    let (occasion, judgement) = (run.occasion, run.judgement)
    try database.cachedStatement(
      sql: """
        INSERT INTO runs (
          fingerprint, time, seconds, system, dataset, change, accepted, verdict, profile,
          exit_status, config_path, config_sha256, baseline_path, baseline_sha256, baseline_system,
          baseline_created, candidate_path, candidate_sha256
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        fingerprint, occasion.time.text, occasion.time.seconds, occasion.system, occasion.dataset,
        occasion.change, run.isAccepted, judgement?.verdict.rawValue, judgement?.profile,
        judgement.map { Int($0.verdict.exitStatus) }, judgement?.config.path,
        judgement?.config.sha256, judgement?.baseline.path, judgement?.baseline.sha256,
        judgement?.baselineSystem, judgement?.baselineCreated, judgement?.candidate.path,
        judgement?.candidate.sha256,
      ])
    let number = Int(database.lastInsertedRowID)
    for factor in run.factors {
      try database.execute(
        sql: "INSERT INTO factors (run, name, value) VALUES (?, ?, ?)",
        arguments: [number, factor.name, factor.value])
    }
    return number
  }

  /// Adds the value of a metric to a run.
  static func insert(
    _ metric: RecordedMetric, place: Int, of run: Int, in database: Database
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO metrics (
          run, metric, segment, place, value, standard_error, lower, upper, confidence, examples,
          clusters, direction, unit
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        run, metric.name.metric, metric.name.segment?.description ?? "", place, metric.value,
        metric.standardError, metric.interval?.lower, metric.interval?.upper,
        metric.confidence?.fraction, metric.count, metric.clusters, metric.direction?.rawValue,
        metric.unit,
      ])
  }

  private static func insert(
    _ check: RecordedCheck, place: Int, of run: Int, in database: Database
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO checks (
          run, place, id, metric, segment, kind, verdict, blocking, examples, baseline, candidate,
          estimate, standard_error, lower, upper, confidence, margin, limit_value
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        run, place, check.id, check.name.metric, check.name.segment?.description ?? "",
        check.kind.rawValue,
        check.verdict.rawValue, check.blocking, check.count, check.baseline, check.candidate,
        check.estimate?.point, check.estimate?.standardError, check.estimate?.interval?.lower,
        check.estimate?.interval?.upper, check.estimate?.confidence.fraction, check.margin,
        check.limit,
      ])
  }
}
