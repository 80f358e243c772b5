import GateVerdicts
import TestArguments
import Testing

@testable import GateFiles

@Suite struct ResultFileTests {
  private func read(_ text: String) throws(FileProblem) -> GateResult {
    try ResultFile.read(Array(text.utf8), path: "result.json")
  }

  @Test func `A result with every key reads to exactly what it says`() throws {
    #expect(try read(FullResult.text) == FullResult.value())
  }

  @Test func `What is written reads as what was meant, with every key in one order`() throws {
    let text = try ResultFile.text(of: FullResult.value())
    #expect(try read(text) == FullResult.value())
    #expect(try ResultFile.text(of: read(text)) == text)
    let keys = try JSONDocument(Array(text.utf8), path: "result.json").root.keys
    #expect(Form.object(ResultForm.file.form).keys == keys.subtracting(["model", "judge"]))
  }

  @Test func `Keys that are not known are ignored`() throws {
    let text = FullResult.text
      .replacing("\"verdict\": \"blocked\"", with: "\"verdict\": \"blocked\", \"trend\": [1]")
      .replacing(
        "{ \"mean\": 0.9, \"quantile\": null }",
        with: "{ \"mean\": 0.9, \"median\": {}, \"quantile\": null }")
    #expect(try read(text) == FullResult.value())
  }

  private static let mistakes: [(ShownText, ShownText, String)] = [
    (
      "\"schemaVersion\": 1", "\"schemaVersion\": 2",
      "2:20: a result with \"schemaVersion\" 2, and only 1 is known here; "
        + "use the release of ScoreGate that wrote it, or a later one"
    ),
    (
      "\"schemaVersion\": 1", "\"schemaVersion\": \"1\"",
      "2:20: \"schemaVersion\" must be 1, found \"1\"; write 1"
    ),
    ("  \"schemaVersion\": 1,\n", "", "1:1: the top level lacks \"schemaVersion\""),
    (
      "\"verdict\": \"blocked\"", "\"verdict\": \"failed\"",
      "3:14: \"verdict\" must be \"passed\", \"blocked\", \"inconclusive\" or \"error\", "
        + "found \"failed\""
    ),
    (
      "\"exitStatus\": 1", "\"exitStatus\": 0",
      "5:17: \"exitStatus\" 0 does not go with the verdict \"blocked\""
    ),
    (
      "\"confidence\": 0.95,\n", "\"confidence\": 1,\n",
      "6:17: \"confidence\" must be a number above 0 and below 1, found 1"
    ),
    (
      "\"minimumSamples\": 20", "\"minimumSamples\": null",
      "7:21: \"minimumSamples\" must be a whole number of 0 or more, found null"
    ),
    ("\"rows\": 240,", "", "10:15: \"baseline\" lacks \"rows\""),
    ("[-0.1, -0.052]", "[0.1, -0.052]", "70:30: an interval from 0.1 to -0.052"),
    ("\"lower\": -0.1,", "\"lower\": null,", "62:61: an interval from null to -0.05"),
    (
      "\"id\": \"latency.maximum\"", "\"id\": \"faithfulness[tier=critical]\"",
      "108:13: a second check with the id \"faithfulness[tier=critical]\""
    ),
    (
      "\"verdict\": \"blocked\"", "\"verdict\": \"blocked\", \"verdict\": \"passed\"",
      "3:25: duplicate key \"verdict\", already at 3:3; keep one of them"
    ),
    (
      "\"expires\": \"2026-12-31\"", "\"expires\": \"2026-12-32\"",
      "103:20: \"expires\" must be a day written yyyy-mm-dd, found \"2026-12-32\"; "
        + "there is no such day"
    ),
  ]

  @Test(arguments: mistakes)
  func `What is missing or wrong is told with its place`(
    old: ShownText, new: ShownText, message: String
  ) throws {
    let text = FullResult.text.replacing(old.text, with: new.text, maxReplacements: 1)
    #expect(text != FullResult.text)
    do throws(FileProblem) {
      _ = try read(text)
      Issue.record("the result was accepted")
    } catch {
      #expect(error.description == "result.json:" + message)
    }
  }

  @Test func `Another file is not taken for a result`() {
    #expect(throws: FileProblem.self) { try read("") }
    #expect(throws: FileProblem.self) { try read("[]") }
    #expect(throws: FileProblem.self) { try read(FullExample.text) }
    #expect(throws: FileProblem.self) { try read(String(repeating: "[", count: 200_000)) }
  }
}
