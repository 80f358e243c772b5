import Foundation
import GateRuns
import Testing

@testable import GateFiles

@Suite struct EvaluatorFixtureTests {
  private static let goldens = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Understood")
  private static let isRefreshing =
    ProcessInfo.processInfo.environment["SCOREGATE_REFRESH_GOLDENS"] == "1"

  @Test(arguments: EvaluatorFixtures.files + EvaluatorFixtures.refused)
  func `A file is understood as it was before`(name: String) throws {
    let text: String
    do {
      text = try EvaluatorFixtures.read(name).understood
    } catch let problem as FileProblem {
      text = problem.description + "\n"
    }
    let golden = Self.goldens.appendingPathComponent(
      name.replacingOccurrences(of: "/", with: "-") + ".txt")
    if Self.isRefreshing {
      try FileManager.default.createDirectory(at: Self.goldens, withIntermediateDirectories: true)
      try text.write(to: golden, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == text)
  }
}
