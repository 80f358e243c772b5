import Foundation
import Testing

@Suite("What the program takes and leaves", .timeLimit(.minutes(5)))
struct LimitTests {
  @Test("a file that may grow no further is told, and leaves nothing half written")
  func fileSize() throws {
    let binary = try Binary()
    try binary.copySamples()
    let outcome = try binary.shell(#"ulimit -f 8; "$scoregate" --html report.html"#)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("report.html: cannot be written: File too large"))
    #expect(try !binary.names().contains { $0.hasSuffix(".html") || $0.hasPrefix(".scoregate") })
  }

  @Test(
    "a document of more than 1 GiB is refused before it is read",
    arguments: [
      ["validate", "--config", "large"], ["labels", "agreement", "large"], ["report", "large"],
      ["check", "--config", "large"],
    ])
  func largeDocument(arguments: [String]) throws {
    let binary = try Binary()
    try binary.write("", to: "large")
    // It takes no room on the disk.
    try FileHandle(forWritingTo: binary.file("large")).truncate(atOffset: 1 << 30 + 1)
    let outcome = try binary.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("large: more than 1 GiB"), "\(outcome.errors)")
  }

  @Test("a pipe of more than 1 GiB is refused while it is read, and its writer is not waited for")
  func endlessDocument() throws {
    let binary = try Binary()
    let outcome = try binary.shell(#""$scoregate" labels agreement - < /dev/zero"#)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("-: more than 1 GiB came and no end"), "\(outcome.errors)")
  }

  @Test("the record and its folder are nobody else's")
  func permissions() throws {
    let binary = try Binary()
    try binary.copySamples()
    let outcome = try binary.shell(#"umask 0; "$scoregate" check --record -q"#)
    #expect(outcome.status == 0, "\(outcome.errors)")
    func permissions(_ name: String) throws -> Int? {
      let attributes = try FileManager.default.attributesOfItem(atPath: binary.file(name).path)
      return (attributes[.posixPermissions] as? NSNumber)?.intValue
    }
    #expect(try permissions(".scoregate") == 0o700)
    #expect(try permissions(".scoregate/history.sqlite") == 0o600)
  }
}
