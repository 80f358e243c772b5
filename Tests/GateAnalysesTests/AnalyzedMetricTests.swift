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

  @Test func `without thresholds the catalogue tells, where the scores agree with it`() throws {
    let metrics = AnalyzedMetric.all(of: run, under: nil)
    #expect(metrics.map(\.metric) == ["faithfulness", "latency"])
    #expect(metrics.map(\.direction) == [.higherIsBetter, .lowerIsBetter])
    #expect(metrics.map(\.range.lower) == [0, 0])
    #expect(metrics.map(\.range.upper) == [1, .infinity])
    // 700 s are no latency: the file has milliseconds, or something else.
    #expect(metrics.allSatisfy { $0.rule == nil && $0.unit == nil })
  }

  @Test func `a range that the scores contradict is not applied`() throws {
    let graded = Run(
      exampleIDs: ["a", "b"],
      metrics: [ScoreColumn(metric: "faithfulness", scores: [.value(1), .value(5)])])
    let metric = try #require(AnalyzedMetric.all(of: graded, under: nil).first)
    #expect(metric.range == .unbounded)
    #expect(metric.column(of: graded)?.missingCount == 0)
    #expect(AnalyzedMetric("faithfulness", under: nil).range == .unbounded)
  }

  @Test func `a rule without a range stays without`() throws {
    let rule = MetricRule(metric: "faithfulness", demand: Demand(margin: .absolute(1)))
    let metric = AnalyzedMetric("faithfulness", under: Thresholds(metrics: [rule]), in: [run])
    #expect(metric.range == .unbounded)
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
