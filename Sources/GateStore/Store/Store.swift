import GRDB

/// The record of a team: one SQLite file with what was gated, and what users said.
///
/// Writers of several processes wait for each other; a process that is killed leaves the file as it was before
/// its transaction. The gate never needs it.
package struct Store: Sendable {
  let database: DatabaseQueue

  /// Opens the record, makes it where there is none, and brings an older one up to this version's schema.
  ///
  /// - Parameter path: The file; its folder has to exist.
  /// - Throws: ``StoreProblem`` where the file is no record, cannot be opened, or is of a newer version.
  package init(at path: String) throws(StoreProblem) {
    var configuration = Configuration()
    configuration.busyMode = .timeout(Self.patience)
    configuration.journalMode = .wal
    do {
      database = try DatabaseQueue(path: path, configuration: configuration)
      let migrator = Self.migrator
      if try database.read(migrator.hasBeenSuperseded) {
        throw StoreProblem.newer(path: path)
      }
      try migrator.migrate(database)
    } catch {
      throw StoreProblem(error, path: path)
    }
  }

  /// How long a writer waits for the others, in seconds.
  private static var patience: Double { 30 }

  /// Every version of the schema, oldest first; what is released is never edited, only followed.
  static var migrator: DatabaseMigrator {
    DatabaseMigrator()
  }
}
