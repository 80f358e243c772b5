import Foundation
import GateVerdicts
import Testing

@testable import GateCommands

@Suite struct HistoryTests {
  /// A folder with two results, of which the second was gated against the first.
  private func folder() throws -> BaselineFolder {
    let folder = try BaselineFolder()
    try folder.writeRun("first.jsonl", quality: 0.7)
    try folder.writeRun("second.jsonl", quality: 0.8)
    let first = try folder.run(
      "baseline", "accept", "first.jsonl", "--system", "v1", "--created", "2026-11-20", "--record",
      "--factor", "judge=a")
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.hasSuffix("recorded as run 1 in .scoregate/history.sqlite\n"))
    let second = try folder.run(
      "check", "--candidate", "second.jsonl", "--system", "v2", "--created", "2026-11-21",
      "--change", "Re-ranking", "--record", "--factor", "judge=a")
    #expect(second.status == 0, "\(second.errors)")
    #expect(second.errors == "recorded as run 2 in .scoregate/history.sqlite\n")
    return folder
  }

  @Test func `the list has the newest first, and the baseline marked`() throws {
    let list = try folder().run("history", "list")
    #expect(
      list.output == """
        2 recorded runs

        record  .scoregate/history.sqlite

        Runs
        run  made        version  verdict  baseline  change
        2    2026-11-21  v2       passed             Re-ranking
        1    2026-11-20  v1       passed   accepted

        """)
  }

  @Test func `the list of a metric has its values`() throws {
    let list = try folder().run("history", "list", "--metric", "quality", "--limit", "1")
    #expect(list.output.hasPrefix("The newest 1 of 2 recorded runs\n--limit shows more"))
    #expect(list.output.contains("v2       0.800  0.752 … 0.814  passed"), "\(list.output)")
  }

  @Test func `runs that were gated against each other are compared by pairs`() throws {
    let folder = try folder()
    let comparison = try folder.run("history", "compare", "v1", "v2")
    #expect(
      comparison.output.hasPrefix("✓ v2 (run 2) against v1 (run 1): of 1 metric 1 better"),
      "\(comparison.output)")
    #expect(comparison.output.contains("pairs"))
    let back = try folder.run("history", "compare", "2", "1", "--format", "json")
    #expect(back.output.contains(#""basis": "values""#))
    #expect(back.output.contains(#""standing": "worse""#))
  }

  @Test func `a judge that changed is told`() throws {
    let folder = try folder()
    _ = try folder.run(
      "check", "--candidate", "second.jsonl", "--system", "v3", "--factor", "judge=b", "--record")
    let comparison = try folder.run("history", "compare", "v2", "v3")
    #expect(comparison.output.contains("The judge changed"))
    #expect(comparison.output.contains("judge"))
  }

  @Test func `a recorded result is shown as check showed it`() throws {
    let folder = try folder()
    let shown = try folder.run("history", "show", "v2", "--json", "result.json")
    let checked = try folder.run(
      "check", "--candidate", "second.jsonl", "--system", "v2", "--created", "2026-11-21",
      "--change", "Re-ranking", "--factor", "judge=a", "--json", "again.json")
    #expect(shown.output == checked.output)
    #expect(try folder.read("result.json") == folder.read("again.json"))
    let again = try folder.run("history", "record", "again.json")
    #expect(again.output == "again.json: is run 2 of .scoregate/history.sqlite already\n")
  }

  @Test func `a log goes out and comes back in`() throws {
    let (first, second) = (try folder(), try BaselineFolder())
    for arguments in [[], ["--wide"], ["--format", "jsonl"], ["--format", "jsonl", "--wide"]] {
      let log = try first.run(["history", "export"] + arguments).output
      try second.write(log, to: "log")
      let store = "\(arguments.count)\(arguments.last ?? "").sqlite"
      let read = try second.run("history", "import", "log", "--store", store)
      #expect(read.output == "log: 2 values of 2 new runs added\n", "\(read)")
      #expect(read.status == 0)
      #expect(
        try second.run(["history", "export", "--store", store] + arguments).output == log)
      let again = try second.run("history", "import", "log", "--store", store)
      #expect(again.output == "log: 0 values of 0 new runs added, 2 known already\n")
    }
    let own = try second.run("history", "export").status
    #expect(own == 2, "there is no record at the usual place")
  }

  @Test func `a run from a log is shown by its values`() throws {
    let folder = try BaselineFolder()
    try folder.write("Timestamp,System Version,quality\n2026-01-01,v0,0.5\n", to: "log.csv")
    #expect(try folder.run("history", "import", "log.csv").status == 0)
    let shown = try folder.run("history", "show", "v0")
    #expect(shown.output.hasPrefix("v0 (run 1): 1 value, known from a log\n"), "\(shown)")
    let report = try folder.run("history", "show", "v0", "--format", "junit")
    #expect(report.status == 2)
    #expect(report.errors.contains("run 1 is known from a log"))
  }

  @Test func `rows that cannot be used are named, and the status says so`() throws {
    let folder = try BaselineFolder()
    try folder.write("Timestamp,Metric Name,Value\n2026-01-01,f,1\nnever,f,2\n", to: "log.csv")
    let read = try folder.run("history", "import", "log.csv")
    #expect(read.status == 2)
    #expect(read.output == "log.csv: 1 value of 1 new run added, 1 row kept out\n")
    #expect(
      read.errors
        == "log.csv:3:1: \"never\" is no time; write 2026-12-31 or 2026-12-31T08:00:00Z\n")
  }

  @Test func `old runs go, and accepted baselines stay`() throws {
    let folder = try folder()
    let rehearsal = try folder.run("history", "prune", "--older-than", "1d", "--dry-run")
    #expect(
      rehearsal.output
        == ".scoregate/history.sqlite: 1 run would be removed, 1 kept, 1 of them only because it was "
        + "accepted as baseline\n")
    #expect(try folder.run("history", "prune", "--keep", "0").output.contains("1 run removed"))
    #expect(try folder.run("history", "show", "v2").status == 2)
    #expect(try folder.run("history", "show", "v1").status == 0)
  }

  @Test(arguments: [
    (["list"], ".scoregate/history.sqlite: there is no record yet; "),
    (["record", "nothing.json"], "nothing.json: the result cannot be opened"),
    (["list", "--store", "eval"], "eval: the record is a directory; name a file in it"),
    (
      ["import", "log.csv", "--store", "/dev/full"], "…/dev/full: the record is a device or a pipe"
    ),
    (["list", "--store", "thresholds.json"], "thresholds.json: not a record of ScoreGate; "),
  ])
  func `what cannot be used is told`(arguments: [String], message: String) throws {
    let folder = try BaselineFolder()
    try folder.write("Timestamp,f\n2026-01-01,1\n", to: "log.csv")
    try FileManager.default.createDirectory(
      at: folder.folder.appendingPathComponent("eval"), withIntermediateDirectories: true)
    let outcome = try folder.run(["history"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix(message), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.folder.path + "/.scoregate"))
  }

  @Test func `names that nothing in the record has are told with those that are there`() throws {
    let folder = try folder()
    for (arguments, message) in [
      (["show", "v9"], "no run has the number or the version \"v9\""),
      (["list", "--metric", "speed"], "the metrics are quality"),
      (["list", "--dataset", "other"], "no run names its dataset"),
    ] {
      let outcome = try folder.run(["history"] + arguments)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }
  }

  @Test func `a report does not replace the record`() throws {
    let folder = try folder()
    let outcome = try folder.run("history", "list", "--json", ".scoregate/history.sqlite")
    #expect(outcome.status == 2)
    #expect(try folder.run("history", "list").status == 0)
  }

  @Test(arguments: [
    ["prune"], ["prune", "--keep", "1", "--older-than", "1d"], ["prune", "--older-than", "1x"],
    ["prune", "--keep", "-1"], ["list", "--limit", "0"], ["list", "--store", "-"], ["record"],
    ["record", "-", "-"],
  ])
  func `wrong usage is told as such`(arguments: [String]) throws {
    #expect(try BaselineFolder().run(["history"] + arguments).status == 64)
  }

  @Test func `the record is beside the thresholds, or where it is named`() throws {
    let folder = try folder()
    let elsewhere = CommandEnvironment(
      variables: ["SCOREGATE_STORE": "team.sqlite"], workingDirectory: folder.folder.path,
      today: .last, readStandardInput: { _ in [] }, writeOutput: { _ in }, writeError: { _ in })
    #expect(
      ScoreGateProcess.run(
        arguments: ["history", "import", "log.csv"], in: elsewhere) == 2)
    try folder.write("Timestamp,f\n2026-01-01,1\n", to: "log.csv")
    #expect(
      ScoreGateProcess.run(
        arguments: ["history", "import", "log.csv"], in: elsewhere) == 0)
    #expect(FileManager.default.fileExists(atPath: folder.folder.path + "/team.sqlite"))
  }

  @Test func `a run that is the baseline already is recorded later on`() throws {
    let folder = try BaselineFolder()
    try folder.writeRun("run.jsonl", quality: 0.7)
    let accept = ["baseline", "accept", "run.jsonl", "--created", "2026-11-20"]
    #expect(try folder.run(accept).status == 0)
    let again = try folder.run(accept + ["--record"])
    #expect(again.output == "eval/baseline.jsonl: is the baseline already\n")
    #expect(again.errors == "recorded as run 1 in .scoregate/history.sqlite\n")
    #expect(try folder.run("history", "list").output.contains("accepted"))
  }

  @Test func `without thresholds an acceptance has nothing to record`() throws {
    let folder = try BaselineFolder(thresholds: nil)
    try folder.writeRun("run.jsonl", quality: 0.7)
    let outcome = try folder.run(
      "baseline", "accept", "run.jsonl", "--output", "baseline.jsonl", "--record")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("thresholds.json: not found"))
  }
}
