import GateRuns
import GRDB

/// Takes rows of logs into the tables of feedback, each once.
struct FeedbackWriter {
  /// What became of a row.
  enum Outcome { case added, known, completed }

  private let database: Database
  private let key: UserKey
  private let storage: FeedbackStorage
  private var former: FormerFeedback

  /// Prepares to take in rows.
  init(
    _ entries: [FeedbackEntry], into database: Database, key: UserKey, _ storage: FeedbackStorage
  ) throws {
    self.database = database
    self.key = key
    self.storage = storage
    former = try FormerFeedback(at: entries.map(\.time), in: database)
  }

  /// Takes in a row; of one that is known what the record did not know of it.
  mutating func take(_ entry: FeedbackEntry) throws -> Outcome {
    let user = storage.plainUsers ? entry.user : key.name(of: entry.user)
    let fingerprint = key.fingerprint(of: entry)
    var known = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT id FROM feedback WHERE fingerprint = ?"),
      arguments: [fingerprint])
    // The same row may be in the record once for every time that other signals were named.
    for record in try former.records(of: entry, by: user, key: key, in: database) {
      if let known {
        try FormerFeedback.merge(record, into: known, in: database)
      } else {
        known = record
        try database.execute(
          sql: "UPDATE feedback SET fingerprint = ?, version = ? WHERE id = ?",
          arguments: [fingerprint, entry.version, record])
      }
    }
    if let known { return try add(entry, to: known) ? .completed : .known }
    try database.cachedStatement(
      sql: """
        INSERT INTO feedback (fingerprint, time, user, query, rating, text, version)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      fingerprint, entry.time.seconds, user, entry.query, entry.rating,
      storage.keepsText ? entry.text : nil, entry.version,
    ])
    let feedback = database.lastInsertedRowID
    // In order, so that the same log makes the same record to the byte.
    for (metric, score) in entry.scores.sorted(by: { $0.key < $1.key }) {
      try database.cachedStatement(
        sql: "INSERT INTO feedbackScore (feedback, name, value) VALUES (?, ?, ?)"
      ).execute(arguments: [feedback, metric, score])
    }
    _ = try add(entry, to: feedback)
    return .added
  }

  /// Adds what thresholds.json says which columns it stands in: it may name more of them, and a
  /// later log may know more.
  ///
  /// - Returns: whether the record knows more now.
  private func add(_ entry: FeedbackEntry, to feedback: Int64) throws -> Bool {
    var changes = 0
    for (dimension, value) in entry.segments.sorted(by: { $0.key < $1.key }) {
      try database.cachedStatement(
        sql: "INSERT OR IGNORE INTO feedbackSegment (feedback, name, value) VALUES (?, ?, ?)"
      ).execute(arguments: [feedback, dimension, value])
      changes += database.changesCount
    }
    for (signal, happened) in entry.signals.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try database.cachedStatement(sql: Self.addingSignal)
        .execute(arguments: [feedback, signal.rawValue, happened])
      changes += database.changesCount
    }
    return changes > 0
  }

  /// What a user did once stays done.
  private static let addingSignal = """
    INSERT INTO feedbackSignal (feedback, name, value) VALUES (?, ?, ?)
    ON CONFLICT (feedback, name) DO UPDATE SET value = excluded.value WHERE value < excluded.value
    """
}
