import Foundation
import Testing

@Suite("The built program")
struct ExitStatusTests {
  @Test("exits 0 on the sample, and prints a report")
  func passed() throws {
    let binary = try Binary()
    try binary.copySamples()
    let outcome = try binary.run()
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("faithfulness"))
    #expect(outcome.errors.isEmpty)
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test("exits 1 on the planted regression, and names it")
  func blocked() throws {
    let binary = try Binary()
    try binary.copySamples()
    let outcome = try binary.run("check", "--candidate", "regressed.jsonl")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("topic=returns"))
  }

  @Test("exits 3 where the profile demands proof that the data do not give")
  func inconclusive() throws {
    let binary = try Binary()
    try binary.copySamples()
    let thresholds = try binary.read("thresholds.json")
      .replacingOccurrences(of: #""margin": 0.03"#, with: #""margin": 0.0001"#)
    try binary.write(thresholds, to: "thresholds.json")
    #expect(try binary.run("--profile", "release").status == 3)
    #expect(try binary.run("--profile", "pull-request").status == 0)
  }

  @Test(
    "exits 2 and says why where it cannot evaluate",
    arguments: [
      (["--candidate", "absent.jsonl"], "absent.jsonl: the candidate cannot be opened"),
      (["--candidate", "."], ".: the candidate is a directory"),
      (["--candidate", "empty.jsonl"], "empty.jsonl"),
      (["--candidate", "half.jsonl"], "half.jsonl:3:"),
      (["--candidate", "latin.jsonl"], "UTF-8"),
      (["--candidate", "deep.jsonl"], "deep.jsonl:1:"),
      (["--config", "wrong.json"], "wrong.json:1:15: unknown key"),
      (["--junit", "empty.jsonl/report.xml"], "empty.jsonl/report.xml"),
    ] as [([String], String)])
  func cannotEvaluate(arguments: [String], message: String) throws {
    let binary = try Binary()
    try binary.copySamples()
    try binary.write("", to: "empty.jsonl")
    try binary.write(
      String(
        try binary.read("candidate.jsonl").split(separator: "\n").prefix(3)
          .joined(separator: "\n").dropLast(20)), to: "half.jsonl")
    try Data([0x7B, 0x22, 0xE9, 0x22, 0x3A, 0x31, 0x7D]).write(to: binary.file("latin.jsonl"))
    try binary.write(String(repeating: "[", count: 200_000), to: "deep.jsonl")
    try binary.write(#"{"version": 1,"metricks": {}}"#, to: "wrong.json")
    let before = try FileManager.default.contentsOfDirectory(atPath: binary.folder.path).sorted()
    let outcome = try binary.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    let after = try FileManager.default.contentsOfDirectory(atPath: binary.folder.path).sorted()
    #expect(before == after)
  }

  @Test("exits 64 on wrong usage", arguments: [["--nonsense"], ["--profile", "nightly"]])
  func usage(arguments: [String]) throws {
    let binary = try Binary()
    try binary.copySamples()
    #expect(try binary.run(arguments).status == 64)
  }

  @Test("exits 2 with a verdict where runs cannot be compared, and still writes every report")
  func incomparable() throws {
    let binary = try Binary()
    try binary.copySamples()
    let half = try binary.read("candidate.jsonl").split(separator: "\n").prefix(200)
    try binary.write(half.joined(separator: "\n"), to: "half.jsonl")
    let outcome = try binary.run("--candidate", "half.jsonl", "--json", "result.json")
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("200 examples are missing from the candidate"))
    #expect(try binary.read("result.json").contains(#""verdict": "error""#))
  }

  @Test("another judge makes two runs incomparable, in every report, also read back")
  func otherJudge() throws {
    let binary = try Binary()
    try binary.copySamples()
    let scored = try binary.read("baseline.jsonl").replacing("judge-2026-10", with: "judge-2027-01")
    try binary.write(scored, to: "other.jsonl")
    let told =
      "judge differs, \"judge-2026-10\" in the baseline and \"judge-2027-01\" in the candidate"
    let outcome = try binary.run(
      "--candidate", "other.jsonl", "--json", "result.json", "--junit", "junit.xml", "--markdown",
      "report.md")
    #expect(outcome.status == 2)
    #expect(outcome.output.replacing("\n  ", with: " ").contains("✗ \(told)"))
    #expect(outcome.output.contains("would pass"))
    #expect(!outcome.output.contains("✓"))
    #expect(try !binary.read("report.md").contains("✅"))
    #expect(try binary.read("report.md").contains("**judge** changed"))
    let junit = try binary.read("junit.xml")
    #expect(junit.contains(#"<testcase name="different measure" classname="scoregate.dataset""#))
    #expect(junit.components(separatedBy: "<error ").count == 2)
    let again = try binary.run("report", "result.json")
    #expect(again.output == outcome.output)
    #expect(again.status == 0)
  }
}

@Suite("What is said of the candidate on the command line")
struct RunFactsTests {
  @Test(
    "another judge makes the runs incomparable, the same one does not",
    arguments: [("judge-2026-10", Int32(0)), ("judge-2026-11", 2)])
  func judge(name: String, status: Int32) throws {
    let binary = try Binary()
    try binary.copySamples()
    let outcome = try binary.run(
      "check", "--factor", "judge=\(name)", "--system", "v9", "--json", "-")
    #expect(outcome.status == status)
    #expect(outcome.output.contains("\"system\": \"v9\""))
  }

  @Test("a factor without a value is wrong usage")
  func usage() throws {
    let binary = try Binary()
    try binary.copySamples()
    #expect(try binary.run("check", "--factor", "judge").status == 64)
  }
}
