import GRDB

extension Store {
  /// What may be removed from the record.
  package enum Pruning: Sendable, Equatable {
    /// All but so many of the newest runs of every dataset.
    case keepingNewest(Int)
    /// What was made before a moment, in seconds since 1970.
    case madeBefore(Double)
  }

  /// How many runs were removed, or would be, and what became of the others.
  package struct PruningOutcome: Sendable, Equatable {
    /// The runs that went.
    package let removed: Int
    /// The runs that stay.
    package let kept: Int
    /// The runs that stay only because they were accepted as baselines.
    package let spared: Int
  }

  /// Removes runs with all that is known of them, but never one that was accepted as the baseline.
  ///
  /// - Parameters:
  ///   - pruning: which runs.
  ///   - isRehearsal: whether it is only told what would be removed.
  package func prune(
    _ pruning: Pruning, isRehearsal: Bool = false
  ) throws(StoreProblem) -> PruningOutcome {
    let outcome = try write { database in
      let (old, argument) = Self.condition(of: pruning)
      let sql = { (what: String, accepted: Bool) in
        "\(what) FROM runs WHERE \(accepted ? "accepted" : "NOT accepted") AND \(old)"
      }
      let removed =
        try Int.fetchOne(database, sql: sql("SELECT count(*)", false), arguments: argument) ?? 0
      let spared =
        try Int.fetchOne(database, sql: sql("SELECT count(*)", true), arguments: argument) ?? 0
      let all = try Int.fetchOne(database, sql: "SELECT count(*) FROM runs") ?? 0
      if !isRehearsal {
        try database.execute(sql: sql("DELETE", false), arguments: argument)
      }
      return PruningOutcome(removed: removed, kept: all - removed, spared: spared)
    }
    if !isRehearsal, outcome.removed > 0 { try compact() }
    return outcome
  }

  private static func condition(of pruning: Pruning) -> (sql: String, argument: StatementArguments)
  {
    switch pruning {
    case .madeBefore(let seconds): ("seconds < ?", [seconds])
    case .keepingNewest(let count):
      (
        """
        number IN (
          SELECT number FROM (
            SELECT number, row_number() OVER (
              PARTITION BY dataset ORDER BY seconds DESC, number DESC
            ) AS place FROM runs
          ) WHERE place > ?
        )
        """, [count]
      )
    }
  }
}
