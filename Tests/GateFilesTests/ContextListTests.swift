import GateRuns
import TestArguments
import Testing

@testable import GateFiles

@Suite struct ContextListTests {
  private static let lists: [(ShownText, [String])] = [
    (#"["a b", "c"]"#, ["a b", "c"]), (#"['it', "it's"]"#, ["it", "it's"]),
    ("['a'\n 'b']", ["a", "b"]), ("[]", []), ("plain text", ["plain text"]), ("", []),
    (#"["a \"quoted\" \u00e9\n"]"#, [#"a "quoted" é "#]),
    (#"[{"text": "one", "id": "7"}, {"text": "two"}]"#, ["one 7", "two"]),
    ("[1, 2]", ["[1, 2]"]), (#"["unfinished"#, [#"["unfinished"#]),
  ]

  @Test(arguments: lists)
  func `lists are read as evaluators write them`(written: ShownText, elements: [String]) {
    #expect(ContextList.elements(of: written.text) == elements)
  }

  @Test(arguments: [
    ShownText(
      #"{"user_input":"Q","response":"A","retrieved_contexts":["one","two"],"m":1}"# + "\n"
        + #"{"user_input":"R","response":"B","retrieved_contexts":[],"m":0}"#),
    "user_input,response,retrieved_contexts,m\nQ,A,\"['one', 'two']\",1\nR,B,[],0\n",
    ShownText(
      #"[{"question":"Q","answer":"A","contexts":["one","two"],"m":1},"#
        + #"{"question":"R","answer":"B","contexts":[],"m":0}]"#),
  ]) func `contexts of a run stay in the file until somebody asks`(file: ShownText) throws {
    let run = try ScoreFile.read(Array(file.text.utf8), path: "f").run
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
