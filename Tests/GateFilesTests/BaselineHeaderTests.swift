import GateRuns
import Testing

@testable import GateFiles

@Suite struct BaselineHeaderTests {
  private static let hash = String(repeating: "a1", count: 32)

  private func header(_ members: String) throws -> ScoreFile {
    let text = #"{"scoregate":1,\#(members)}"# + "\n" + #"{"id":"a","scores":{"s":1}}"# + "\n"
    return try ScoreFile.read(Array(text.utf8), path: "baseline.jsonl")
  }

  @Test func `The baselines before are read, and written in the same bytes on one line`() throws {
    let members =
      #""reason":"known","history":[{"system":"v2","created":"2026-02-01","change":"c","#
      + #""reason":"r","examples":12,"sha256":"\#(Self.hash)"},{"examples":0,"sha256":"\#(Self.hash)"}]"#
    let file = try header(members)
    #expect(file.warnings.isEmpty)
    #expect(file.run.header.reason == "known")
    #expect(
      file.run.header.history == [
        AcceptedBaseline(
          system: "v2", created: "2026-02-01", change: "c", reason: "r", examples: 12,
          sha256: Self.hash), AcceptedBaseline(examples: 0, sha256: Self.hash),
      ])
    let written = String(decoding: ScoreGateLines.write(file.run), as: UTF8.self)
    #expect(written.hasPrefix(#"{"scoregate":1,\#(members)}"# + "\n"))
  }

  @Test(arguments: [
    (#""history":{}"#, "1:26: "), (#""history":[1]"#, "1:27: "),
    (#""history":[{"examples":1}]"#, "1:27: "),
    (#""history":[{"examples":1.5,"sha256":"x"}]"#, "1:39: "),
    (#""history":[{"examples":-1,"sha256":"x"}]"#, "1:39: "),
    (#""history":[{"examples":1,"sha256":"x"}]"#, "1:27: "),
    (#""history":[{"examples":1,"examples":1}]"#, "1:41: "),
    (#""history":[{"system":7}]"#, "1:37: "), (#""reason":7"#, "1:25: "),
    (#""history":[],"history":[]"#, "1:29: "),
  ])
  func `What is not a history is told with its place`(members: String, place: String) throws {
    do {
      _ = try header(members)
      Issue.record("read")
    } catch let problem as FileProblem {
      #expect(problem.description.hasPrefix("baseline.jsonl:" + place), "\(problem.description)")
    }
  }

  @Test func `A key of a later release is told and not read`() throws {
    let file = try header(
      #""history":[{"examples":1,"sha256":"\#(Self.hash)","by":{"a":[1]}}]"#)
    #expect(file.run.header.history.count == 1)
    #expect(file.warnings == ["\"by\" in the header's history is not part of the format; not read"])
  }
}
