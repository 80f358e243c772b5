import Foundation
import GateVerdicts
import TestArguments
import Testing

@testable import GateCommands

/// What a command wrote.
final class Streams {
  // A class, since the closures of an environment write into it.
  var output = ""
  var errors = ""
}

@Suite("Commands, in process")
struct CommandTests {
  private let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  private func run(
    _ arguments: [String], in folder: String? = nil, variables: [String: String] = [:],
    today: String = "2026-11-23"
  ) throws -> (status: Int32, streams: Streams) {
    let streams = Streams()
    let environment = CommandEnvironment(
      variables: variables, workingDirectory: folder ?? package,
      today: try #require(CalendarDate(today)), readStandardInput: { _ in [] },
      writeOutput: { streams.output += $0 }, writeError: { streams.errors += $0 })
    return (ScoreGateProcess.run(arguments: arguments, in: environment), streams)
  }

  @Test("check is what runs without a subcommand")
  func defaultCommand() throws {
    let (status, streams) = try run([])
    #expect(status == 0)
    #expect(try run(["check"]).streams.output == streams.output)
  }

  @Test("thresholds.json is found in a parent folder up to the repository's root")
  func configAbove() throws {
    let (status, streams) = try run(["validate"], in: package + "/Tests/Samples")
    #expect(status == 0)
    #expect(streams.output == "../../thresholds.json: valid, 5 metrics\n")
    let checked = try run([], in: package + "/Tests/Samples")
    #expect(checked.status == 0)
  }

  @Test("the option counts before the variable, and both before the search")
  func configOrder() throws {
    let variables = ["SCOREGATE_CONFIG": "absent.json"]
    let (status, streams) = try run(["validate"], variables: variables)
    #expect(status == 2)
    #expect(streams.errors.hasPrefix("absent.json: the configuration cannot be opened"))
    #expect(try run(["validate", "--config", "thresholds.json"], variables: variables).status == 0)
  }

  @Test("no thresholds.json is an error that says where one can be named")
  func noConfig() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("scoregate-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent(".git"), withIntermediateDirectories: true)
    let (status, streams) = try run([], in: folder.path)
    #expect(status == 2)
    #expect(streams.errors.contains("--config FILE or SCOREGATE_CONFIG"))
  }

  @Test("no absolute path enters a result")
  func relativePaths() throws {
    let (_, streams) = try run(["--config", package + "/thresholds.json", "--json", "-"])
    #expect(!streams.output.contains(package))
    #expect(streams.output.contains(#""path": "thresholds.json""#))
  }

  @Test("schema prints a schema of either file", arguments: ["thresholds", "result"])
  func schema(subject: String) throws {
    let (status, streams) = try run(["schema", subject])
    #expect(status == 0)
    let schema = try JSONSerialization.jsonObject(with: Data(streams.output.utf8))
    let draft = (schema as? [String: Any])?["$schema"] as? String
    #expect(draft == "http://json-schema.org/draft-07/schema#")
  }

  @Test("inspect shows what was read")
  func inspect() throws {
    let (status, streams) = try run(["inspect", "Tests/Samples/candidate.jsonl"])
    #expect(status == 0)
    #expect(streams.output.contains("examples  400 in 400 rows, by column question_id"))
    #expect(streams.output.contains("segment   tier: critical, standard"))
  }

  @Test("help and version are answers")
  func help() throws {
    #expect(try run(["--help"]).status == 0)
    let (status, streams) = try run(["--version"])
    #expect(status == 0)
    #expect(streams.output.hasPrefix("scoregate "))
  }

  /// A folder with thresholds.json and two runs of so many rows that they are read in blocks.
  private func largeRuns(
    candidateTail: String = "", baselineTail: String = "", candidateHead: String = ""
  ) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("scoregate-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let rows = (0..<25_000).map { row in
      "{\"id\":\"e\(row + 100_000)\",\"s\":0.\(row % 97),\"question\":\"what is \(row)?\"}\n"
    }.joined()
    let thresholds = #"""
      {"version":1,"runs":{"baseline":"b.jsonl","candidate":"c.jsonl"},
       "metrics":{"s":{"margin":0.05,"missing":"drop"}}}
      """#
    for (name, text) in [
      ("thresholds.json", thresholds), ("b.jsonl", rows + baselineTail),
      ("c.jsonl", candidateHead + rows + candidateTail),
    ] {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    return folder.path
  }

  @Test("a large run is read as a small one is, from a file or from standard input")
  func large() throws {
    let folder = try largeRuns()
    let (status, streams) = try run(["--json", "-"], in: folder)
    #expect(status == 0)
    #expect(streams.output.contains(#""paired": 25000"#))
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/c.jsonl")))
    let piped = Streams()
    let environment = CommandEnvironment(
      workingDirectory: folder, today: try #require(CalendarDate("2026-11-23")),
      readStandardInput: { _ in bytes }, writeOutput: { piped.output += $0 },
      writeError: { piped.errors += $0 })
    let arguments = ["check", "--candidate", "-", "--json", "-"]
    #expect(ScoreGateProcess.run(arguments: arguments, in: environment) == 0)
    #expect(
      piped.output.replacing(#""path": "-""#, with: #""path": "c.jsonl""#) == streams.output)
  }

  @Test(
    "a problem in a large run is told with its line and column",
    arguments: [
      ("{\"id\":\"x\",\"s\":1,}\n", "c.jsonl:25001:16: "),
      ("{\"id\":\"x\",\"s\":", "c.jsonl:25001:15: "),
      ("{\"s\":1}\n", "c.jsonl:25001:1: "),
      ("{\"id\":\"x\",\"s\":1}\n\n\n{\"id\":\"y\",\"s\":1,\"s\":2}\n", "c.jsonl:25004:17: "),
    ])
  func largeProblem(tail: ShownText, place: String) throws {
    let folder = try largeRuns(candidateTail: tail.text)
    let (status, streams) = try run([], in: folder)
    #expect(status == 2)
    #expect(streams.errors.hasPrefix(place))
  }

  @Test("of two runs that cannot be read, the baseline is the one that is told")
  func twoProblems() throws {
    let folder = try largeRuns(candidateTail: "?", baselineTail: "!")
    let (status, streams) = try run([], in: folder)
    #expect(status == 2)
    #expect(streams.errors.hasPrefix("b.jsonl:25001:1: "))
    #expect(!streams.errors.contains("c.jsonl"))
  }

  @Test("rows that stand on several lines are read whole")
  func largeRowsOverLines() throws {
    let folder = try largeRuns(candidateHead: "{\"id\":\"a\",\n\"s\":0.5}\n")
    let (status, streams) = try run(["--json", "-"], in: folder)
    #expect(status == 0)
    #expect(streams.output.contains("\"candidateOnly\": [\n      \"a\"\n    ]"))
  }

  @Test("an error that nobody expected exits 70")
  func internalError() throws {
    struct Unexpected: Error {}
    let streams = Streams()
    let environment = CommandEnvironment(
      workingDirectory: package, today: try #require(CalendarDate("2026-11-23")),
      readStandardInput: { _ in [] }, writeOutput: { _ in throw Unexpected() },
      writeError: { streams.errors += $0 })
    #expect(ScoreGateProcess.run(arguments: ["check"], in: environment) == 70)
    #expect(streams.errors.hasPrefix("internal error"))
  }

  @Test(
    "an empty path is wrong usage, and the option is named",
    arguments: [
      (["check", "--config", ""], "--config"), (["check", "--html", ""], "--html"),
      (["inspect", ""], "file"), (["report", ""], "result"), (["init", ""], "run"),
      (["analyze", "", "--baseline", "b"], "run"), (["history", "list", "--store", ""], "--store"),
    ] as [([String], String)])
  func emptyPath(arguments: [String], name: String) throws {
    let (status, streams) = try run(arguments)
    #expect(status == 64)
    #expect(streams.errors.contains("The value '' is invalid for") && streams.errors.contains(name))
  }

  @Test(
    "wrong usage exits 64",
    arguments: [
      ["--today", "tomorrow"], ["--baseline", "-", "--candidate", "-"], ["-q", "-v"],
      ["--json", "-", "--junit", "-"], ["report"], ["--color", "blue"],
    ])
  func usage(arguments: [String]) throws {
    let (status, streams) = try run(arguments)
    #expect(status == 64)
    #expect(!streams.errors.isEmpty)
  }
}
