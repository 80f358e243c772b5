import GateAnalyses
import GateRuns
import GateStatistics
import GateVerdicts
import Testing

@Suite struct RunComparisonTests {
  private func run(
    _ number: Int, system: String? = nil, dataset: String? = "support", candidate: String = "c",
    baseline: String = "b", baselineSystem: String? = nil, baselineCreated: String? = nil,
    factors: [RecordedRun.Factor] = []
  ) throws -> RecordedRun {
    let time = try #require(Timestamp("2026-01-0\(number)"))
    return RecordedRun(
      number: number,
      occasion: LogEntry.Occasion(time: time, system: system, dataset: dataset, change: nil),
      isAccepted: false,
      judgement: RecordedRun.Judgement(
        verdict: .passed, profile: "release", config: FileFingerprint(path: "t", sha256: "t"),
        baseline: FileFingerprint(path: "b", sha256: baseline), baselineSystem: baselineSystem,
        baselineCreated: baselineCreated,
        candidate: FileFingerprint(path: "c", sha256: candidate)),
      factors: factors)
  }

  private func metric(
    _ value: Double, error: Double? = nil, count: Int? = nil, clusters: Int? = nil,
    name: String = "quality", direction: Direction = .higherIsBetter
  ) -> RecordedMetric {
    var metric = RecordedMetric(name: MetricName(name), value: value)
    metric.standardError = error
    metric.count = count
    metric.clusters = clusters
    metric.confidence = .standard
    metric.direction = direction
    return metric
  }

  private func check(_ difference: Double, in name: String = "quality") -> RecordedCheck {
    var check = RecordedCheck(
      id: name, name: MetricName(name), kind: .regression, verdict: .passed, blocking: true,
      count: 100)
    check.estimate = Estimate(
      point: difference, standardError: 0.01,
      interval: Interval(lower: difference - 0.02, upper: difference + 0.02), confidence: .standard)
    return check
  }

  private func change(
    _ before: RecordedMetric, _ after: RecordedMetric
  ) throws -> RunComparison.Change {
    let comparison = RunComparison(
      before: (try run(1), [before]), after: (try run(2), [after]), checks: [check(0.5)])
    return try #require(comparison.changes.first)
  }

  @Test func `values that nothing connects are compared by Welch's t`() throws {
    let change = try change(
      metric(0.8, error: 0.01, count: 100), metric(0.85, error: 0.02, count: 50))
    #expect(change.basis == .values)
    #expect(abs((change.difference ?? 0) - 0.05) < 1e-12)
    // scipy 1.x, stats.t.ppf(0.975, 74.26...)
    let interval = try #require(change.interval)
    #expect(abs(interval.lower - 0.0054480160191) < 1e-9)
    #expect(abs(interval.upper - 0.0945519839809) < 1e-9)
    #expect(change.standing == .better)
  }

  @Test func `clusters count, not the examples in them`() throws {
    let wide = try change(
      metric(0.8, error: 0.02, count: 900, clusters: 3),
      metric(0.85, error: 0.02, count: 900, clusters: 3))
    let narrow = try change(
      metric(0.8, error: 0.02, count: 900), metric(0.85, error: 0.02, count: 900))
    #expect(try #require(wide.interval).lower < #require(narrow.interval).lower)
    #expect(wide.standing == .undecided)
  }

  @Test func `what is lower is better where the metric says so`() throws {
    let change = try change(
      metric(2, error: 0.1, count: 50, direction: .lowerIsBetter),
      metric(1, error: 0.1, count: 50, direction: .lowerIsBetter))
    #expect(change.standing == .better)
    #expect((change.difference ?? 0) == -1)
  }

  @Test(
    arguments: [
      (nil, nil, 50), (0.1, nil, 50), (0.1, 0.1, nil), (0.1, 0.1, 1), (0.0, 0.0, 50),
    ] as [(Double?, Double?, Int?)])
  func `without both errors and numbers nothing is known`(
    first: Double?, second: Double?, count: Int?
  ) throws {
    let change = try change(
      metric(0.8, error: first, count: 50), metric(0.9, error: second, count: count))
    #expect(change.standing == .unknown && change.basis == .none && change.interval == nil)
    #expect(change.difference != nil)
  }

  @Test func `a run that was gated against the other is compared as the gate did`() throws {
    let metrics = [metric(2, direction: .lowerIsBetter)]
    let after = [metric(1.9, direction: .lowerIsBetter)]
    let runs = [
      (try run(1, candidate: "x"), try run(2, baseline: "x")),
      (
        try run(1, system: "v1"),
        try run(2, baselineSystem: "v1", baselineCreated: "2026-01-01")
      ),
    ]
    for (first, second) in runs {
      let comparison = RunComparison(
        before: (first, metrics), after: (second, after), checks: [check(-0.1)])
      let change = try #require(comparison.changes.first)
      // Oriented, -0.1 is worse: of a latency it is 0.1 more.
      #expect(change.basis == .paired && change.standing == .worse)
      #expect(change.difference == 0.1)
      #expect(try #require(change.interval).contains(0.1))
    }
    let other = RunComparison(
      before: (try run(1, system: "v1"), metrics),
      after: (try run(2, baselineSystem: "v1", baselineCreated: "2025-12-31"), after),
      checks: [check(-0.1)])
    #expect(other.changes.map(\.basis) == [.none])
  }

  @Test func `metrics of either run are there, and factors that differ`() throws {
    let comparison = RunComparison(
      before: (
        try run(
          1,
          factors: [.init(name: "judge", value: "a"), .init(name: "model", value: "m")]),
        [metric(1, name: "old"), metric(1, name: "both")]
      ),
      after: (
        try run(
          2,
          factors: [.init(name: "model", value: "m"), .init(name: "prompt", value: "7")]),
        [metric(1, name: "new"), metric(1, name: "both")]
      ), checks: [])
    #expect(comparison.changes.map(\.name.text) == ["new", "both", "old"])
    #expect(comparison.changes.map { $0.difference } == [nil, 0, nil])
    #expect(comparison.factors.map(\.name) == ["judge", "prompt"])
    #expect(comparison.factors.map(\.before) == ["a", nil])
    #expect(comparison.factors.map(\.after) == [nil, "7"])
  }
}
