import GRDB

/// The record of a team: one SQLite file with what was gated, and what users said.
///
/// Writers of several processes wait for each other; a process that is killed leaves the file as it
/// was before its transaction. The gate never needs it.
package struct Store: Sendable {
  private let database: DatabaseQueue
  /// What to call the file in a message.
  let name: String

  /// Opens the record, makes it where there is none, and brings an older one up to this version's
  /// schema.
  ///
  /// - Parameters:
  ///   - path: The file; its folder has to exist.
  ///   - name: what to call the file in a message; nil for the path.
  /// - Throws: ``StoreProblem`` where the file is no record, cannot be opened, or is of a newer
  ///   version.
  package init(at path: String, name: String? = nil) throws(StoreProblem) {
    try self.init(at: path, name: name, migrator: Self.migrator)
  }

  /// Opens a record that cannot be written to, for reading.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - name: what to call the file in a message; nil for the path.
  /// - Throws: ``StoreProblem``, as ``init(at:name:)``.
  package init(readingCopyOf path: String, name: String? = nil) throws(StoreProblem) {
    self.name = name ?? path
    do {
      database = try StoreOpening(path: path, migrator: Self.migrator).databaseOfCopy()
    } catch {
      throw StoreProblem(error, path: self.name)
    }
  }

  /// Opens the record under the schema of a migrator.
  init(at path: String, name: String? = nil, migrator: DatabaseMigrator) throws(StoreProblem) {
    self.name = name ?? path
    do {
      database = try StoreOpening(path: path, migrator: migrator).database()
    } catch {
      throw StoreProblem(error, path: self.name)
    }
  }

  /// Every version of the schema, oldest first; what is released is never edited, only followed.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    registerHistory(in: &migrator)
    FeedbackSchema.register(in: &migrator)
    return migrator
  }

  /// Reads what one moment of the record holds.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreProblem) -> Value {
    do {
      return try database.read(body)
    } catch {
      throw StoreProblem(error, path: name)
    }
  }

  /// Changes the record, all or nothing; others who write wait.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreProblem) -> Value {
    do {
      return try database.write(body)
    } catch {
      throw StoreProblem(error, path: name)
    }
  }

  /// Changes the record as ``write(_:)`` does, and leaves no trace of what is removed: SQLite would
  /// keep it in free pages, and in the log of what was written.
  func writeWithoutTrace<Value>(
    _ body: (Database) throws -> Value
  ) throws(StoreProblem) -> Value {
    do {
      try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA secure_delete = ON") }
      let value = try database.write(body)
      // Another process that reads at this moment keeps the log; the next change empties it.
      _ = try? database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
      return value
    } catch {
      throw StoreProblem(error, path: name)
    }
  }

  /// Gives the room of what was removed back to the disk.
  func compact() throws(StoreProblem) {
    do {
      try database.vacuum()
    } catch {
      throw StoreProblem(error, path: name)
    }
  }
}
