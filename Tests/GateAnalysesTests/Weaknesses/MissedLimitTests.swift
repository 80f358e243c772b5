import GateRuns
import GateStatistics
import GateVerdicts
import Testing

@testable import GateAnalyses

@Suite struct MissedLimitTests {
  private func shortfalls(
    of scores: [Double], rule: MetricRule, errorRate: Double = 0.1
  ) throws -> [Shortfall] {
    let run = Run.of(
      ["m": scores.map { [$0] }], segments: ["topic": scores.indices.map { "t\($0 % 4)" }])
    let thresholds = Thresholds(metrics: [rule])
    let examples = AnalyzedExamples(of: run)
    let analyzed = AnalyzedScores(
      of: AnalyzedMetric("m", under: thresholds), in: examples, under: thresholds)
    return Shortfall.all(
      of: try #require(analyzed), in: examples, features: SliceFeature.all(of: examples),
      confidence: .standard, errorRate: errorRate, minimumSamples: 20)
  }

  private func rule(
    minimum: Double? = 0.8, maximum: Double? = nil, statistic: Statistic = .mean,
    segments: [SegmentRule] = []
  ) throws -> MetricRule {
    MetricRule(
      metric: "m", direction: minimum == nil ? .lowerIsBetter : .higherIsBetter,
      range: try #require(ScoreRange(lower: 0, upper: 1)), statistic: statistic,
      demand: Demand(minimum: minimum, maximum: maximum), segments: segments)
  }

  @Test func `where every segment is at its limit, few runs have one that seems to miss it`() throws
  {
    let rule = try rule()
    var numbers = SeededNumbers(11)
    let alarms = try (0..<200).count { _ in
      let scores = (0..<120).map { _ in numbers.uniform() < 0.8 ? 1.0 : 0 }
      return try shortfalls(of: scores, rule: rule).contains { $0.missed != nil }
    }
    // At most one in ten: of 200 more than 34 are three and a third standard errors beyond.
    #expect(alarms <= 34)
  }

  /// The topic t2 is bad, the others are good.
  private var scores: [Double] {
    (0..<120).map { place in
      let wobble = Double(place % 3)
      return place % 4 == 2 ? 0.2 + wobble / 10 : 0.9 + wobble / 100
    }
  }

  @Test func `a segment that misses its limit is found, by its statistic`() throws {
    let mean = try shortfalls(of: scores, rule: try rule()).filter { $0.missed != nil }
    #expect(mean.map(\.segment?.description) == ["topic=t2"])
    #expect(abs((mean.first?.missed?.value ?? 0) - 0.3) < 0.01)
    let median = try #require(Statistic(rawValue: "median"))
    let found = try shortfalls(of: scores, rule: try rule(statistic: median))
    #expect(found.compactMap(\.missed) == [try #require(found[3].missed)])
    #expect(found[3].missed?.statistic == median)
    // Where less is better, t2 alone keeps the limit.
    let others = try shortfalls(of: scores, rule: try rule(minimum: nil, maximum: 0.6))
    #expect(
      others.filter { $0.missed != nil }.map(\.segment?.description)
        == ["topic=t0", "topic=t1", "topic=t3"])
  }

  @Test func `where nobody wrote a limit, no segment can miss it`() throws {
    #expect(
      try shortfalls(of: scores, rule: try rule(minimum: nil)).allSatisfy { $0.missed == nil })
    var own = try rule(minimum: nil)
    own.direction = .higherIsBetter
    #expect(try shortfalls(of: scores, rule: own).allSatisfy { $0.missed == nil })
  }

  @Test func `a segment's own limit counts, and whether it blocks`() throws {
    let selector = SegmentSelector(dimension: "topic", value: "t2")
    for (minimum, isAdvisory) in [(0.1, false), (0.7, true)] {
      let own = SegmentRule(
        selector: selector, demand: Demand(minimum: minimum), advisory: isAdvisory)
      let found = try shortfalls(of: scores, rule: try rule(segments: [own]))
      let shortfall = try #require(found.first { $0.segment == selector })
      #expect((shortfall.missed != nil) == (minimum == 0.7))
      #expect(shortfall.isAdvisory == isAdvisory)
    }
  }
}
