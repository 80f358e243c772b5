import Foundation
import Testing

@testable import GateFiles

@Suite struct UnifiedPatchTests {
  @Test func `A change is shown with three lines around it`() {
    let old = (1...12).map { "line \($0)\n" }.joined()
    let new = old.replacing("line 6\n", with: "line six\nand more\n")
    #expect(
      UnifiedPatch(from: old, to: new, path: "thresholds.json").text == """
        --- a/thresholds.json
        +++ b/thresholds.json
        @@ -3,7 +3,8 @@
         line 3
         line 4
         line 5
        -line 6
        +line six
        +and more
         line 7
         line 8
         line 9

        """)
  }

  @Test func `Equal texts have no patch, and a new file comes from nothing`() {
    #expect(UnifiedPatch(from: "a\n", to: "a\n", path: "t").text.isEmpty)
    #expect(
      UnifiedPatch(from: nil, to: "{}\n", path: "t").text
        == "--- /dev/null\n+++ b/t\n@@ -0,0 +1,1 @@\n+{}\n")
  }

  @Test func `Two spellings of one letter are two lines`() {
    #expect(!UnifiedPatch(from: "é\n", to: "e\u{301}\n", path: "t").text.isEmpty)
  }

  @Test(arguments: [
    ("a.json", "a/a.json"), ("a b.json", "a/a b.json\t"), ("a\"b", "\"a/a\\\"b\""),
    ("x\ty", "\"a/x\\ty\""),
  ])
  func `A name is written as git writes it`(path: String, written: String) {
    let patch = UnifiedPatch(from: "a", to: "b", path: path).text
    #expect(patch.hasPrefix("--- \(written)\n"))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `Patch programs make the new text of the old one`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let words = ["{", "}", "a", "b", "\tc", "é\r", "", "😀 -x", "+y", "@@ -1 +1 @@"]
    func text() -> String {
      let lines = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
        words.randomElement(using: &generator) ?? ""
      }
      return lines.joined(separator: "\n") + (Bool.random(using: &generator) ? "\n" : "")
    }
    let old = text() + "last"
    var lines = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let place = Int.random(in: 0...lines.count, using: &generator)
      if lines.count > 3 { lines.remove(at: Int.random(in: 0..<lines.count, using: &generator)) }
      lines.insert("new \(seed)", at: min(place, lines.count))
    }
    let new = lines.joined(separator: "\n") + (Bool.random(using: &generator) ? "\n" : "")
    for program in [["git", "apply"], ["patch", "-p1", "-s"]] {
      let made = try apply(
        UnifiedPatch(from: old, to: new, path: "t é.json").text, to: old, named: "t é.json",
        with: program)
      #expect(made == new, "\(program)")
    }
  }

  private func apply(
    _ patch: String, to old: String, named name: String, with program: [String]
  ) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("patch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(old.utf8).write(to: folder.appendingPathComponent(name))
    try Data(patch.utf8).write(to: folder.appendingPathComponent("p.patch"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = program + (program[0] == "git" ? ["p.patch"] : ["-i", "p.patch"])
    process.currentDirectoryURL = folder
    process.environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
      .merging(["GIT_CEILING_DIRECTORIES": folder.deletingLastPathComponent().path]) { $1 }
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try String(
      decoding: Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
  }
}
