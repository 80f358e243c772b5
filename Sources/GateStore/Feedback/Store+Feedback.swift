package import GateAnalyses
package import GateRuns
import GRDB

extension Store {
  /// Adds the rows of a log that are not in the record yet, and what it did not know of the others,
  /// in one transaction.
  ///
  /// - Parameters:
  ///   - entries: the rows, with the users' own ids.
  ///   - key: what user ids are hashed with.
  ///   - storage: what is kept of a row.
  /// - Throws: ``StoreProblem``, also where the record was made with another key, or keeps users in the
  ///   other way.
  package func importFeedback(
    _ entries: [FeedbackEntry], key: UserKey, _ storage: FeedbackStorage = FeedbackStorage()
  ) throws(StoreProblem) -> FeedbackImport {
    try writeWithoutTrace { database in
      try requireKey(key, in: database, makes: true)
      try requireUsers(plain: storage.plainUsers, in: database)
      var result = FeedbackImport()
      let forgotten = try Set(
        String.fetchAll(database, sql: "SELECT user FROM feedbackForgotten"))
      var writer = try FeedbackWriter(entries, into: database, key: key, storage)
      for entry in entries {
        if let oldest = storage.oldest, entry.time < oldest {
          result.tooOld += 1
        } else if forgotten.contains(key.name(of: entry.user)) {
          result.forgotten += 1
        } else {
          switch try writer.take(entry) {
          case .added: result.added += 1
          case .known: result.known += 1
          case .completed:
            (result.known, result.completed) = (result.known + 1, result.completed + 1)
          }
        }
      }
      if let oldest = storage.oldest {
        result.deleted = try delete("time < ?", [oldest.seconds], in: database)
      }
      return result
    }
  }

  /// Whether feedback was ever taken in, so that the record takes more with the same key alone.
  package func hasFeedbackKey() throws(StoreProblem) -> Bool {
    try read { try setting("key", in: $0) != nil }
  }

  /// Everything that users said, in an order that depends on what it is.
  package func feedback() throws(StoreProblem) -> [FeedbackEntry] {
    try read { database in
      var places: [Int64: Int] = [:]
      var entries: [FeedbackEntry] = []
      let rows = try Row.fetchCursor(
        database, sql: "SELECT id, time, user, query, rating, text, version FROM feedback")
      while let row = try rows.next() {
        places[try row.value(at: 0)] = entries.count
        entries.append(
          try FeedbackEntry(
            time: FeedbackTime(seconds: row.value(at: 1)), user: row.value(at: 2),
            query: row.value(at: 3), rating: row.value(at: 4), text: row.value(at: 5),
            version: row.value(at: 6)))
      }
      try Self.forEachDetail("feedbackScore", in: database) { feedback, name, row in
        if let place = places[feedback] {
          entries[place].scores[name] = try row.score(at: 2)
        }
      }
      try Self.forEachDetail("feedbackSegment", in: database) { feedback, name, row in
        if let place = places[feedback] {
          entries[place].segments[name] = try row.value(at: 2)
        }
      }
      try Self.forEachDetail("feedbackSignal", in: database) { feedback, name, row in
        if let place = places[feedback], let signal = FeedbackSignal(rawValue: name) {
          entries[place].signals[signal] = try row.value(at: 2)
        }
      }
      return FeedbackEntry.inOrder(entries)
    }
  }

  /// Takes out everything that a user said, and keeps it out when a log comes again.
  ///
  /// - Returns: how many rows went.
  package func forgetUser(_ user: String, key: UserKey) throws(StoreProblem) -> Int {
    try writeWithoutTrace { database in
      try requireKey(key, in: database, makes: false)
      let name = key.name(of: user)
      try database.execute(
        sql: "INSERT OR IGNORE INTO feedbackForgotten (user) VALUES (?)", arguments: [name])
      return try delete("user IN (?, ?)", [name, user], in: database)
    }
  }

  /// Takes out what was said before a time.
  ///
  /// - Returns: how many rows went.
  package func deleteFeedback(before oldest: FeedbackTime) throws(StoreProblem) -> Int {
    try writeWithoutTrace { try delete("time < ?", [oldest.seconds], in: $0) }
  }

  /// Takes out what users wrote, and leaves their ratings.
  ///
  /// - Returns: how many texts went.
  package func deleteFeedbackTexts() throws(StoreProblem) -> Int {
    try writeWithoutTrace { database in
      try database.execute(sql: "UPDATE feedback SET text = NULL WHERE text IS NOT NULL")
      return database.changesCount
    }
  }

  // MARK: - Steps

  private func delete(
    _ condition: String, _ arguments: StatementArguments, in database: Database
  ) throws -> Int {
    try database.execute(sql: "DELETE FROM feedback WHERE \(condition)", arguments: arguments)
    return database.changesCount
  }

  private static func forEachDetail(
    _ table: String, in database: Database, _ body: (Int64, String, Row) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT feedback, name, value FROM \(table)")
    while let row = try rows.next() { try body(row.value(at: 0), row.value(at: 1), row) }
  }

  /// - Parameter makes: whether the key becomes the record's own where it has none.
  private func requireKey(_ key: UserKey, in database: Database, makes: Bool) throws {
    guard let known = try setting("key", in: database) else {
      if makes { try set("key", to: key.check, in: database) }
      return
    }
    guard known == key.check else {
      throw StoreProblem.unusable(
        path: name,
        reason: "its users were hashed with another key; put that key's file back")
    }
  }

  private func requireUsers(plain: Bool, in database: Database) throws {
    let wanted = plain ? "plain" : "hashed"
    guard let known = try setting("users", in: database) else {
      return try set("users", to: wanted, in: database)
    }
    guard known == wanted else {
      throw StoreProblem.unusable(
        path: name,
        reason: "it keeps users \(known == "plain" ? "as they are" : "as hashes"); "
          + (plain ? "leave --plain-users out" : "give --plain-users"))
    }
  }

  private func setting(_ name: String, in database: Database) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT value FROM feedbackSetting WHERE name = ?", arguments: [name])
  }

  private func set(_ name: String, to value: String, in database: Database) throws {
    try database.execute(
      sql: "INSERT INTO feedbackSetting (name, value) VALUES (?, ?)", arguments: [name, value])
  }
}
