import Foundation
import GRDB
import Testing

@Suite("The record, with several processes", .timeLimit(.minutes(20)))
struct RecordTests {
  /// A stored result, which takes a while to make.
  private static let result = Result {
    let binary = try Binary()
    try binary.copySamples()
    return try binary.run("--json", "-").output
  }

  /// A folder with results of so many versions.
  private func prepared(versions: Int) throws -> Binary {
    let binary = try Binary()
    let result = try Self.result.get()
    for version in 0..<versions {
      try binary.write(
        result.replacingOccurrences(of: #""system": null"#, with: #""system": "v\#(version)""#),
        to: "\(version).json")
    }
    return binary
  }

  private func database(of binary: Binary) throws -> DatabaseQueue {
    try DatabaseQueue(path: binary.file(".scoregate/history.sqlite").path)
  }

  /// The versions in the record, sorted, after a look at its soundness.
  private func versions(in binary: Binary) throws -> [String] {
    try database(of: binary).read { database in
      #expect(try String.fetchAll(database, sql: "PRAGMA integrity_check") == ["ok"])
      #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
      return try String.fetchAll(database, sql: "SELECT system FROM runs ORDER BY system")
    }
  }

  @Test("eight writers at once make one record, lose nothing and record nothing twice")
  func writers() throws {
    let binary = try prepared(versions: 16)
    // Everyone has two results of its own, and all have two in common.
    let processes = try (0..<8).map { number in
      let own = [number * 2, number * 2 + 1].map { "\($0).json" }
      return try binary.start(["history", "record"] + own + ["0.json", "1.json"])
    }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    #expect(try versions(in: binary) == (0..<16).map { "v\($0)" }.sorted())
  }

  @Test("a writer that is killed at any moment leaves a sound record, with all that was told")
  func killed() throws {
    let count = 16
    let binary = try prepared(versions: count)
    // How long a writer takes here, so that the kills fall into all of its life.
    let begin = Date()
    #expect(try binary.run("history", "record", "0.json").status == 0)
    let span = Date().timeIntervalSince(begin) * 1.2
    var told: Set<String> = ["v0"]
    for version in 1..<count {
      let process = try binary.start(["history", "record", "\(version).json"])
      usleep(UInt32(span * 1e6 * Double(version) / Double(count)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .exit, process.terminationStatus == 0 {
        told.insert("v\(version)")
      }
    }
    #expect(told.isSubset(of: try versions(in: binary)))
    #expect(try binary.run("history", "record", "1.json").status == 0)
    #expect(try versions(in: binary).contains("v1"))
  }

  @Test("a disk that is full is told, and what was recorded is unharmed")
  func full() throws {
    let binary = try prepared(versions: 2)
    #expect(try binary.run("history", "record", "0.json").status == 0)
    // A file may grow to as many blocks of 512 bytes, and what is written beyond is an error.
    let outcome = try binary.shell(
      #"ulimit -f 8; "$scoregate" history record 1.json"#)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix(".scoregate/history.sqlite: cannot be"), "\(outcome.errors)")
    #expect(outcome.errors.hasSuffix("what it held is unharmed\n"), "\(outcome.errors)")
    #expect(try versions(in: binary) == ["v0"])
  }

  @Test("a record that fails is an error that nobody is told a verdict with")
  func recordFails() throws {
    let binary = try Binary()
    try binary.copySamples()
    try FileManager.default.createDirectory(
      at: binary.file("taken"), withIntermediateDirectories: true)
    let outcome = try binary.run("check", "--record", "--store", "taken", "--json", "result.json")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "taken: the record is a directory; name a file in it\n")
    #expect(outcome.output.isEmpty)
    #expect(try !binary.names().contains("result.json"))
    #expect(try binary.names(in: "taken").isEmpty)
    let kept = try binary.run("check", "--record", "-q", "--candidate", "regressed.jsonl")
    #expect(kept.status == 1)
    #expect(kept.errors.isEmpty)
    #expect(try binary.run("history", "list").output.contains("blocked"))
  }
}
