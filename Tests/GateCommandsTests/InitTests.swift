import Foundation
import Testing

@testable import GateCommands

@Suite struct InitTests {
  @Test func `from two runs it writes thresholds and a workflow that gate at once`() throws {
    let folder = try FirstFolder()
    defer { folder.remove() }
    try folder.writeRun("runs/first.jsonl")
    try folder.writeRun("runs/second.jsonl")
    try folder.writeRun("runs/worse.jsonl", shift: 0.3)
    let made = try folder.run("init", "runs/first.jsonl", "runs/second.jsonl")
    #expect(made.status == 0, "\(made.streams.errors)")
    #expect(made.streams.output.contains("thresholds.json gates"))
    let validated = try folder.run("validate")
    #expect(validated.status == 0)
    #expect(validated.streams.errors.isEmpty, "\(validated.streams.errors)")
    let passed = try folder.run("check", "--candidate", "runs/second.jsonl")
    #expect(passed.status == 0, "\(passed.streams.output)")
    let blocked = try folder.run("check", "--candidate", "runs/worse.jsonl")
    #expect(blocked.status == 1, "\(blocked.streams.output)")
    let workflow = try #require(folder.text(of: ".github/workflows/scoregate.yml"))
    #expect(workflow.contains("          candidate: results.jsonl\n"))
    #expect(!workflow.contains("config:"))
  }

  @Test func `from one run it writes what gates at once`() throws {
    let folder = try FirstFolder()
    defer { folder.remove() }
    try folder.writeRun("first.jsonl")
    try folder.writeRun("worse.jsonl", shift: 0.5)
    let made = try folder.run("init", "first.jsonl", "--no-workflow")
    #expect(made.status == 0, "\(made.streams.errors)")
    #expect(made.streams.output.contains("once more"))
    #expect(folder.text(of: ".github/workflows/scoregate.yml") == nil)
    #expect(try folder.run("validate").streams.errors.isEmpty)
    #expect(try folder.run("check", "--candidate", "first.jsonl").status == 0)
    #expect(try folder.run("check", "--candidate", "worse.jsonl").status == 1)
  }

  @Test func `the catalogue and the columns are in what is written`() throws {
    let folder = try FirstFolder()
    defer { folder.remove() }
    try folder.writeRun("first.jsonl")
    try folder.writeRun("second.jsonl")
    _ = try folder.run("init", "first.jsonl", "second.jsonl", "--critical", "tier=a")
    let text = try #require(folder.text(of: "thresholds.json"))
    #expect(text.contains(#""baseline": "first.jsonl""#))
    #expect(text.contains(#""id": "question_id""#))
    #expect(text.contains(#""segments": ["tier"]"#))
    #expect(text.contains(#""objective": "Answers say only what their sources say""#))
    #expect(text.contains(#""unit": "s""#))
    #expect(text.contains(#""tier=a": {"#))
    // Nothing says whether more words are better.
    let words = try #require(text.range(of: #""words": {"#))
    #expect(text[words.lowerBound...].contains(#""advisory": true"#))
  }

  @Test(arguments: ["thresholds.json", ".github/workflows/scoregate.yml"])
  func `nothing is written over, and nothing beside it is written`(name: String) throws {
    let folder = try FirstFolder()
    defer { folder.remove() }
    try folder.writeRun("first.jsonl")
    try folder.write(name, "mine\n")
    let (status, streams) = try folder.run("init", "first.jsonl", "--html", "page.html")
    #expect(status == 2)
    #expect(streams.errors.hasPrefix("\(name): is there already, and is not written over; "))
    #expect(folder.text(of: name) == "mine\n")
    let other = name.hasPrefix(".") ? "thresholds.json" : ".github/workflows/scoregate.yml"
    #expect(folder.text(of: other) == nil && folder.text(of: "page.html") == nil)
  }

  @Test func `in a folder below the root the paths lead there`() throws {
    let folder = try FirstFolder()
    defer { folder.remove() }
    try folder.writeRun("runs/first.jsonl")
    try folder.write("eval/keep", "")
    let made = try folder.run(
      "init", "../runs/first.jsonl", "--evaluation", "make scores", "--candidate", "out: put.jsonl",
      "--action", "us/gate@abc", below: "/eval")
    #expect(made.status == 0, "\(made.streams.errors)")
    #expect(folder.text(of: "eval/thresholds.json")?.contains(#""../runs/first.jsonl""#) == true)
    let workflow = try #require(folder.text(of: ".github/workflows/scoregate.yml"))
    #expect(workflow.contains("          config: eval/thresholds.json\n"))
    #expect(workflow.contains("          candidate: \"out: put.jsonl\"\n"))
    #expect(workflow.contains("      - run: |\n          make scores\n      - uses: us/gate@abc\n"))
  }

  @Test func `a run that cannot be gated is told, and nothing is written`() throws {
    let folder = try FirstFolder()
    defer { folder.remove() }
    try folder.writeRun("few.jsonl", examples: 4)
    let (status, streams) = try folder.run("init", "few.jsonl")
    #expect(status == 2)
    #expect(streams.errors.contains("few.jsonl: no metric in it can be gated"))
    #expect(folder.text(of: "thresholds.json") == nil)
    #expect(try folder.run("init", "-").status == 64)
  }
}
