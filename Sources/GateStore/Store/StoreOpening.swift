import Foundation
import GRDB

/// Opens a record, whatever other processes do with it meanwhile.
struct StoreOpening {
  /// The file.
  let path: String
  /// The schema that is wanted.
  let migrator: DatabaseMigrator

  /// What is in the header of the file, so that no other program's database is taken for a record:
  /// `ScGt` in ASCII.
  static let applicationID = 0x5363_4774

  /// How long a process waits for the others, in seconds.
  private static let patience = 30.0
  private static let step = 0.02

  /// The open file with its schema.
  ///
  /// Two processes that make the file at once get in each other's way where SQLite does not let one
  /// wait for the other: when the journal is made, and when a table is made that the other has made
  /// meanwhile. Then it is tried again.
  func database() throws -> DatabaseQueue {
    var waited = 0.0
    while true {
      do {
        return try attempt()
      } catch let error as DatabaseError
        where Self.isPassing(error.resultCode) && waited < Self.patience
      {
        Thread.sleep(forTimeInterval: Self.step)
        waited += Self.step
      }
    }
  }

  private static func isPassing(_ code: ResultCode) -> Bool {
    [.SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL].contains(code)
  }

  /// A copy of a record that cannot be written to, since SQLite reads no such file that it left in WAL mode
  /// (https://www.sqlite.org/wal.html#readonly), and an older one has to be brought up to this version.
  ///
  /// The copy has no name any more when this returns, and goes with the connection.
  func databaseOfCopy() throws -> DatabaseQueue {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("scoregate-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let copy = folder.appendingPathComponent("record.sqlite").path
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    // What was written last may still stand in the log beside the file.
    if FileManager.default.fileExists(atPath: path + "-wal") {
      try FileManager.default.copyItem(atPath: path + "-wal", toPath: copy + "-wal")
    }
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o600], ofItemAtPath: folder.appendingPathComponent(file).path)
    }
    let database = try DatabaseQueue(path: copy, configuration: Self.configuration)
    try database.read(requireRecord)
    _ = try database.writeWithoutTransaction { database in
      try String.fetchOne(database, sql: "PRAGMA journal_mode = MEMORY")
    }
    try migrate(database)
    return database
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      // What was acknowledged outlives a power failure, whatever SQLite was built for.
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    return configuration
  }

  private func attempt() throws -> DatabaseQueue {
    let database = try DatabaseQueue(path: path, configuration: Self.configuration)
    try database.read(requireRecord)
    // A file system without shared memory keeps its journal, which is as safe and lets fewer read.
    _ = try database.writeWithoutTransaction { database in
      try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
    }
    try migrate(database)
    return database
  }

  /// Makes sure that the file is empty, or a record that this version knows.
  private func requireRecord(_ database: Database) throws {
    let tables = try String.fetchAll(
      database,
      sql: "SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!'")
    let isEmpty = tables.allSatisfy { $0.hasPrefix("grdb_") }
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id")
    guard isEmpty || application == Self.applicationID else { throw StoreFault.notARecord }
    if try migrator.hasBeenSuperseded(database) { throw StoreFault.newer }
  }

  private func migrate(_ database: DatabaseQueue) throws {
    while true {
      let applied = try database.read(migrator.appliedIdentifiers)
      if applied.count >= migrator.migrations.count { return }
      do {
        return try migrator.migrate(database)
      } catch {
        // Another process may have been faster.
        guard try database.read(migrator.appliedIdentifiers) != applied else { throw error }
      }
    }
  }
}

/// Why a file is not the record that is wanted.
enum StoreFault: Error {
  /// Another program's database.
  case notARecord
  /// The record of a newer version.
  case newer
  /// A record that holds what no version writes.
  case damaged
}
