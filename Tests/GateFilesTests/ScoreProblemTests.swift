import GateRuns
import TestArguments
import Testing

@testable import GateFiles

@Suite struct ScoreProblemTests {
  static let problems: [(ShownText, String)] = [
    ("", "scores: the file is empty; was the evaluation stopped?"),
    ("\u{FEFF} \n", "scores: the file is empty; was the evaluation stopped?"),
    ("42", "scores:1:1: a score file holds rows, this one a single value"),
    (" \"text\"\n", "scores:1:2: a score file holds rows, this one a single value"),
    ("null", "scores:1:1: a score file holds rows, this one a single value"),
    ("[]", "scores: the file has no rows; was the evaluation stopped?"),
    ("id,faithfulness\n", "scores: the file has no rows; was the evaluation stopped?"),
    ("{\"scoregate\":1}\n", "scores: the file has no rows; was the evaluation stopped?"),
    (
      "{\"scoregate\":2}\n{\"id\":\"a\"}",
      "scores:1:14: version 2 of the score file format; this ScoreGate reads version 1; "
        + "use a ScoreGate that knows it"
    ),
    ("{\"scoregate\":1,\"system\":3}\n", "scores:1:25: \"system\" must be a text"),
    (
      "{\"scoregate\":1} {\"id\":\"a\",\"scores\":{\"s\":1}}",
      "scores:1:17: expected a line break after the row, found '{'"
    ),
    (
      "{\"scoregate\":1}\n{\"scores\":{\"s\":1}}",
      "scores: the rows have no \"id\"; give every row the id of its example"
    ),
    (
      "{\"scoregate\":1}\n{\"id\":\"a\",\"scores\":{\"s\":1},\"missing\":{\"s\":\"timeout\"}}",
      "scores:2:1: the row has a score of \"s\" and a reason why it is missing; "
        + "leave one of them out"
    ),
    (
      "{\"id\":\"a\",\"s\":1}\n{\"id\":\"b\",\"s\":",
      "scores:2:15: the file ends inside a value; was the evaluation stopped?"
    ),
    (
      "{\"id\":\"a\",\"s\":1}\n{\"id\":\"b",
      "scores:2:9: the file ends inside a value; was the evaluation stopped?"
    ),
    (
      "[{\"id\":\"a\",\"s\":1}",
      "scores:1:18: the file ends inside a value; was the evaluation stopped?"
    ),
    (
      "{\"id\":\"a\",\"s\":1}\n[1]",
      "scores:2:1: expected a row, an object in braces, found '['"
    ),
    ("[1]", "scores:1:2: expected a row, an object in braces, found '1'"),
    ("[{\"id\":1,\"s\":1}]x", "scores:1:17: expected nothing after the array, found 'x'"),
    (
      "{\"id\":\"a\",\"s\":1}{\"id\":\"b\"}",
      "scores:1:17: expected a line break after the row, found '{'"
    ),
    (
      "{\"id\":\"a\",\"s\":1,\"s\":2}\n",
      "scores:1:17: the key \"s\" stands here twice; which value counts cannot be told"
    ),
    (
      "{\"id\":\"ä\",\"s\":{\"t\":1},\"s.t\":2}\n",
      "scores:1:23: the key \"s.t\" stands here twice; which value counts cannot be told"
    ),
    (
      "{\"id\":\"a\",\"s\":1,\"\\u0073\":2}\n",
      "scores:1:17: the key \"s\" stands here twice; which value counts cannot be told"
    ),
    ("{\"id\":\"a\",\"s\":1,}", "scores:1:16: trailing comma"),
    (
      "{\"id\":\"a\",\"s\":1}\n{\"id\":null,\"s\":1}",
      "scores:2:1: the row has no \"id\"; every row needs the id of its example"
    ),
    (
      "id,s\na,1\n\"\",2\n",
      "scores:3:1: the row has no \"id\"; every row needs the id of its example"
    ),
    (
      "question,s\nWhy?,1\n,2\n",
      "scores:3:1: the row has no input, which would identify its example; "
        + "fill it in, or set dataset.id in thresholds.json"
    ),
    (
      "[{}, {}]",
      "scores: no column tells the examples apart; there are none; "
        + "set dataset.id or dataset.input in thresholds.json"
    ),
    (
      "name,s\na,1\n",
      "scores: no column tells the examples apart; there are \"name\", \"s\"; "
        + "set dataset.id or dataset.input in thresholds.json"
    ),
    (
      "id,s\na,1\nb\n",
      "scores:3:1: the row has 1 cell, the header has 2; was the evaluation stopped?"
    ),
    (
      "id,s\na,1,2\nb,1\n",
      "scores:2:1: the row has 3 cells, the header has 2; put a cell with a delimiter in it into quotation marks"
    ),
    (
      "id,s\na,\"1\n",
      "scores:2:3: this quotation mark is never closed; was the evaluation stopped?"
    ),
    (
      "id,s\n\"a\"b,1\n",
      "scores:2:4: text after the closing quotation mark of a cell; "
        + "write a quotation mark inside a cell twice"
    ),
    ("id,s,s\na,1,2\n", "scores:1:6: the header names column \"s\" twice; rename one of them"),
    (
      #"{"id":{"0":"a","1":"b"},"s":{"0":1,"2":2}}"#,
      "scores:1:36: expected row \"1\" as in the first column, found '\"'"
    ),
    (
      #"{"id":{"0":"a","1":"b"},"s":{"0":1}}"#,
      "scores:1:35: expected row \"1\" as in the first column, found '}'"
    ),
    (
      #"{"id":{"0":"a","0":"b"},"s":{"0":1}}"#,
      "scores:1:16: the key \"0\" stands here twice; which value counts cannot be told"
    ),
    (
      "id,question,s\na,Why?,1\na,How?,1\n",
      "scores:3:1: id \"a\" has another input here than in a row before, so column id does not "
        + "identify examples; set dataset.id or dataset.input in thresholds.json"
    ),
  ]

  @Test(arguments: problems)
  func `A problem says what, where and what to do`(text: ShownText, message: String) {
    #expect(problem(text.text) == message)
  }

  @Test(arguments: [
    ([0x69, 0x64, 0x0A, 0x61, 0xC3, 0x28], "scores:2:2: byte 0xc3 is not UTF-8"),
    ([0xFF, 0xFE, 0x69, 0x00], "scores:1:1: byte 0xff is not UTF-8"),
    ([0xEF, 0xBB, 0xBF, 0x80], "scores:1:1: byte 0x80 is not UTF-8"),
    ([0xED, 0xA0, 0x80], "scores:1:1: byte 0xed is not UTF-8"),
  ])
  func `Bytes that are not UTF-8 are named`(bytes: [UInt8], message: String) {
    #expect(
      throws: FileProblem.self, performing: { try ScoreFile.read(bytes, path: "scores") })
    do throws(FileProblem) {
      _ = try ScoreFile.read(bytes, path: "scores")
    } catch {
      #expect(
        error.description == message + "; score files are UTF-8 text: JSON Lines, JSON or CSV")
    }
  }

  @Test(arguments: [
    ShownText(String(repeating: "[", count: 200_000)),
    ShownText(String(repeating: "{\"a\":", count: 200_000)),
    ShownText("{\"id\":\"a\",\"x\":" + String(repeating: "[", count: 200_000)),
  ])
  func `Deep nesting is a problem and no crash`(text: ShownText) {
    #expect(problem(text.text) != nil)
  }

  @Test func `Columns that the configuration names must be there`() {
    let text = "question_id,user_input,s\na,Why?,1\n"
    #expect(
      problem(text, columns: DatasetColumns(id: "questionid"))
        == "scores: there is no column \"questionid\" (dataset.id); did you mean \"question_id\"?")
    #expect(
      problem(text, columns: DatasetColumns(input: ["zzz"]))
        == "scores: there is no column \"zzz\" (dataset.input); "
        + "the columns are \"question_id\", \"user_input\", \"s\"")
  }

  @Test func `A segment, cluster or trial that is not there is a warning`() throws {
    let columns = DatasetColumns(segments: ["topics"], cluster: "document", trial: "epoch")
    let file = try read("id,topic,s\na,billing,1\n", columns: columns)
    #expect(
      file.warnings == [
        "there is no column \"document\" (dataset.cluster)",
        "there is no column \"epoch\" (dataset.trial)",
        "there is no column \"topics\" (dataset.segments); did you mean \"topic\"?",
      ])
    #expect(file.run.segments.isEmpty && file.run.clusters == nil)
  }
}
