import Foundation
import Testing

@testable import GateCommands

@Suite struct MetricsCommandTests {
  @Test func `a run's metrics are told by objective, strangers by name, and what is not measured`()
    throws
  {
    let folder = try FirstFolder()
    defer { folder.remove() }
    try folder.writeRun("run.jsonl", own: "<script>|`x")
    let (status, streams) = try folder.run("metrics", "run.jsonl")
    #expect(status == 0)
    let output = streams.output
    #expect(output.hasPrefix("4 metrics for 2 objectives\n2 are not in the catalogue\n"))
    #expect(output.contains("Answers say only what their sources say"))
    #expect(output.contains("The retriever misses nothing that the answer needs"))
    #expect(output.contains("the run has no reference"))
    let html = try folder.run("metrics", "run.jsonl", "--format", "html").streams.output
    #expect(html.contains("&lt;script&gt;|`x") && !html.contains("<script>|"))
  }

  @Test func `scores on another scale are told, and their range is not applied`() throws {
    let folder = try FirstFolder()
    defer { folder.remove() }
    try folder.write(
      "run.csv", "id,faithfulness\n" + (1...5).map { "q\($0),\($0)\n" }.joined())
    let (status, streams) = try folder.run("metrics", "run.csv")
    #expect(status == 0)
    #expect(streams.output.hasPrefix("? 1 metric for 1 objective\n"))
    #expect(streams.output.contains("has scores 0 to 1: that range is not applied"))
  }

  @Test func `the catalogue is there for people and for programs`() throws {
    let folder = try FirstFolder()
    defer { folder.remove() }
    let text = try folder.run("metrics")
    #expect(text.status == 0)
    #expect(text.streams.output.contains("context_recall"))
    let json = try folder.run("metrics", "--format", "json").streams.output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let metrics = try #require(object?["metrics"] as? [[String: Any]])
    #expect(metrics.count > 100)
    #expect(metrics.allSatisfy { ($0["objective"] as? String)?.isEmpty == false })
    #expect(metrics.first?["needs"] as? [String] == ["question", "contexts", "reference"])
  }

  @Test func `validate warns of rules without an objective or a review, and passes`() throws {
    let folder = try FirstFolder()
    defer { folder.remove() }
    try folder.write(
      "thresholds.json",
      #"{"version": 1, "metrics": {"f": {"range": [0, 1], "margin": 0, "reviewed": "2026-11-01","#
        + #" "reviewEvery": 30}}}"#)
    let (status, streams) = try folder.run("validate")
    #expect(status == 0)
    #expect(
      streams.errors
        == "thresholds.json:1:28: warning: \"f\" has no objective; say in \"objective\" "
        + "what it is gated for\n")
    let later = try folder.run("validate", "--today", "2026-12-02")
    #expect(later.status == 0)
    #expect(later.streams.errors.contains("review of the rule of \"f\" is 1 day overdue"))
  }
}
