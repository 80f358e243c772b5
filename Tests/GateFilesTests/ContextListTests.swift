import GateRuns
import Testing

@testable import GateFiles

@Suite struct ContextListTests {
  @Test(arguments: [
    (#"["a b", "c"]"#, ["a b", "c"]), (#"['it', "it's"]"#, ["it", "it's"]),
    ("['a'\n 'b']", ["a", "b"]), ("[]", []), ("plain text", ["plain text"]), ("", []),
    (#"["a \"quoted\" \u00e9\n"]"#, [#"a "quoted" é "#]),
    (#"[{"text": "one", "id": "7"}, {"text": "two"}]"#, ["one 7", "two"]),
    ("[1, 2]", ["[1, 2]"]), (#"["unfinished"#, [#"["unfinished"#]),
  ]) func `lists are read as evaluators write them`(written: String, elements: [String]) {
    #expect(ContextList.elements(of: written) == elements)
  }

  @Test(arguments: [
    #"{"user_input":"Q","response":"A","retrieved_contexts":["one","two"],"m":1}"# + "\n"
      + #"{"user_input":"R","response":"B","retrieved_contexts":[],"m":0}"#,
    "user_input,response,retrieved_contexts,m\nQ,A,\"['one', 'two']\",1\nR,B,[],0\n",
    #"[{"question":"Q","answer":"A","contexts":["one","two"],"m":1},"#
      + #"{"question":"R","answer":"B","contexts":[],"m":0}]"#,
  ]) func `contexts of a run stay in the file until somebody asks`(file: String) throws {
    let run = try ScoreFile.read(Array(file.utf8), path: "f").run
    #expect(run.contexts.isPresent)
    #expect(run.contexts[0] == ["one", "two"])
    #expect(run.contexts[1] ?? [] == [])
    #expect(run.metrics.map(\.metric) == ["m"])
    #expect(run.sortedByID().contexts.isPresent)
  }

  @Test func `a column of numbers that is named like contexts is a metric`() throws {
    let file = "user_input,contexts\nQ,0.5\nR,0.7\n"
    let run = try ScoreFile.read(Array(file.utf8), path: "f").run
    #expect(run.metrics.map(\.metric) == ["contexts"])
    #expect(!run.contexts.isPresent)
  }
}
