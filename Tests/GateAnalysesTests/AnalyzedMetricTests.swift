import GateAnalyses
import GateRuns
import GateVerdicts
import Testing

@Suite struct AnalyzedMetricTests {
  private let run = Run(
    exampleIDs: ["a", "b"],
    metrics: [
      ScoreColumn(metric: "latency", scores: [.value(1), .value(700)]),
      ScoreColumn(metric: "faithfulness", scores: [.value(1), .value(0.5)]),
    ])

  @Test func `without thresholds the name tells the direction`() {
    let metrics = AnalyzedMetric.all(of: run, under: nil)
    #expect(metrics.map(\.metric) == ["faithfulness", "latency"])
    #expect(metrics.map(\.direction) == [.higherIsBetter, .lowerIsBetter])
    #expect(metrics.allSatisfy { $0.rule == nil && $0.range == .unbounded })
  }

  @Test func `a rule goes before the name, and its range decides what is a score`() throws {
    let rule = MetricRule(
      metric: "latency", direction: .higherIsBetter, unit: "s",
      range: try #require(ScoreRange(lower: 0, upper: 600)), demand: Demand(margin: .absolute(1)))
    let metric = AnalyzedMetric("latency", under: Thresholds(metrics: [rule]))
    #expect(metric.direction == .higherIsBetter)
    #expect(metric.unit == "s")
    let column = try #require(metric.column(of: run))
    #expect(column[0] == .value(1))
    #expect(column[1] == .missing(.outOfRange(700)))
    #expect(AnalyzedMetric("absent", under: nil).column(of: run) == nil)
  }
}
