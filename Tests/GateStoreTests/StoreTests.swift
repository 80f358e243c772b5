import Foundation
import GRDB
import GateAnalyses
import GateRuns
import Testing

@testable import GateStore

@Suite struct StoreTests {
  @Test func `a file that is something else is refused, and stays as it is`() throws {
    let folder = try StoreFolder()
    let text = String(repeating: "not a database ", count: 100)
    try text.write(toFile: folder.path, atomically: true, encoding: .utf8)
    #expect(throws: StoreProblem.notARecord(path: folder.path)) { try folder.store() }
    #expect(try String(contentsOfFile: folder.path, encoding: .utf8) == text)
  }

  @Test func `another program's database is refused, and gets no tables`() throws {
    let folder = try StoreFolder()
    try folder.database().write { try $0.execute(sql: "CREATE TABLE bookmarks (url TEXT)") }
    #expect(throws: StoreProblem.notARecord(path: folder.path)) { try folder.store() }
    let tables = try folder.database().read { database in
      try String.fetchAll(database, sql: "SELECT name FROM sqlite_master")
    }
    #expect(tables == ["bookmarks"])
  }

  @Test func `a newer record is refused, whatever it holds`() throws {
    let folder = try StoreFolder()
    _ = try folder.store().record([.sample()])
    try folder.database().write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('history 99')")
    }
    #expect(throws: StoreProblem.newer(path: folder.path)) { try folder.store() }
  }

  @Test func `an older record is brought up to this version, and keeps what it holds`() throws {
    let migrations = Store.migrator.migrations
    for count in 0...migrations.count {
      let folder = try StoreFolder()
      let database = try folder.database()
      if count > 0 {
        try Store.migrator.migrate(database, upTo: migrations[count - 1])
        try database.write {
          try $0.execute(
            sql: """
              INSERT INTO runs (fingerprint, time, seconds, system)
              VALUES ('old', '2026-01-01', 1767225600, 'v0')
              """)
        }
      }
      try database.close()
      let store = try folder.store()
      _ = try store.record([.sample()])
      #expect(
        try store.runs().map(\.occasion.system) == (count > 0 ? ["v1", "v0"] : ["v1"]),
        "after \(count) migrations")
    }
  }

  @Test func `an empty file becomes a record`() throws {
    let folder = try StoreFolder()
    #expect(FileManager.default.createFile(atPath: folder.path, contents: nil))
    #expect(try folder.store().record([.sample()]).map(\.number) == [1])
  }

  @Test func `reading a record that is there leaves its bytes alone`() throws {
    let folder = try StoreFolder()
    _ = try folder.store().record([.sample()])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path))
    #expect(try folder.store().runs().count == 1)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path)) == bytes)
  }

  @Test func `a folder that is not there is told`() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString)/history.sqlite").path
    #expect {
      try Store(at: path)
    } throws: { error in
      (error as? StoreProblem)?.description
        == "\(path): cannot be opened for writing; the file and its folder have to be writable"
    }
  }
}
