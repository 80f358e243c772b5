import GateRuns
import GRDB

/// Records whose fingerprint has a former form, into which the signals went that were named when they
/// were made.
struct FormerFeedback {
  private struct Place: Hashable {
    let time: Int
    let user: String
    let query: String
  }

  private struct Record {
    let id: Int64
    let fingerprint: String
  }

  private var records: [Place: [Record]] = [:]

  /// Finds the records of some times.
  init(at times: [FeedbackTime], in database: Database) throws {
    guard let first = times.min(), let last = times.max() else { return }
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, fingerprint, time, user, query FROM feedback
        WHERE time BETWEEN ? AND ? AND fingerprint NOT LIKE '\(UserKey.fingerprintPrefix)%'
        ORDER BY id
        """, arguments: [first.seconds, last.seconds])
    while let row = try rows.next() {
      records[Place(time: row[2], user: row[3], query: row[4]), default: []].append(
        Record(id: row[0], fingerprint: row[1]))
    }
  }

  /// The records that are of a row of a log: those whose fingerprint is that of the row with the
  /// signals that the record has.
  ///
  /// - Parameter user: the user as the record has one.
  mutating func records(
    of entry: FeedbackEntry, by user: String, key: UserKey, in database: Database
  ) throws -> [Int64] {
    guard !records.isEmpty else { return [] }
    let place = Place(time: entry.time.seconds, user: user, query: entry.query)
    guard let candidates = records[place] else { return [] }
    let found = try candidates.filter { record in
      var known = entry
      known.signals = try Self.signals(of: record.id, in: database)
      if key.formerFingerprint(of: known) == record.fingerprint { return true }
      // The version was not read where its column was named as a segment.
      known.version = nil
      return key.formerFingerprint(of: known) == record.fingerprint
    }.map(\.id)
    records[place] = candidates.filter { !found.contains($0.id) }
    return found
  }

  /// Puts what one record knows of a row into another of the same row, and takes it out.
  static func merge(_ record: Int64, into known: Int64, in database: Database) throws {
    for table in ["feedbackSegment", "feedbackSignal"] {
      try database.execute(
        sql: "UPDATE OR IGNORE \(table) SET feedback = ? WHERE feedback = ?",
        arguments: [known, record])
    }
    try database.execute(sql: "DELETE FROM feedback WHERE id = ?", arguments: [record])
  }

  private static func signals(
    of record: Int64, in database: Database
  ) throws -> [FeedbackSignal: Bool] {
    var signals: [FeedbackSignal: Bool] = [:]
    let rows = try Row.fetchAll(
      database, sql: "SELECT name, value FROM feedbackSignal WHERE feedback = ?",
      arguments: [record])
    for row in rows {
      if let signal = FeedbackSignal(rawValue: row[0]) { signals[signal] = row[1] }
    }
    return signals
  }
}
