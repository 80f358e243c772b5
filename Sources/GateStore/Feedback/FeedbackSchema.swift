import GRDB

/// The tables of feedback.
enum FeedbackSchema {
  /// Adds the versions of the tables to those of the record.
  static func register(in migrator: inout DatabaseMigrator) {
    migrator.registerMigration("feedback-1") { database in
      try database.create(table: "feedback") { table in
        table.autoIncrementedPrimaryKey("id")
        table.column("fingerprint", .text).notNull().unique()
        table.column("time", .integer).notNull().indexed()
        table.column("user", .text).notNull().indexed()
        table.column("query", .text).notNull()
        // As the log writes it: what it means is for thresholds.json to say, also later on.
        table.column("rating", .text)
        table.column("text", .text)
        table.column("version", .text)
      }
      for (name, value) in [
        ("feedbackScore", Database.ColumnType.double), ("feedbackSegment", .text),
        ("feedbackSignal", .boolean),
      ] {
        try database.create(table: name, options: .withoutRowID) { table in
          table.column("feedback", .integer).notNull()
            .references("feedback", onDelete: .cascade)
          table.column("name", .text).notNull()
          table.column("value", value).notNull()
          table.primaryKey(["feedback", "name"])
        }
      }
      // Who asked to be forgotten, by the keyed hash: their rows stay out when a log comes again.
      try database.create(table: "feedbackForgotten", options: .withoutRowID) { table in
        table.primaryKey("user", .text)
      }
      try database.create(table: "feedbackSetting", options: .withoutRowID) { table in
        table.primaryKey("name", .text)
        table.column("value", .text).notNull()
      }
    }
  }
}
