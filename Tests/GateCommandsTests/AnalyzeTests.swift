import Foundation
import Testing

@testable import GateCommands

@Suite struct AnalyzeTests {
  /// A folder with runs whose quality is lower in one topic of four, by id `drop`.
  private func folder() throws -> BaselineFolder {
    let folder = try BaselineFolder()
    for (name, drop) in [("even.jsonl", 0.0), ("worse.jsonl", 0.3)] {
      let rows = (0..<120).map { place in
        let noise = Double(place * 37 % 11) / 100
        let score = 0.8 + noise - (place % 4 == 1 ? drop : 0)
        return
          #"{"question_id":"q\#(place)","user_input":"What about <b>|`\#(place)?","response":"A","#
          + #""topic":"t\#(place % 4)","quality":\#(score)}"#
      }
      try folder.write(rows.joined(separator: "\n"), to: name)
    }
    let config = """
      {"version":1,"dataset":{"id":"question_id","segments":["topic"]},
       "metrics":{"quality":{"range":[0,1],"minimum":0.7}}}
      """
    try folder.write(config, to: "own.json")
    return folder
  }

  @Test func `the topic that is worse is named first, in every format`() throws {
    let folder = try folder()
    let outcome = try folder.run(
      "analyze", "worse.jsonl", "--config", "own.json", "--json", "out.json", "--markdown",
      "out.md", "--html", "out.html")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix("? quality is worst where topic=t1: a mean of 0.5"))
    #expect(outcome.output.contains("Segments by impact"))
    let json = try JSONSerialization.jsonObject(with: Data(folder.read("out.json").utf8))
    let metrics = try #require((json as? [String: Any])?["metrics"] as? [[String: Any]])
    let patterns = try #require(metrics.first?["patterns"] as? [[String: Any]])
    #expect(patterns.count == 1)
    let page = try folder.read("out.html")
    #expect(!page.contains("<b>|") && page.contains("topic=t1"))
    let markdown = try folder.read("out.md")
    #expect(!markdown.contains("<b>|") && markdown.contains("topic=t1"))
  }

  @Test func `against a baseline the loss is explained by where it is`() throws {
    let outcome = try folder().run(
      "analyze", "worse.jsonl", "--baseline", "even.jsonl", "--config", "own.json")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("? quality lost most where topic=t1: -0.3"))
    #expect(outcome.output.contains("100 % of all that the metric lost"))
  }

  @Test func `runs that differ nowhere have no pattern`() throws {
    let outcome = try folder().run(
      "analyze", "even.jsonl", "--baseline", "even.jsonl", "--config", "own.json")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("No slice of the examples lost more than the rest"))
  }

  @Test func `a metric that the run lacks, and a slice of one, are refused`() throws {
    let folder = try folder()
    let outcome = try folder.run(
      "analyze", "even.jsonl", "--config", "own.json", "--metric", "absent")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains("the run has no metric \"absent\"; the metrics are quality"))
    #expect(try folder.run("analyze", "even.jsonl", "--minimum-size", "1").status == 64)
    #expect(try folder.run("analyze", "absent.jsonl").status == 2)
  }
}
