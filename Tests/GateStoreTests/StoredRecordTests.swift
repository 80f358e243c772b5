import Foundation
import GRDB
import GateAnalyses
import GateRuns
import Testing

@testable import GateStore

/// Records as releases of ScoreGate left them, which every later release opens.
///
/// When the record grows, the release that grew it is followed by one more file in `Stored`, named after
/// it: what `sqlite3 history.sqlite .dump` says of a small record, with its application id in place of the
/// transaction. The files that are there stay as they are.
@Suite struct StoredRecordTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Stored")

  @Test func `Every stored record is opened, and keeps what it holds`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    #expect(!names.isEmpty)
    for name in names {
      let sql = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
      let folder = try StoreFolder()
      let database = try folder.database()
      try database.write { try $0.execute(sql: sql) }
      try database.close()
      let store = try folder.store()
      let run = try #require(try store.runs().first)
      #expect(run.occasion.system == "v1.3.0")
      #expect(try !store.checks(of: run.number).isEmpty && !store.metrics(of: run.number).isEmpty)
      #expect(try store.result(of: run.number)?.isEmpty == false)
      #expect(try store.feedback().count == 2)
      #expect(try store.record([.sample()]).map(\.isNew) == [true])
    }
  }
}
