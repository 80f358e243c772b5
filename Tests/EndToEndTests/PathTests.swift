import Foundation
import TestArguments
import Testing

@Suite("Paths of every kind")
struct PathTests {
  /// A folder with a stored result, which renders quickly.
  private func prepared() throws -> Binary {
    let binary = try Binary()
    try binary.copySamples()
    try binary.write(PathTests.result.get(), to: "result.json")
    return binary
  }

  private static let result = Result {
    let binary = try Binary()
    try binary.copySamples()
    return try binary.run("--json", "-").output
  }

  @Test(
    "a report is written under any name, and read back",
    arguments: [
      "with space.json", "it's \"quoted\".json", "two\nlines.json", "質問 🙏.json", "-.json",
      "$(touch x);`y`&&*.json", "deep/er/and deeper/r.json", "./a/../b.json",
      ShownText(String(repeating: "n", count: 255)),
      ShownText(String(repeating: "🙏", count: 63)),
    ])
  func names(name: ShownText) throws {
    let binary = try prepared()
    #expect(try binary.run("report", "result.json", "--json=\(name.text)").status == 0)
    let again = try binary.run("report", "--json", "again.json", "--", name.text)
    #expect(again.status == 0, "\(again.errors)")
    #expect(try binary.read("again.json") == binary.read(name.text))
    #expect(try !binary.names().contains("x"))
  }

  @Test("a name that is too long is told, and nothing is left behind")
  func tooLong() throws {
    let binary = try prepared()
    let before = try binary.names()
    let outcome = try binary.run(
      "report", "result.json", "--junit", "new/report.xml", "--json",
      String(repeating: "n", count: 256))
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasSuffix("cannot be written: File name too long\n"))
    #expect(try binary.names() == before)
  }

  @Test("a symbolic link stays one, whether or not there is a file behind it yet")
  func links() throws {
    let binary = try prepared()
    #expect(
      try binary.shell(
        """
        mkdir there; echo older >there/old.json
        ln -s there/old.json old; ln -s there/new.json new; ln -s new chain; ln -s loop loop
        """
      ).status == 0)
    for name in ["old", "chain"] {
      #expect(try binary.run("report", "result.json", "--json", name).status == 0)
    }
    #expect(try binary.names(in: "there") == ["new.json", "old.json"])
    for name in ["old", "new", "chain"] {
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: binary.file(name).path) != "")
    }
    #expect(try binary.read("old") == binary.read("chain"))
    let loop = try binary.run("report", "result.json", "--json", "loop")
    #expect(loop.status == 2)
    #expect(loop.errors.contains("loop: cannot be written: Too many levels of symbolic links"))
    // Two links to one file are one file, there or not.
    #expect(
      try binary.run(
        "report", "result.json", "--json", "there/x", "--junit", "./there/../there/x"
      ).status == 2)
  }

  @Test(
    "what cannot be written is told, and nothing is left behind",
    arguments: [
      ("/dev/full", "cannot be written: No space left on device"),
      ("/proc/report.json", "/proc/report.json: cannot be written"),
      ("thresholds.json/report.json", "cannot be written: Not a directory"),
      ("locked.json", "locked.json: cannot be written: Permission denied"),
    ])
  func notWritable(path: String, message: String) throws {
    let binary = try prepared()
    try binary.write("{}", to: "locked.json")
    try binary.write("older", to: "report.xml")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o444], ofItemAtPath: binary.file("locked.json").path)
    // Whoever may do anything is not refused.
    if getuid() == 0, path == "locked.json" { return }
    let before = try binary.names()
    let outcome = try binary.run("report", "result.json", "--junit", "report.xml", "--json", path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try binary.names() == before)
    #expect(try binary.read("report.xml") == "older")
  }

  @Test("a full standard output is told")
  func fullOutput() throws {
    let binary = try prepared()
    let outcome = try binary.shell(#""$scoregate" report result.json >/dev/full"#)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("standard output: cannot be written: No space left"))
  }

  @Test("standard output is the same by its name")
  func standardOutput() throws {
    let binary = try prepared()
    let named = try binary.run("report", "result.json", "--json", "/dev/stdout")
    #expect(named.output == (try binary.read("result.json")))
  }

  @Test("a path with a NUL is not cut there")
  func nul() throws {
    let binary = try prepared()
    let thresholds = try binary.read("thresholds.json")
      .replacingOccurrences(of: "\"candidate.jsonl\"", with: "\"candidate.jsonl\\u0000.gz\"")
    try binary.write(thresholds, to: "thresholds.json")
    #expect(try binary.run().status == 2)
  }
}
