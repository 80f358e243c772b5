import GateRuns
import GateStatistics
import Testing

@testable import GateVerdicts

@Suite("Statistics other than the mean, and levels")
struct StatisticTests {
  @Test(
    "are written as people write them",
    arguments: ["mean", "median", "p95", "p99.9", "p5", "p0.5", "p12.25", "p0.001", "p99.999"])
  func names(word: String) throws {
    #expect(try #require(Statistic(rawValue: word)).rawValue == word)
  }

  @Test(
    "are refused where they are none",
    arguments: [
      "", "p", "p0", "p100", "p101", "p0.0001", "p99.9999", "95", "P95", "pninety", "p-5",
      "average", "p9e1",
    ])
  func refused(word: String) { #expect(Statistic(rawValue: word) == nil) }

  @Test("the median is the 50th percentile")
  func median() { #expect(Statistic(rawValue: "p50")?.rawValue == "median") }

  /// Latencies of 400 answers, the slowest tenth of the candidate's slower still.
  private func latency(_ slowdown: Double, maximum: Double? = nil, count: Int = 400) throws
    -> Scenario
  {
    var scenario = Scenario(count: count)
    let seconds: (Int) -> Double = { 1 + Double(($0 * 7919) % 1_000) / 1_000 }
    scenario.baseline = { seconds($0) + Double(($0 * 31) % 17) / 1_000 }
    scenario.candidate = {
      let value = seconds($0) + Double(($0 * 37) % 17) / 1_000
      return value > 1.9 ? value + slowdown : value
    }
    scenario.thresholds.metrics = [
      MetricRule(
        metric: "quality", direction: .lowerIsBetter, unit: "s",
        statistic: try #require(Statistic(rawValue: "p95")),
        demand: Demand(margin: .absolute(0.1), maximum: maximum), missing: .drop)
    ]
    return scenario
  }

  @Test("a tail that got slower regresses, though the mean hardly moves")
  func tail() throws {
    let check = try latency(0.5).check("quality")
    #expect(check.verdict == .regressed)
    #expect(check.statistic.rawValue == "p95" && check.method == .percentile)
    let (baseline, candidate) = try (
      #require(check.baselineValue), #require(check.candidateValue)
    )
    #expect(baseline > 1.93 && baseline < 1.97 && candidate > 2.4 && candidate < 2.5)
    #expect(check.difference.map { abs($0.point - (baseline - candidate)) < 1e-12 } == true)
    #expect(check.worst.allSatisfy { ($0.difference ?? 0) < 0 })
  }

  @Test("a tail that did not move passes, with the same bytes every time")
  func still() throws {
    let first = try latency(0).judge()
    #expect(first.verdict == .passed)
    #expect(try latency(0).judge() == first)
  }

  @Test("a relative margin of a quantile of 0 is an error that shows the quantiles")
  func relativeToZero() throws {
    var scenario = try latency(0)
    scenario.baseline = { $0 < 300 ? 0 : 1 }
    scenario.candidate = { $0 < 290 ? 0 : 1 }
    scenario.thresholds.metrics[0].statistic = try #require(Statistic(rawValue: "median"))
    scenario.thresholds.metrics[0].demand.margin = .relative(0.1)
    let check = try scenario.check("quality")
    #expect(check.verdict == .error && check.baselineValue == 0 && check.candidateValue == 0)
    #expect(check.reason.hasPrefix("the baseline's median is 0"))
  }

  @Test("a relative margin is relative to the quantile")
  func relative() throws {
    var scenario = try latency(0.5)
    scenario.thresholds.metrics[0].demand.margin = .relative(0.1)
    let check = try scenario.check("quality")
    #expect(check.margin == check.baselineValue.map { $0 * 0.1 })
  }

  @Test("too few examples beyond it decide nothing")
  func few() throws {
    let check = try latency(0.5, count: 49).check("quality")
    #expect(check.verdict == .inconclusive && check.note == .tooFewExamples)
    #expect(check.reason == "49 with a score in both runs, and a p95 takes 50")
    #expect(check.adjustedPValue == nil)
    #expect(try latency(0, count: 50).check("quality").note != .tooFewExamples)
  }

  @Test("its level is bounded by scores themselves")
  func level() throws {
    let check = try latency(0, maximum: 2.1).check("quality.maximum")
    #expect(check.verdict == .passed && check.method == .orderStatistics)
    let interval = try #require(check.level?.interval)
    #expect(interval.lower > 1.9 && interval.upper < 2.02)
    let few = try latency(0, maximum: 2.1, count: 60).check("quality.maximum")
    #expect(few.verdict == .inconclusive && few.note == .tooFewExamples)
    #expect(few.reason == "60 examples cannot bound a p95 from above; 72 can")
  }

  @Test("the level of a metric with a range has Gaffke's bound; without one, the hull")
  func bounds() throws {
    var scenario = Scenario()
    scenario.thresholds.metrics[0].demand = Demand(minimum: 0.7)
    let bounded = try scenario.check("quality.minimum")
    #expect(bounded.method == .gaffke && bounded.intervals == nil)
    let scores = try Sample((0..<60).map { scenario.candidate($0) })
    let expected = try #require(GaffkeBound(of: scores, within: 0...1)).interval(.standard)
    #expect(bounded.level?.interval == expected)
    // Sixty perfect scores leave room for a failure that none of them shows.
    scenario.candidate = { _ in 1 }
    scenario.thresholds.metrics[0].demand = Demand(minimum: 0.97)
    #expect(try scenario.check("quality.minimum").verdict == .inconclusive)
    scenario.thresholds.metrics[0].demand.basis = .observed
    #expect(try scenario.check("quality.minimum").verdict == .passed)
    scenario.thresholds.metrics[0].range = .unbounded
    scenario.thresholds.metrics[0].missing = .drop
    #expect(try scenario.check("quality.minimum").method == .hull)
  }

  @Test("fewer than a hundred examples say what they may hide")
  func unseen() throws {
    let check = try Scenario().check("quality")
    let rate = try #require(check.unseenFailureRate)
    #expect(abs(rate - UnseenFailures.rate(count: 60, alpha: 0.025)) < 1e-12)
    #expect(try Scenario(count: 100).check("quality").unseenFailureRate == nil)
  }

  @Test("what can be detected is more in a family than alone")
  func correctedPower() throws {
    let noisy: (Int) -> Double = { 0.8 + Double(($0 * 7919) % 11 - 5) / 50 }
    let alone = try Scenario(candidate: noisy).check("quality")
    var scenario = Scenario(candidate: noisy)
    scenario.thresholds.metrics[0].segments = [
      SegmentRule(
        selector: SegmentSelector("topic=*"), demand: Demand(margin: .absolute(0.05)))
    ]
    let family = try scenario.check("quality")
    #expect(
      try #require(family.minimumDetectableEffect) > 1.05 * #require(alone.minimumDetectableEffect))
    #expect(try #require(family.examplesNeeded) >= #require(alone.examplesNeeded))
  }
}
