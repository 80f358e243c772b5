import Foundation
import GateVerdicts
import Testing

@testable import GateCommands

@Suite("baseline accept")
struct BaselineAcceptTests {
  private let stored = "eval/baseline.jsonl"

  /// A folder in which the baseline has the quality 0.8.
  private func accepted() throws -> BaselineFolder {
    let folder = try BaselineFolder()
    try folder.writeRun("first.jsonl", quality: 0.8)
    let outcome = try folder.run(
      "baseline", "accept", "first.jsonl", "--system", "v1", "--created", "2026-11-01", "--change",
      "First")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(
      outcome.output == "eval/baseline.jsonl: 60 examples of v1 (2026-11-01) are the baseline\n")
    return folder
  }

  @Test("writes the run sorted, in the same bytes each time, and check reads it")
  func bytes() throws {
    let folder = try accepted()
    let before = try folder.read(stored)
    #expect(
      before.hasPrefix(
        #"{"scoregate":1,"system":"v1","created":"2026-11-01","change":"First"}"# + "\n"
          + #"{"id":"e0","scores":{"quality":0.75},"segments":{"topic":"even"},"input":"question 0","#
      ))
    let again = try folder.run("baseline", "accept", "first.jsonl")
    #expect(again.status == 0)
    #expect(again.output == "eval/baseline.jsonl: is the baseline already\n")
    #expect(try folder.read(stored) == before)
    #expect(try folder.run("check", "--candidate", "first.jsonl").status == 0)
  }

  @Test("keeps the baselines before, the newest first, with their hashes")
  func history() throws {
    let folder = try accepted()
    try folder.writeRun("second.jsonl", quality: 0.81)
    try folder.writeRun("third.jsonl", quality: 0.82)
    let second = try folder.run("baseline", "accept", "second.jsonl", "--system", "v2")
    #expect(
      second.output.hasSuffix("60 examples of v2 are the baseline, in place of v1 (2026-11-01)\n"))
    #expect(second.errors.contains("give --created"))
    _ = try folder.run("baseline", "accept", "third.jsonl", "--system", "v3")
    let header = try folder.read(stored).prefix { $0 != "\n" }
    let entries = try JSONSerialization.jsonObject(with: Data(header.utf8)) as? [String: Any]
    let history = try #require(entries?["history"] as? [[String: Any]])
    #expect(history.map { $0["system"] as? String } == ["v2", "v1"])
    #expect(history.map { $0["change"] as? String } == [nil, "First"])
    #expect(history.allSatisfy { ($0["sha256"] as? String)?.count == 64 })
    #expect(history.allSatisfy { $0["examples"] as? Int == 60 })
  }

  @Test("refuses a run that is worse, unless a reason is given, and records that")
  func refused() throws {
    let folder = try accepted()
    try folder.writeRun("worse.jsonl", quality: 0.6)
    let before = try folder.read(stored)
    let refused = try folder.run("baseline", "accept", "worse.jsonl")
    #expect(refused.status == 1)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.hasPrefix("Blocked: quality fell"))
    #expect(refused.errors.contains("not accepted; --reason TEXT accepts it all the same"))
    #expect(try folder.read(stored) == before)

    let excused = try folder.run(
      "baseline", "accept", "worse.jsonl", "--reason", "cheaper", "--system", "v2")
    #expect(excused.status == 0)
    #expect(try folder.read(stored).contains(#""reason":"cheaper","history":[{"system":"v1""#))
    #expect(try folder.run("baseline", "accept", "worse.jsonl").output.contains("already"))

    try folder.writeRun("next.jsonl", quality: 0.61)
    #expect(try folder.run("baseline", "accept", "next.jsonl").status == 0)
    let header = try folder.read(stored).prefix { $0 != "\n" }
    #expect(header.hasPrefix(#"{"scoregate":1,"history":[{"system":"v2","reason":"cheaper","#))
  }

  @Test("holds the first run to the levels, and to no comparison")
  func firstRun() throws {
    let folder = try BaselineFolder()
    try folder.writeRun("low.jsonl", quality: 0.4)
    let outcome = try folder.run("baseline", "accept", "low.jsonl")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("below its minimum"))
    #expect(throws: (any Error).self) { try folder.read(stored) }
  }

  @Test("exits as check does where runs cannot be compared, or nothing is proven")
  func otherVerdicts() throws {
    let folder = try accepted()
    try folder.writeRun("fewer.jsonl", quality: 0.8, count: 50)
    #expect(try folder.run("baseline", "accept", "fewer.jsonl").status == 2)
    let grown = try folder.run("baseline", "accept", "fewer.jsonl", "--reason", "ten were wrong")
    #expect(grown.status == 0)
    try folder.writeRun("few.jsonl", quality: 0.79, count: 10)
    try folder.write(
      BaselineFolder.thresholds.replacingOccurrences(of: "eval/", with: "few/"), to: "few.json")
    #expect(try folder.run("baseline", "accept", "few.jsonl", "--config", "few.json").status == 0)
    let unproven = try folder.run(
      "baseline", "accept", "few.jsonl", "--config", "few.json", "--output", "new.jsonl",
      "--profile", "release")
    #expect(unproven.status == 3)
  }

  @Test("refuses a run without any metric that is gated, whatever the reason")
  func useless() throws {
    let folder = try BaselineFolder()
    try folder.writeRun("other.jsonl", quality: 0.8, metric: "style")
    let outcome = try folder.run("baseline", "accept", "other.jsonl", "--reason", "because")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.hasSuffix(
        "other.jsonl: has no metric that thresholds.json gates: quality; it has style\n"))
  }

  @Test("leaves texts out and still notices a changed question")
  func withoutText() throws {
    let folder = try BaselineFolder()
    try folder.writeRun("run.jsonl", quality: 0.8)
    #expect(try folder.run("baseline", "accept", "run.jsonl", "--no-text").status == 0)
    #expect(try !folder.read(stored).contains("question"))
    #expect(try folder.run("check", "--candidate", "run.jsonl").status == 0)
    try folder.write(
      try folder.read("run.jsonl").replacingOccurrences(of: "question 7\"", with: "another\""),
      to: "changed.jsonl")
    let outcome = try folder.run("check", "--candidate", "changed.jsonl")
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("asks something else"))
  }

  @Test("says the same scores under another label are the same baseline")
  func relabelled() throws {
    let folder = try accepted()
    let outcome = try folder.run(
      "baseline", "accept", stored, "--change", "The first one", "--factor", "judge=j-2")
    #expect(outcome.output.hasSuffix("are the baseline as before, under another label\n"))
    let header = try folder.read(stored).prefix { $0 != "\n" }
    #expect(
      header
        == #"{"scoregate":1,"system":"v1","created":"2026-11-01","change":"The first one","factors":{"judge":"j-2"}}"#
    )
  }

  @Test("gates nothing where there are no thresholds, and says so")
  func noThresholds() throws {
    let folder = try BaselineFolder(thresholds: nil)
    try folder.writeRun("run.jsonl", quality: 0.1)
    #expect(try folder.run("baseline", "accept", "run.jsonl").status == 2)
    let outcome = try folder.run("baseline", "accept", "run.jsonl", "--output", "b.jsonl")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("nothing was gated"))
    #expect(
      try folder.run("baseline", "accept", "run.jsonl", "--config", "no.json", "--output", "c")
        .status == 2)
  }

  @Test("never writes over what is no baseline, nor over the run itself")
  func kept() throws {
    let folder = try BaselineFolder()
    try folder.writeRun("run.jsonl", quality: 0.8)
    for place in ["run.jsonl", "thresholds.json", "."] {
      let outcome = try folder.run("baseline", "accept", "run.jsonl", "--output", place)
      #expect(outcome.status == 2, "\(place): \(outcome.errors)")
    }
    #expect(try folder.read("thresholds.json") == BaselineFolder.thresholds)
    #expect(try folder.read("run.jsonl").hasPrefix(#"{"id":"e0","topic""#))
  }

  @Test(
    "refuses what cannot be meant",
    arguments: [
      ["--created", "yesterday"], ["--created", "2026-02-30"], ["--created", "2026-12-31T25:00Z"],
      ["--factor", "judge"], ["--factor", "a=1", "--factor", "a=2"], ["--reason", " "],
      ["--profile", "nightly"],
    ])
  func usage(arguments: [String]) throws {
    let folder = try BaselineFolder()
    try folder.writeRun("run.jsonl", quality: 0.8)
    let streams = Streams()
    let environment = CommandEnvironment(
      workingDirectory: folder.folder.path, today: .last, readStandardInput: { _ in [] },
      writeOutput: { streams.output += $0 }, writeError: { streams.errors += $0 })
    let status = ScoreGateProcess.run(
      arguments: ["baseline", "accept", "run.jsonl"] + arguments, in: environment)
    #expect(status == 64, "\(streams.errors)")
  }

  @Test("holds the run against the anchor, unless that is what it becomes")
  func anchor() throws {
    let folder = try BaselineFolder(
      thresholds: BaselineFolder.thresholds.replacingOccurrences(
        of: "\"runs\": {", with: "\"runs\": { \"anchor\": \"anchor.jsonl\","))
    for (name, quality) in [("a", 0.8), ("b", 0.77), ("c", 0.74)] {
      try folder.writeRun("\(name).jsonl", quality: quality)
    }
    #expect(try folder.run("baseline", "accept", "a.jsonl").status == 2)
    let pinned = try folder.run("baseline", "accept", "a.jsonl", "--output", "anchor.jsonl")
    #expect(pinned.status == 0, "\(pinned.errors)")
    #expect(try folder.run("baseline", "accept", "b.jsonl").status == 0)
    let decayed = try folder.run("baseline", "accept", "c.jsonl")
    #expect(decayed.status == 1)
    #expect(decayed.errors.contains("quality fell against the anchor"))
  }
}
