import GateRuns
import Testing

@testable import GateFiles

@Suite struct IdentificationTests {
  @Test(arguments: ["7", "\"7\"", "7.0"])
  func `A whole number is one id however it is written`(written: String) throws {
    #expect(try read("{\"id\":\(written),\"s\":1}").run.exampleIDs == ["7"])
  }

  @Test func `Ids of twenty digits are not rounded`() throws {
    let file = try read(
      "{\"id\":12345678901234567890,\"s\":1}\n{\"id\":12345678901234567891,\"s\":1}")
    #expect(file.run.exampleIDs == ["12345678901234567890", "12345678901234567891"])
  }

  @Test func `Ids in CSV lose a fraction of zeros and nothing else`() throws {
    let file = try read("id,s\n7.0,1\n007,1\n1.5,1\nTrue,1\n")
    #expect(file.run.exampleIDs == ["7", "007", "1.5", "true"])
  }

  @Test func `Without an id the input identifies, whatever else changes`() throws {
    let first = try read("question,s\nWhy?,1\nHow?,0\n")
    let second = try read("{\"s\":1,\"question\":\"H\\u006fw?\"}\n{\"s\":0,\"question\":\"Why?\"}")
    #expect(first.identification == "SHA-256 of question")
    #expect(first.run.exampleIDs == Array(second.run.exampleIDs.reversed()))
    // echo -n 'Why?' | sha256sum
    #expect(first.run.exampleIDs[0] == "5d8a995a6fa7cf7c577cc9d49ca9e00d")
    #expect(first.run.fingerprints.input?[0] == second.run.fingerprints.input?[1])
  }

  @Test func `Several input columns are one input`() throws {
    let columns = DatasetColumns(input: ["system", "question"])
    let text = "system,question,s\nab,c,1\na,bc,1\n,abc,1\n"
    let file = try read(text, columns: columns)
    #expect(file.identification == "SHA-256 of system and question")
    #expect(Set(file.run.exampleIDs).count == 3)
    #expect(file.run.texts[0].input == "ab\nc")
    #expect(file.run.texts[2].input == "\nabc")
  }

  @Test(arguments: [["question"], ["system", "question"]])
  func `What was identified stays so in ScoreGate's own form`(input: [String]) throws {
    let text = "system,question,s\n\"a \"\"b\"\"\",Wh\u{e9}?,1\n,How?,0\n"
    let file = try read(text, columns: DatasetColumns(input: input, segments: ["system"]))
    let stored = try ScoreFile.read(ScoreGateLines.write(file.run), path: "stored")
    for row in 0..<2 {
      let same = try #require(stored.run.exampleIDs.firstIndex(of: file.run.exampleIDs[row]))
      #expect(stored.run.fingerprints.input?[same] == file.run.fingerprints.input?[row])
      #expect(stored.run.texts[same] == file.run.texts[row])
      #expect(stored.run.segment("system")?[same] == file.run.segment("system")?[row])
    }
  }

  @Test func `A conversation can be the input`() throws {
    let columns = DatasetColumns(input: ["messages"])
    let file = try read("{\"messages\":[{\"role\":\"user\"}],\"s\":1}", columns: columns)
    #expect(file.run.texts[0].input == "[{\"role\":\"user\"}]")
  }

  @Test func `Rows with one id are trials, and it is said`() throws {
    let file = try read("id,s\na,1\na,0\nb,1\n")
    #expect(file.run.exampleIDs == ["a", "a", "b"])
    #expect(
      file.warnings == [
        "3 rows are 2 examples by column id: rows with the same id, such as \"a\" with 2, count "
          + "as trials of one example; set dataset.id if they are different examples"
      ])
  }

  @Test func `Numbered trials need no warning, repeated ones do`() throws {
    #expect(try read("id,trial,s\na,1,1\na,2,0\n").warnings == [])
    #expect(
      try read("id,run_no,s\na,1,1\na,1.0,0\n", columns: DatasetColumns(trial: "run_no")).warnings
        == ["example \"a\" has trial \"1\" twice; both count"])
  }

  @Test func `An id that was configured may have several inputs, with a warning`() throws {
    let columns = DatasetColumns(id: "id")
    let file = try read("id,question,s\na,Why?,1\na,How?,1\n", columns: columns)
    #expect(
      file.warnings == [
        "id \"a\" has another input here than in a row before; both count as trials of one example"
      ])
  }

  @Test func `Segments and clusters are read as names`() throws {
    let columns = DatasetColumns(segments: ["tier", "meta.level"], cluster: "doc")
    let file = try read(
      "{\"id\":1,\"tier\":2.0,\"doc\":5,\"meta\":{\"level\":true},\"s\":1}\n{\"id\":2,\"s\":1}",
      columns: columns)
    #expect(file.run.segment("tier")?.values == ["2"])
    #expect(file.run.segment("meta.level")?.values == ["true"])
    #expect(file.run.segment("tier")?[1] == nil)
    #expect(file.run.clusters == ["5", nil])
    #expect(file.run.metricNames == ["s"])
  }

  @Test(arguments: [
    ("question_id", ["questionid", "s"], ["questionid"]),
    ("question", ["inputs.question", "answer"], ["inputs.question"]),
    ("topic", ["faithfulness", "latency"], []),
    ("Topic", ["topics", "tropical", "topic", "tier"], ["topic", "topics"]),
  ])
  func `Close names are found`(name: String, names: [String], close: [String]) {
    #expect(CloseNames.of(name, among: names) == close)
  }

  @Test func `An input that is only composed otherwise is the same example`() throws {
    let composed = try read("{\"question\":\"caf\u{E9}?\",\"s\":1}\n")
    let decomposed = try read("{\"question\":\"cafe\u{301}?\",\"s\":1}\n")
    #expect(composed.run.exampleIDs == decomposed.run.exampleIDs)
  }
}
