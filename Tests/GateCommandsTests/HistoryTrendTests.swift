import Foundation
import Testing

@testable import GateCommands

@Suite struct HistoryTrendTests {
  /// A log of 30 runs; faithfulness falls with the 21st.
  private static let log: String = {
    var rows = [
      "Timestamp,System Version,Metric Name,Value,Dataset Name,Change Description"
    ]
    for run in 0..<30 {
      let day = "2026-03-\(String(run + 1).count < 2 ? "0" : "")\(run + 1)"
      let noise = Double(run * 37 % 11) / 1_000
      let value = (run < 20 ? 0.85 : 0.75) + noise
      let change = run == 20 ? "new prompt" : ""
      rows.append("\(day),v1.\(run),faithfulness,\(value),support,\(change)")
      rows.append("\(day),v1.\(run),faithfulness[tier=critical],\(value - 0.1),support,\(change)")
      rows.append("\(day),v1.\(run),latency,\(2 - noise),support,\(change)")
    }
    return rows.joined(separator: "\n") + "\n"
  }()

  private func folder() throws -> BaselineFolder {
    let folder = try BaselineFolder()
    try folder.write(Self.log, to: "log.csv")
    return folder
  }

  @Test func `the record and the log tell the same`() throws {
    let folder = try folder()
    #expect(try folder.run("history", "import", "log.csv", "--store", "own.sqlite").status == 0)
    let stored = try folder.run(
      "history", "trend", "--store", "own.sqlite", "--segments", "--format", "json")
    let logged = try folder.run(
      "history", "trend", "--log", "log.csv", "--segments", "--format", "json")
    #expect(stored.status == 0 && logged.status == 0)
    #expect(
      stored.output.replacing("own.sqlite", with: "")
        == logged.output.replacing("log.csv", with: ""))
  }

  @Test func `the change is named with its version, in every format`() throws {
    let folder = try folder()
    let outcome = try folder.run(
      "history", "trend", "--log", "log.csv", "--markdown", "t.md", "--html", "t.html", "--json",
      "t.json", "--openmetrics", "t.txt")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix("? 1 of 2 metrics got worse over 30 runs\n"))
    #expect(outcome.output.contains("with v1.20 (2026-03-21)"))
    #expect(outcome.output.contains("change: new prompt"))
    #expect(try folder.read("t.md").contains("`v1.20`"))
    #expect(try folder.read("t.html").contains("<polyline"))
    #expect(try folder.read("t.json").contains(#""system": "v1.20""#))
    #expect(try folder.read("t.txt").contains("scoregate_trend_level_changes{"))
    #expect(try folder.read("t.txt").hasSuffix("# EOF\n"))
  }

  @Test func `metrics, segments, datasets and the newest runs can be asked for`() throws {
    let folder = try folder()
    func output(_ arguments: String...) throws -> String {
      try folder.run(["history", "trend", "--log", "log.csv"] + arguments).output
    }
    #expect(try output("--metric", "latency").hasPrefix("✓ The metric did not get worse"))
    #expect(try output("--segment", "tier=critical").contains("faithfulness[tier=critical]"))
    #expect(try output("--last", "8").contains("over 8 runs"))
    let unknown = try folder.run("history", "trend", "--log", "log.csv", "--metric", "quality")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("the metrics are faithfulness, faithfulness[tier=critical]"))
  }

  @Test func `a log with rows that cannot be used gives no report`() throws {
    let folder = try folder()
    try folder.write(Self.log + "yesterday,v2,latency,2,support,\n", to: "bad.csv")
    let outcome = try folder.run(
      "history", "trend", "--log", "bad.csv", "--html", "t.html")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("bad.csv:92:1"))
    #expect(throws: (any Error).self) { try folder.read("t.html") }
  }

  @Test(arguments: [
    ["--log", "a.csv", "--store", "b.sqlite"], ["--segments", "--segment", "a=b"],
    ["--last", "0"], ["--openmetrics", "-"], ["--log", ""],
  ])
  func `wishes that contradict are wrong usage`(_ arguments: [String]) throws {
    #expect(try folder().run(["history", "trend"] + arguments).status == 64)
  }

  @Test func `check says what was lost since the anchor, where it records`() throws {
    let folder = try folder()
    let config = """
      {"version":1,"dataset":{"name":"own","id":"question_id"},
       "metrics":{"quality":{"range":[0,1],"margin":0.05}}}
      """
    try folder.write(config, to: "own.json")
    for (version, score) in [("v1", 0.9), ("v2", 0.87), ("v3", 0.84)] {
      let rows = (0..<60).map { place in
        let value = score + Double(place * 37 % 11) / 1_000
        return #"{"question_id":"q\#(place)","quality":\#(value)}"#
      }
      try folder.write(rows.joined(separator: "\n"), to: "\(version).jsonl")
    }
    var last = try folder.run("help")
    for (baseline, candidate, day) in [("v1", "v1", 1), ("v1", "v2", 2), ("v2", "v3", 3)] {
      last = try folder.run(
        "check", "--config", "own.json", "--baseline", "\(baseline).jsonl", "--candidate",
        "\(candidate).jsonl", "--system", candidate, "--created", "2026-05-0\(day)", "--record")
      #expect(last.status == 0)
    }
    #expect(last.errors.contains("quality lost 0.060 since v1, more than its margin of 0.05"))
    #expect(last.errors.contains("since v1, the first recorded run: quality -0.060"))
  }

  @Test func `without a record there is a hint`() throws {
    let outcome = try folder().run("history", "trend", "--store", "none.sqlite")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("scoregate check --record makes one"))
  }
}
