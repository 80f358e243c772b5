import GateRuns
import GateStatistics
import GateVerdicts
import Testing

@testable import GateAnalyses

@Suite struct ShortfallTests {
  private let run = Run.of(
    ["m": [0.2, 0.4, 0.6, 0.7, 0.8, 0.8, 0.9, 0.9, 1, 1].map { [$0] }],
    segments: ["tier": ["a", "a", "a", "a", "a", "b", "b", "b", "b", "b"]])

  private func weaknesses(_ rule: MetricRule?, critical: [CriticalRule] = []) -> Weaknesses {
    let thresholds = Thresholds(metrics: rule.map { [$0] } ?? [], critical: critical)
    return Weaknesses(of: run, under: thresholds)
  }

  @Test func `shares are counted under the minimum, with Clopper and Pearson's interval`() throws {
    let rule = MetricRule(
      metric: "m", weight: 2, range: try #require(ScoreRange(lower: 0, upper: 1)),
      demand: Demand(minimum: 0.65))
    let found = weaknesses(rule)
    let overall = try #require(found.metrics.first?.shortfalls.first)
    #expect(overall.limit == ExampleLimit(value: 0.65, source: .thresholds))
    #expect(overall.beyond.count == 3 && overall.beyond.total == 10)
    let interval = try #require(overall.beyond.interval)
    // scipy.stats.binomtest(3, 10).proportion_ci(method="exact")
    #expect(abs(interval.lower - 0.06673951) < 1e-6 && abs(interval.upper - 0.65245285) < 1e-6)
    #expect(abs(overall.depth - (0.45 + 0.25 + 0.05) / 3) < 1e-12)
    let worst = try #require(found.ranked.first)
    #expect(worst.segment?.description == "tier=a")
    #expect(abs(worst.impact - 2 * 0.6 * 0.5) < 1e-12)
    #expect(found.ranked.count == 1)
  }

  @Test func `a segment's own limit goes first, then the metric's, then a critical rule's`() throws
  {
    let range = try #require(ScoreRange(lower: 0, upper: 1))
    let segment = SegmentRule(
      selector: SegmentSelector(dimension: "tier", value: "b"), demand: Demand(minimum: 0.95))
    let rule = MetricRule(
      metric: "m", range: range, demand: Demand(minimum: 0.5), segments: [segment])
    let own = weaknesses(rule).ranked
    #expect(own.map(\.limit.value) == [0.95, 0.5])
    let bare = MetricRule(metric: "m", range: range, demand: Demand(margin: .absolute(0.1)))
    let critical = [CriticalRule(metric: "m", minimum: 0.3)]
    #expect(
      weaknesses(bare, critical: critical).metrics[0].shortfalls[0].limit
        == ExampleLimit(value: 0.3, source: .critical))
    #expect(
      weaknesses(bare).metrics[0].shortfalls[0].limit
        == ExampleLimit(value: 0.5, source: .midpoint))
    #expect(
      weaknesses(nil).metrics[0].shortfalls[0].limit
        == ExampleLimit(value: 0.5, source: .seemingMidpoint))
  }

  @Test func `a metric on no scale has no limit, and whole grades have theirs`() throws {
    let run = Run.of([
      "latency": (0..<30).map { [Double($0)] }, "grade": (0..<30).map { [Double(1 + $0 % 5)] },
    ])
    let found = Weaknesses(of: run, under: nil)
    #expect(found.metrics.map(\.shortfalls.count) == [1, 0])
    #expect(found.metrics[0].shortfalls[0].limit.value == 3)
    #expect(found.metrics[0].shortfalls[0].beyond.count == 12)
  }
}
