import Foundation
import Testing

/// Everything that the documentation shows is done here: its commands run, and print what it says.
///
/// `SCOREGATE_REFRESH_GOLDENS=1 swift test --filter DocumentationTests` writes what they print into the pages;
/// a CI run must never do that, so it fails there.
@Suite("The documentation", .timeLimit(.minutes(30)))
struct DocumentationTests {
  private static let environment = ProcessInfo.processInfo.environment

  @Test("shows what its commands print, and thresholds that are valid", arguments: Page.all)
  func replayed(path: String) throws {
    let page = try Page(at: path)
    guard !page.blocks.isEmpty else { return }
    let replay = try Replay(of: page)
    for problem in replay.problems { Issue.record("\(problem)") }
    if Self.environment["SCOREGATE_REFRESH_GOLDENS"] == "1" {
      try #require(Self.environment["CI"] == nil, "a CI run may not refresh the pages")
      guard replay.lines != page.lines else { return }
      try Data(replay.lines.joined(separator: "\n").utf8)
        .write(to: Binary.package.appendingPathComponent(path))
    } else {
      for difference in replay.differences { Issue.record("\(difference)") }
    }
  }

  @Test("names no command that is not there, or would be wrong usage")
  func usage() throws {
    var places: [String: String] = [:]
    for path in Page.all {
      for line in try Page(at: path).prose {
        for match in line.matches(of: /`scoregate ([^`<…]+)`/) { places[String(match.1)] = path }
      }
    }
    let folder = try PageFolder()
    defer { try? folder.remove() }
    for (arguments, path) in places {
      // A name alone speaks of the command: `scoregate baseline accept`.
      let isName = arguments.allSatisfy { $0.isLowercase || $0 == " " }
      let outcome = try folder.run("scoregate \(isName ? "help " : "")\(arguments) </dev/null")
      #expect(outcome.status != 64, "\(path): \(arguments): \(outcome.output)")
    }
  }

  @Test("links to files that are there", arguments: Page.all)
  func links(path: String) throws {
    let folder = Binary.package.appendingPathComponent(path).deletingLastPathComponent()
    for line in try Page(at: path).prose {
      for match in line.matches(of: /\]\(([^)]+)\)/) where !match.1.contains(":") {
        let file = String(match.1.prefix { $0 != "#" })
        #expect(
          FileManager.default.fileExists(atPath: folder.appendingPathComponent(file).path),
          "\(path): \(file)")
      }
    }
  }
}
