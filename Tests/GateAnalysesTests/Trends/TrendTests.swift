import GateRuns
import GateStatistics
import GateVerdicts
import Testing

@testable import GateAnalyses

@Suite struct TrendTests {
  /// A history with a little noise that repeats every eleven runs.
  private func history(
    _ count: Int, direction: Direction = .higherIsBetter, accepted: Set<Int> = [],
    halfWidth: Double? = nil, level: (Int) -> Double
  ) -> MetricHistory {
    MetricHistory(
      metric: "quality", dataset: "support", direction: direction,
      points: (0..<count).compactMap { place in
        let value = level(place) + Double(place * 37 % 11) / 1_000
        return HistoryPoint(
          timestamp: "2026-01-01", seconds: Double(place) * 86_400, system: "v\(place)",
          value: value, lower: halfWidth.map { value - $0 }, upper: halfWidth.map { value + $0 },
          change: place == 25 ? "new prompt" : nil, isAcceptedBaseline: accepted.contains(place))
      })
  }

  @Test(arguments: [Direction.higherIsBetter, .lowerIsBetter])
  func `a fall is worse or better by the direction`(_ direction: Direction) throws {
    let trend = Trend(of: history(50, direction: direction) { $0 < 25 ? 0.8 : 0.7 })
    let change = try #require(trend.changes.first)
    #expect(trend.changes.count == 1)
    #expect(change.run.system == "v25" && change.last.system == "v24")
    #expect(change.run.change == "new prompt")
    #expect(change.isWorse == (direction == .higherIsBetter))
    #expect(trend.warnings == (direction == .higherIsBetter ? [.fell(change)] : []))
  }

  @Test func `what was made up for is no warning`() {
    let trend = Trend(of: history(60) { 20..<35 ~= $0 ? 0.7 : 0.8 })
    #expect(trend.changes.map(\.isWorse) == [true, false])
    #expect(trend.warnings.isEmpty)
    let half = Trend(of: history(60) { $0 < 20 ? 0.8 : $0 < 40 ? 0.7 : 0.75 })
    #expect(half.changes.map(\.isWorse) == [true, false])
    #expect(half.warnings == [.fell(half.changes[0])])
  }

  @Test func `slow decay is seen although no step is`() throws {
    let trend = Trend(of: history(40) { 0.8 - 0.0012 * Double($0) }, margin: .absolute(0.03))
    let slow = try #require(trend.slow)
    #expect(trend.changes.isEmpty && slow.isWorse)
    #expect(slow.interval.contains(slow.slope))
    #expect(abs(slow.slope + 0.0012) < 2e-4)
    let drift = try #require(trend.sinceStart)
    #expect(drift.isBeyondMargin)
    #expect(trend.warnings == [.decays(slow), .drifted(drift)])
  }

  @Test func `the anchor is the last accepted baseline before the latest run`() throws {
    let trend = Trend(
      of: history(12, accepted: [3, 7, 11]) { 0.8 - 0.002 * Double($0) }, margin: .relative(0.005))
    #expect(trend.sinceBaseline?.start.system == "v7")
    #expect(trend.sinceStart?.start.system == "v0")
    let drift = try #require(trend.sinceStart)
    #expect(drift.end.system == "v11")
    #expect(abs(try #require(drift.margin) - 0.004) < 1e-9)
  }

  @Test func `a loss that may be chance is no warning`() throws {
    let sure = Trend(
      of: history(8, halfWidth: 0.01) { $0 < 7 ? 0.8 : 0.74 }, margin: .absolute(0.03))
    let drift = try #require(sure.sinceStart)
    #expect(sure.warnings == [.drifted(drift)])
    let interval = try #require(drift.interval)
    // The half-width of the difference of two independent means.
    #expect(abs((interval.upper - interval.lower) / 2 - 0.01 * 2.0.squareRoot()) < 1e-9)
    let unsure = Trend(
      of: history(8, halfWidth: 0.06) { $0 < 7 ? 0.8 : 0.74 }, margin: .absolute(0.03))
    #expect(unsure.sinceStart?.isBeyondMargin == true && unsure.warnings.isEmpty)
  }

  @Test func `few runs have neither change nor trend`() {
    for count in 0...5 {
      let trend = Trend(of: history(count) { Double($0) })
      #expect(trend.changes.isEmpty && trend.slow == nil)
      #expect((trend.sinceStart == nil) == (count < 2))
      #expect(!trend.isLongEnough.forTrend)
    }
  }

  @Test func `thresholds give directions and margins, also of segments and statistics`() throws {
    let rule = MetricRule(
      metric: "cost_of_it", direction: .lowerIsBetter,
      statistic: try #require(Statistic(rawValue: "p95")),
      demand: Demand(margin: .absolute(0.1)),
      segments: [
        SegmentRule(
          selector: SegmentSelector(dimension: "tier", value: "critical"),
          demand: Demand(margin: .absolute(0.01))),
        SegmentRule(
          selector: SegmentSelector(dimension: "tier", value: nil),
          demand: Demand(margin: .absolute(0.05))),
      ])
    let thresholds = Thresholds(metrics: [rule])
    func trend(_ segment: SegmentSelector?) throws -> Trend {
      let points = [1, 2].compactMap {
        HistoryPoint(timestamp: "2026-01-01", seconds: $0, system: "", value: $0)
      }
      let history = MetricHistory(
        metric: "cost_of_it.p95", segment: segment, dataset: nil, direction: .higherIsBetter,
        points: points)
      return try #require(Trends(of: [history], under: thresholds).trends.first)
    }
    #expect(try trend(nil).sinceStart?.margin == 0.1)
    #expect(try trend("tier=critical").sinceStart?.margin == 0.01)
    #expect(try trend("tier=other").sinceStart?.margin == 0.05)
    #expect(try trend("topic=x").sinceStart?.margin == 0.1)
    #expect(try trend(nil).sinceStart?.isWorse == true)
  }

  @Test func `a log becomes histories by dataset, metric and segment`() throws {
    func entry(_ day: Int, _ name: String, _ value: Double, _ dataset: String?) throws -> LogEntry {
      let time = try #require(Timestamp("2026-01-\(day)"))
      return try #require(
        LogEntry(
          occasion: .init(time: time, system: "v\(day)", dataset: dataset, change: nil),
          name: MetricName(name), value: value))
    }
    let histories = MetricHistory.histories(of: [
      try entry(12, "latency", 2, "b"), try entry(11, "latency", 1, "b"),
      try entry(11, "latency", 1, "b"), try entry(11, "quality[tier=x]", 0.5, "a"),
      try entry(11, "quality", 0.6, "a"), try entry(11, "quality", 0.7, nil),
    ])
    #expect(histories.map(\.dataset) == [nil, "a", "a", "b"])
    #expect(histories.map(\.segment) == [nil, nil, "tier=x", nil])
    #expect(histories.last?.values == [1, 2])
    #expect(histories.last?.direction == .lowerIsBetter)
  }

  @Test func `points that are no numbers are no points`() {
    #expect(HistoryPoint(timestamp: "", seconds: 0, system: "", value: .nan) == nil)
    #expect(HistoryPoint(timestamp: "", seconds: .infinity, system: "", value: 1) == nil)
    #expect(HistoryPoint(timestamp: "", seconds: 0, system: "", value: 1, lower: .nan) == nil)
  }
}
