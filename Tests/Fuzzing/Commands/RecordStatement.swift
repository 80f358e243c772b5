import Foundation
import GRDB
import ReaderFuzzing

/// A statement that somebody could execute in a record.
struct RecordStatement {
  private static let tables = [
    "runs", "results", "metrics", "checks", "factors", "intents", "feedback", "feedbackScore",
    "feedbackSegment", "feedbackSignal", "feedbackForgotten", "feedbackSetting", "grdb_migrations",
  ]

  private let table: String
  private let kind: Int
  private let column: Int
  private let row: Int
  private let value: DatabaseValue
  private var mutation: Mutation

  /// Chooses a statement.
  init(using mutation: inout Mutation) {
    table = Self.tables.randomElement(using: &mutation) ?? "runs"
    kind = Int.random(in: 0...15, using: &mutation)
    column = Int.random(in: 0...100, using: &mutation)
    row = Int.random(in: 0...100, using: &mutation)
    value = Self.value(using: &mutation)
    self.mutation = mutation
  }

  /// Executes it.
  func execute(in database: Database) throws {
    let names = try String.fetchAll(
      database, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
    guard !names.isEmpty else { return }
    let name = names[column % names.count].quotedDatabaseIdentifier
    switch kind {
    case 0...5: try changeValue(of: name, in: database)
    case 6...7: try database.execute(sql: "UPDATE \(table) SET \(name) = ?", arguments: [value])
    case 8: try changeResult(in: database)
    case 9: try database.execute(sql: "DELETE FROM \(table)")
    case 10: try database.execute(sql: "DROP TABLE \(table)")
    case 11: try database.execute(sql: "ALTER TABLE \(table) DROP COLUMN \(name)")
    case 12: try database.execute(sql: "ALTER TABLE \(table) RENAME COLUMN \(name) TO other")
    case 13:
      try database.execute(
        sql: "ALTER TABLE \(table) RENAME TO other; CREATE VIEW \(table) AS SELECT * FROM other")
    case 14:
      try database.execute(
        sql: """
          CREATE TABLE foreigner (a, b); CREATE INDEX strange ON \(table) (\(name));
          CREATE TRIGGER trigger AFTER INSERT ON \(table) BEGIN DELETE FROM \(table); END
          """)
    default:
      let pragma = column % 2 == 0 ? "application_id" : "user_version"
      try database.execute(sql: "PRAGMA \(pragma) = \(row * 1_000_003)")
    }
  }

  /// Changes a column where it has the value of a row.
  private func changeValue(of name: String, in database: Database) throws {
    let old = try DatabaseValue.fetchOne(
      database, sql: "SELECT \(name) FROM \(table) LIMIT 1 OFFSET ?", arguments: [row % 30])
    try database.execute(
      sql: "UPDATE \(table) SET \(name) = ? WHERE \(name) IS ?", arguments: [value, old ?? .null])
  }

  /// Changes a result that is stored whole.
  private func changeResult(in database: Database) throws {
    guard let row = try Row.fetchOne(database, sql: "SELECT run, json FROM results LIMIT 1"),
      let json = Data.fromDatabaseValue(row["json"])
    else { return }
    var mutation = mutation
    try database.execute(
      sql: "UPDATE results SET json = ? WHERE run IS ?",
      arguments: [
        Data(JSONMutation.changed([UInt8](json), using: &mutation)), row["run"] as DatabaseValue,
      ])
  }

  private static func value(using mutation: inout Mutation) -> DatabaseValue {
    switch Int.random(in: 0...6, using: &mutation) {
    case 0: DatabaseValue.null
    case 1:
      ([Int64.min, .max, -1, 0, 1, 2, 1 << 40].randomElement(using: &mutation) ?? 0).databaseValue
    case 2...3: Double(HostileValue.number(using: &mutation))?.databaseValue ?? "NaN".databaseValue
    case 4: Data([0, 0xFF, 0xC3, 0x28]).databaseValue
    default: HostileValue.text(using: &mutation).databaseValue
    }
  }
}
