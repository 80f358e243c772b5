import Foundation
import Testing

@testable import GateStore

@Suite struct StoreTests {
  @Test func `a file that is something else is refused`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("history.sqlite").path
    try String(repeating: "not a database ", count: 100)
      .write(toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: StoreProblem.notARecord(path: path)) { try Store(at: path) }
  }
}
