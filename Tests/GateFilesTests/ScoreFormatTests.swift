import GateRuns
import GateVerdicts
import TestArguments
import Testing

@testable import GateFiles

@Suite struct ScoreFormatTests {
  static let same: [(ShownText, ScoreFormat)] = [
    (
      """
      {"question_id":"a","question":"Why?","answer":"So","faithfulness":0.5,"ok":true,"channel":"x"}
      {"question_id":"b","question":"How?","answer":"Thus","faithfulness":null,"ok":false,"channel":"y"}

      """, .jsonLines
    ),
    (
      """
      [{"question_id":"a","question":"Why?","answer":"So","faithfulness":0.5,"ok":true,"channel":"x"},
      {"question_id":"b","question":"How?","answer":"Thus","faithfulness":null,"ok":false,"channel":"y"}]
      """, .jsonArray
    ),
    (
      """
      {"question_id":{"0":"a","1":"b"},"question":{"0":"Why?","1":"How?"},"answer":{"0":"So","1":"Thus"},
      "faithfulness":{"0":0.5,"1":null},"ok":{"0":true,"1":false},"channel":{"0":"x","1":"y"}}
      """, .jsonColumns
    ),
    (
      ShownText(
        ",question_id,question,answer,faithfulness,ok,channel\r\n0,a,Why?,So,0.5,True,x\r\n"
          + "1,b,How?,Thus,,False,y\r\n"), .csv
    ),
    (
      ShownText(
        "question_id;question;answer;faithfulness;ok;channel\na;Why?;So;0.5;true;x\n"
          + "b;How?;Thus;;false;y\n"), .csv
    ),
  ]

  @Test(arguments: same)
  func `The same rows in any format are the same run`(text: ShownText, format: ScoreFormat) throws {
    for mark in ["", "\u{FEFF}"] {
      let file = try read(mark + text.text)
      #expect(file.format == format)
      #expect(file.identification == "column question_id")
      #expect(file.run.exampleIDs == ["a", "b"])
      #expect(file.run.metricNames == ["faithfulness", "ok"])
      #expect(file.run.list("faithfulness") == [.value(0.5), .missing(.empty)])
      #expect(file.run.list("ok") == [.value(1), .value(0)])
      #expect(file.otherColumns == ["channel"])
      #expect(file.run.texts[1] == ExampleTexts(input: "How?", output: "Thus"))
      #expect(file.warnings == [])
    }
  }

  @Test func `The SHA-256 is the one that sha256sum prints`() throws {
    let file = try read("id,s\na,1\n")
    #expect(
      file.fingerprint.sha256 == "c2a7e886196ba3b7a318bf2dc75c46cda6a18661556c0c25490292c8f3b4c7b7")
  }

  @Test func `ScoreGate's own form has everything`() throws {
    let file = try read(
      """
      {"scoregate":1,"dataset":"support-v3","system":"v1.2.0","created":"2026-11-23T08:00:00Z","change":"re-ranking","factors":{"model":"m","judge":"j"}}
      {"id":"q_987","scores":{"faithfulness":0.6,"a.b":1},"segments":{"topic":"billing"},"cluster":"doc-12","trial":1,"input":"Why?","output":"So","missing":{"context_recall":"judge timeout"}}
      {"id":7,"scores":{"faithfulness":0.7,"context_recall":1},"trial":"two"}

      """, columns: DatasetColumns(id: "question_id", input: ["q"], segments: ["tier"]))
    #expect(file.format == .scoreGate)
    #expect(
      file.run.header
        == RunHeader(
          dataset: "support-v3", system: "v1.2.0", created: "2026-11-23T08:00:00Z",
          change: "re-ranking", factors: ["model": "m", "judge": "j"]))
    #expect(file.run.exampleIDs == ["q_987", "7"])
    #expect(file.run.metricNames == ["a.b", "context_recall", "faithfulness"])
    #expect(
      file.run.list("context_recall") == [.missing(.reported("judge timeout")), .value(1)])
    #expect(file.run.list("a.b") == [.value(1), .missing(.empty)])
    #expect(file.run.segment("topic")?[0] == "billing")
    #expect(file.run.segment("topic")?[1] == nil)
    #expect(file.run.clusters == ["doc-12", nil])
    #expect(file.run.texts[0] == ExampleTexts(input: "Why?", output: "So"))
    #expect(file.run.texts[1] == ExampleTexts())
    #expect(file.run.fingerprints.input?[1] == nil)
  }

  @Test func `A file of one row is a row, not a table of columns`() throws {
    let file = try read(#"{"inputs":{"question":"Why?"},"scores":{"faithfulness":0.5}}"#)
    #expect(file.format == .jsonLines)
    #expect(file.identification == "SHA-256 of inputs.question")
    #expect(file.run.metricNames == ["faithfulness"])
  }

  @Test func `A line separator inside a string is no line break`() throws {
    let file = try read("{\"id\":\"a\u{2028}b\",\"s\":1}\n{\"id\":\"c\u{85}\",\"s\":1}")
    #expect(file.run.exampleIDs == ["a\u{2028}b", "c\u{85}"])
  }

  @Test func `An unknown column of ScoreGate's form is a warning`() throws {
    let file = try read(
      "{\"scoregate\":1,\"by\":\"me\"}\n{\"id\":\"a\",\"scores\":{\"s\":1},\"score\":2}")
    #expect(
      file.warnings == [
        "the header's \"by\" is not part of the format; not read",
        "column \"score\" is not part of the format; not read",
      ])
  }
}
