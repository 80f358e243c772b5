import Foundation
import GRDB
import GateAnalyses
import GateRuns
import TestArguments
import Testing

@testable import GateStore

/// Records that hold what no version writes: a disk that failed, or somebody with SQLite at hand.
@Suite struct DamagedRecordTests {
  /// The columns of runs, of any type.
  private static let looseRuns: ShownText = """
    PRAGMA foreign_keys = OFF; CREATE TABLE loose AS SELECT * FROM runs; DROP TABLE runs;
    ALTER TABLE loose RENAME TO runs;
    """
  private static let looseMetrics: ShownText = """
    CREATE TABLE loose AS SELECT * FROM metrics; DROP TABLE metrics;
    ALTER TABLE loose RENAME TO metrics;
    """

  static let damages: [(ShownText, String)] = [
    (looseRuns, "UPDATE runs SET time = NULL"), (looseRuns, "UPDATE runs SET time = 'yesterday'"),
    (looseRuns, "UPDATE runs SET number = 'one'"), (looseRuns, "UPDATE runs SET accepted = x'00'"),
    (looseMetrics, "UPDATE metrics SET value = NULL"),
    (looseMetrics, "UPDATE metrics SET value = 'half'"),
    (looseMetrics, "UPDATE metrics SET metric = NULL"),
    (looseMetrics, "UPDATE metrics SET examples = -1"),
    (looseMetrics, "UPDATE metrics SET examples = 9223372036854775807"),
    ("", "DROP TABLE metrics"), ("", "ALTER TABLE runs RENAME COLUMN time TO moment"),
  ]

  @Test(arguments: damages)
  func `a damaged record is told as such, and ends nothing`(preparation: ShownText, damage: String)
    throws
  {
    let folder = try StoreFolder()
    _ = try folder.store().record([.sample()])
    let statements = preparation.text + damage
    try folder.database().writeWithoutTransaction { try $0.execute(sql: statements) }
    let store = try folder.store()
    let attempts: [() throws -> Void] = [
      { _ = try store.runs() }, { _ = try store.metrics(of: 1) }, { _ = try store.histories() },
      { _ = try store.entries() }, { _ = try store.add([]) },
    ]
    let problems = attempts.compactMap { attempt -> StoreProblem? in
      do { try attempt() } catch { return error as? StoreProblem }
      return nil
    }
    #expect(!problems.isEmpty)
    for problem in problems {
      #expect(problem.description.contains("the record is damaged; restore a copy of it"))
    }
  }

  @Test(arguments: [
    "UPDATE feedback SET time = 'yesterday'", "UPDATE feedback SET time = NULL",
    "UPDATE feedback SET user = x'FF'", "UPDATE feedback SET query = NULL",
  ])
  func `damaged feedback is told as such`(damage: String) throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    let entry = FeedbackEntry(
      time: FeedbackTime(seconds: 0), user: "u", query: "q", rating: "5", text: nil, version: nil)
    _ = try store.importFeedback([entry], key: .make())
    try folder.database().write { database in
      try database.execute(sql: "CREATE TABLE loose AS SELECT * FROM feedback")
      try database.execute(sql: "DROP TABLE feedback")
      try database.execute(sql: "ALTER TABLE loose RENAME TO feedback")
      try database.execute(sql: damage)
    }
    #expect(throws: StoreProblem.self) { try store.feedback() }
  }

  @Test func `a number that is too large to be compared is left out`() throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    _ = try store.record([.sample(), .sample(system: "v2", fingerprint: "g")])
    try folder.database().write {
      try $0.execute(sql: "UPDATE metrics SET value = 1e308, lower = -9e999 WHERE run = 1")
    }
    #expect(try store.metrics(of: 1).isEmpty)
    #expect(try store.metrics(of: 2).count == 3)
    #expect(try store.histories(of: ["quality"]).map(\.points.count) == [1])
  }

  @Test func `a copy is read as the record is, whatever version and journal it has`() throws {
    let folder = try StoreFolder()
    let writer = try folder.store()
    _ = try writer.record([.sample()])
    // What was written stands in the log beside the file for as long as the writer is there.
    let reader = try Store(readingCopyOf: folder.path)
    #expect(try reader.runs() == writer.runs())
    #expect(try reader.histories() == writer.histories())
  }
}
