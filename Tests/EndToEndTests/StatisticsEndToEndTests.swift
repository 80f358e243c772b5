import Foundation
import Testing

@Suite("Clusters, quantiles and levels, from files to reports")
struct StatisticsEndToEndTests {
  /// 120 answers about 24 documents; the candidate's change is one a document.
  private func write(
    to binary: Binary, change: (Int) -> Double, slow: Double = 0,
    document: (Int) -> String? = { "doc-\($0 / 5)" },
    metrics: String
  ) throws {
    func lines(_ isCandidate: Bool) -> String {
      (0..<120).map { number in
        let noise = Double((number * 7919) % 13 - 6) / 100
        let score = 0.7 + noise + (isCandidate ? change(number / 5) : 0)
        let seconds =
          1 + Double((number * 31) % 97) / 100 + (isCandidate && number % 10 == 0 ? slow : 0)
        let cluster = document(number).map { ",\"document\":\"\($0)\"" } ?? ""
        return "{\"id\":\"q\(number)\"\(cluster),\"faithfulness\":\(score),\"latency\":\(seconds)}"
      }.joined(separator: "\n") + "\n"
    }
    try binary.write(lines(false), to: "baseline.jsonl")
    try binary.write(lines(true), to: "candidate.jsonl")
    try binary.write(
      """
      {
        "version": 1,
        "runs": { "baseline": "baseline.jsonl", "candidate": "candidate.jsonl" },
        "dataset": { "id": "id", "cluster": "document" },
        "metrics": { \(metrics) }
      }
      """, to: "thresholds.json")
  }

  private static let faithfulness =
    #""faithfulness": { "range": [0, 1], "margin": 0.02, "minimum": 0.5 }"#
  private static let latency =
    #""latency": { "direction": "lower", "unit": "s", "statistic": "p95", "margin": 0.1, "missing": "drop" }"#

  @Test("a report says how many clusters the examples are in")
  func clusters() throws {
    let binary = try Binary()
    try write(to: binary, change: { Double($0 % 5 - 2) / 50 }, metrics: Self.faithfulness)
    let outcome = try binary.run("-v", "--markdown", "report.md", "--json", "result.json")
    #expect(outcome.output.contains("120 examples in 24 clusters compared"))
    #expect(
      outcome.output.contains("may hold none of a failure that hits up to 14 % of the clusters"))
    #expect(try binary.read("report.md").contains("clusters are what is resampled"))
    #expect(try binary.read("result.json").contains("\"clusters\": 24"))
  }

  @Test("a drop of whole clusters blocks, and the same drop of few clusters decides nothing")
  func drop() throws {
    let binary = try Binary()
    try write(to: binary, change: { _ in -0.1 }, metrics: Self.faithfulness)
    #expect(try binary.run().status == 1)
    try write(
      to: binary, change: { _ in -0.1 }, document: { "doc-\($0 / 20)" }, metrics: Self.faithfulness)
    let few = try binary.run("--profile", "release")
    #expect(few.status == 3)
    #expect(few.output.contains("6 clusters, and fewer than 8 decide nothing"))
  }

  @Test("an example without a cluster cannot be compared, and is named")
  func unassigned() throws {
    let binary = try Binary()
    try write(
      to: binary, change: { _ in 0 }, document: { $0 == 7 ? nil : "doc-\($0 / 5)" },
      metrics: Self.faithfulness)
    let outcome = try binary.run("--junit", "report.xml")
    #expect(outcome.status == 2)
    #expect(
      outcome.output.contains(
        "1 example has no \"document\", which dataset.cluster asks for: \"q7\""))
    #expect(try binary.read("report.xml").contains("which dataset.cluster asks for"))
  }

  @Test("what stands for nothing is no cluster", arguments: ["NaN", " ", "null", "n/a"])
  func blanks(name: String) throws {
    let binary = try Binary()
    try write(
      to: binary, change: { _ in 0 }, document: { $0 > 100 ? name : "doc-\($0 / 5)" },
      metrics: Self.faithfulness)
    let outcome = try binary.run()
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("19 examples have no \"document\""))
  }

  @Test("inspecting a file tells its clusters")
  func inspect() throws {
    let binary = try Binary()
    try write(to: binary, change: { _ in 0 }, metrics: Self.faithfulness)
    let outcome = try binary.run("inspect", "baseline.jsonl", "--config", "thresholds.json")
    #expect(outcome.output.contains("clusters  24, of 5 rows each"))
  }

  @Test("a slower tail blocks, with the same bytes every time")
  func quantile() throws {
    let binary = try Binary()
    try write(to: binary, change: { _ in 0 }, slow: 3, metrics: Self.latency)
    let outcome = try binary.run("--json", "first.json")
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("Blocked: latency p95 rose"))
    _ = try binary.run("--json", "second.json")
    #expect(try binary.read("first.json") == binary.read("second.json"))
    let again = try binary.run("report", "first.json")
    #expect(again.output == outcome.output)
  }
}
