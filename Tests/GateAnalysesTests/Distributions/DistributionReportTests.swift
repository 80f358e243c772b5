import GateRuns
import GateVerdicts
import Testing

@testable import GateAnalyses

@Suite struct DistributionReportTests {
  @Test func `a distribution tells mean, spread and quantiles as NumPy has them`() throws {
    let run = Run.of([3, 1, 4, 1, 5, 9, 2, 6].map { [$0] })
    let found = try #require(DistributionReport(of: run, under: nil).overall("m"))
    #expect(found.examples == 8)
    #expect(found.mean == 3.875)
    #expect(abs(try #require(found.variance) - 7.553571428571429) < 1e-12)
    #expect(found.quantiles.map(\.level) == [0.05, 0.25, 0.5, 0.75, 0.95])
    let expected = [1, 1.75, 3.5, 5.25, 7.95]
    for (quantile, value) in zip(found.quantiles, expected) {
      #expect(abs(quantile.value - value) < 1e-12)
    }
    #expect((found.lowest, found.highest) == (1, 9))
    #expect(found.histogram?.counts.reduce(0, +) == 8)
  }

  @Test func `an example counts once, and its shape is that of the single scores`() throws {
    let run = Run.of([[0, 1, 1, 1], [1, 1, 1, 1], [0, 0, 1, 0], [.nan, .nan, .nan, .nan]])
    let found = try #require(DistributionReport(of: run, under: nil).overall("m"))
    #expect(found.examples == 3)
    #expect(found.missing == 1)
    #expect(found.quantiles.map(\.value)[2] == 0.75)
    #expect(found.shape == .binary)
  }

  @Test func `every segment has its own distribution, sorted by dimension and value`() {
    let run = Run.of(
      ["m": [[1], [2], [3]], "latency": [[1], [2], [3]]],
      segments: ["topic": ["b", "a", "b"], "tier": ["x", "x", "x"]])
    let found = DistributionReport(of: run, under: nil).distributions
    #expect(
      found.map { "\($0.metric.metric) \($0.segment?.description ?? "all") \($0.examples)" } == [
        "latency all 3", "latency tier=x 3", "latency topic=a 1", "latency topic=b 2", "m all 3",
        "m tier=x 3", "m topic=a 1", "m topic=b 2",
      ])
    #expect(found.first { $0.segment?.value == "a" }?.standardDeviation == nil)
  }

  @Test func `the segments of the thresholds go before those of the file`() {
    let run = Run.of(
      ["m": [[1], [2], [3]]],
      segments: ["topic": ["b", "a", "b"], "tier": ["x", "x", "x"]])
    let thresholds = Thresholds(dataset: DatasetColumns(segments: ["tier"]), metrics: [])
    let found = DistributionReport(of: run, under: thresholds).distributions
    #expect(found.compactMap { $0.segment?.description } == ["tier=x"])
  }

  @Test func `the best score is the end of the range, or the best seen where examples share it`() {
    let scores = (0..<20).map { [$0 < 18 ? 1.0 : 0.5] }
    let found = DistributionReport(of: Run.of(scores), under: nil).overall("m")
    #expect(found?.best == .init(score: 1, share: 0.9))
    #expect(found?.isSaturated == true)

    let rule = MetricRule(
      metric: "m", range: ScoreRange(lower: 0, upper: 2) ?? .unbounded, demand: Demand())
    let ranged = DistributionReport(of: Run.of(scores), under: Thresholds(metrics: [rule]))
    #expect(ranged.overall("m")?.best == .init(score: 2, share: 0))

    let distinct = (0..<20).map { [Double($0)] }
    #expect(DistributionReport(of: Run.of(distinct), under: nil).overall("m")?.best == nil)
    let latency = DistributionReport(of: Run.of(["latency": scores]), under: nil)
    #expect(latency.overall("latency")?.best == .init(score: 0.5, share: 0.1))
  }

  @Test func `a score outside of the range is missing, and no score at all is no crash`() {
    let rule = MetricRule(
      metric: "m", range: ScoreRange(lower: 0, upper: 1) ?? .unbounded, demand: Demand())
    let found = DistributionReport(
      of: Run.of([[2], [3]]), under: Thresholds(metrics: [rule])
    ).overall("m")
    #expect(found?.missing == 2)
    #expect(found?.mean == nil)
    #expect(found?.shape == nil)
    #expect(found?.outliers.isEmpty == true)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `neither the order of rows nor the number of workers shows`(_ seed: UInt64) {
    var random = SeededNumbers(seed)
    let scores = (0..<50).map { _ in [random.normal()] }
    let run = Run.of(scores)
    let turned = Run(
      exampleIDs: run.exampleIDs.reversed(),
      metrics: [ScoreColumn(metric: "m", scores: scores.reversed().map { Score($0[0]) })])
    let first = DistributionReport(of: run, under: nil).overall("m")
    let second = DistributionReport(of: turned, under: nil).overall("m")
    #expect(first?.mean == second?.mean)
    #expect(first?.quantiles == second?.quantiles)
    #expect(first?.outliers == second?.outliers)
    #expect(first?.histogram == second?.histogram)
  }
}
