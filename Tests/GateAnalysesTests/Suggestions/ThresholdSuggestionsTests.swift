import GateRuns
import GateStatistics
import GateVerdicts
import Testing

@testable import GateAnalyses

@Suite struct ThresholdSuggestionsTests {
  private static let range = ScoreRange(lower: 0, upper: 1)

  @Test(arguments: SuggestionTargets.Burden.allCases)
  func `the runs pass what they suggest, in either order`(
    _ burden: SuggestionTargets.Burden
  ) throws {
    var random = SeededNumbers(11)
    let runs = Self.runs(2, shift: 0.06, &random)
    let thresholds = ThresholdSuggestions(
      from: runs, existing: nil, targets: SuggestionTargets(burden: burden)
    ).thresholds
    #expect(thresholds.metrics.map(\.metric) == ["faithfulness", "latency"])
    for (first, second) in [(0, 1), (1, 0)] {
      let checks = thresholds.checks(baseline: runs[first], candidate: runs[second])
      #expect(checks.allSatisfy { $0.verdict == .passed })
      #expect(checks.count > 10)
    }
  }

  @Test(.timeLimit(.minutes(15)))
  func `an unchanged system is stopped no more often than the target says`() {
    var stopped = 0
    let builds = 100
    for seed in 0..<builds {
      var random = SeededNumbers(UInt64(500 + seed))
      let runs = Self.runs(3, shift: 0, examples: 40, metrics: ["faithfulness"], &random)
      let targets = SuggestionTargets(falseAlarms: 0.05, burden: .proof)
      let thresholds = ThresholdSuggestions(
        from: Array(runs.prefix(2)), existing: nil, targets: targets
      ).thresholds
      let checks = thresholds.checks(baseline: runs[0], candidate: runs[2])
      if Thresholds.verdict(of: checks, under: .release) != .passed { stopped += 1 }
    }
    // The upper end of the binomial region of 5 %: one seed in ten thousand lands beyond.
    #expect(stopped <= 14, "\(stopped) of \(builds)")
  }

  @Test func `the margin is the largest of what the demands need`() throws {
    var random = SeededNumbers(3)
    let suggestions = ThresholdSuggestions(
      from: Self.runs(2, shift: 0, &random), existing: nil, targets: SuggestionTargets())
    let rule = try #require(
      suggestions.rules.first { $0.metric.metric == "faithfulness" && $0.segment == nil })
    let (margin, evidence) = (try #require(rule.margin), try #require(rule.evidence))
    #expect(margin >= evidence.needed && margin < 1.5 * evidence.needed)
    let reach = try #require(rule.noise.pairs.first?.reach)
    #expect(evidence.needed >= reach)
    let power = rule.noise.halfWidth + 0.8416 * rule.noise.differenceDeviation
    #expect(evidence.needed >= power - 1e-4)
    #expect(evidence.detectable >= rule.noise.standardError * 2.8)
    let half = try #require(evidence.examplesForHalf)
    #expect(half > 2 * rule.noise.examples)
  }

  @Test func `a stricter burden never has a narrower margin`() throws {
    var random = SeededNumbers(5)
    let runs = Self.runs(2, shift: 0.1, &random)
    let margins = [SuggestionTargets.Burden.regression, .proof].map { burden in
      ThresholdSuggestions(from: runs, existing: nil, targets: SuggestionTargets(burden: burden))
        .rules.map { $0.margin ?? 0 }
    }
    #expect(zip(margins[0], margins[1]).allSatisfy { $0 <= $1 })
    #expect(margins[0] != margins[1])
  }

  @Test func `a critical segment may lose half, where its noise bears it`() throws {
    var random = SeededNumbers(8)
    let runs = Self.runs(2, shift: 0, examples: 400, quiet: "a", &random)
    let critical = SegmentSelector("topic=a")
    let rules = ThresholdSuggestions(
      from: runs, existing: nil, targets: SuggestionTargets(critical: [critical])
    ).rules
    func margin(_ segment: SegmentSelector?) throws -> Double {
      try #require(
        rules.first { $0.metric.metric == "faithfulness" && $0.segment == segment }?
          .margin)
    }
    let (inside, overall) = (try margin("topic=a"), try margin(nil))
    #expect(inside <= overall)
    #expect(rules.filter(\.isCritical).allSatisfy { $0.segment == critical })
    #expect(!rules.filter(\.isCritical).isEmpty)
  }

  @Test func `a critical segment is stricter than it would be, and still keeps the runs`() throws {
    var random = SeededNumbers(13)
    let runs = Self.runs(2, shift: 0, examples: 400, &random)
    let critical = SegmentSelector("topic=b")
    let suggestions = [[], [critical]].map { critical in
      ThresholdSuggestions(
        from: runs, existing: nil, targets: SuggestionTargets(critical: critical))
    }
    let rules = try suggestions.map { suggestions in
      try #require(
        suggestions.rules.first { $0.metric.metric == "faithfulness" && $0.segment == critical })
    }
    let margins = try rules.map { try #require($0.margin) }
    #expect(margins[1] < margins[0])
    #expect(rules[1].evidence?.deciding == .critical)
    #expect(try #require(rules[1].minimum) > #require(rules[0].minimum))
    let bearable = try #require(rules[1].evidence?.bearable)
    #expect(margins[1] >= bearable)
    if let wanted = suggestions[1].wantedForHalf(rules[1]) {
      #expect(wanted.margin < margins[1])
      #expect(wanted.examples > 200)
    }
    let checks = suggestions[1].thresholds.checks(baseline: runs[0], candidate: runs[1])
    #expect(checks.allSatisfy { $0.verdict == .passed })
  }

  @Test func `without any difference the margin is what so few examples can hide`() throws {
    let scores = (0..<100).map { [Double($0 % 2)] }
    let run = Run.of(["faithfulness": scores])
    let rule = try #require(
      ThresholdSuggestions(from: [run, run], existing: nil, targets: SuggestionTargets())
        .rules.first)
    #expect(rule.evidence?.deciding == .unseen)
    // 1 − 0.2^(1/100) = 0.016.
    #expect(rule.margin == 0.02)
  }

  @Test func `too few examples and amounts get no rule, with the reason`() throws {
    let scores = (0..<12).map { [Double($0 % 2)] }
    let runs = [Run.of(["faithfulness": scores, "answer_length": scores])]
    let suggestions = ThresholdSuggestions(
      from: runs, existing: nil, targets: SuggestionTargets())
    #expect(
      suggestions.rules.map(\.trouble) == [.mereAmount, .tooFewExamples(needed: 20)])
    #expect(suggestions.thresholds.metrics.allSatisfy { $0.advisory && $0.demand == Demand() })
  }

  @Test func `one run is provisional and as wide as the noise can be`() throws {
    var random = SeededNumbers(2)
    let runs = Self.runs(2, shift: 0, &random)
    let margins = [1, 2].map { count in
      ThresholdSuggestions(
        from: Array(runs.prefix(count)), existing: nil, targets: SuggestionTargets()
      ).rules.first?.margin ?? 0
    }
    #expect(margins[0] > margins[1] && margins[1] > 0, "\(margins)")
  }

  @Test func `missing scores that count as worst are allowed for`() throws {
    var random = SeededNumbers(21)
    func run() -> Run {
      let ids = (0..<200).map { "example-\($0 + 1_000)" }
      let scores = ids.map { _ in
        random.uniform() < 0.03 ? Score.missing(.empty) : .value(0.9 + 0.05 * random.uniform())
      }
      return Run(
        exampleIDs: ids, metrics: [ScoreColumn(metric: "faithfulness", scores: scores)])
    }
    let runs = [run(), run()]
    let thresholds = ThresholdSuggestions(
      from: runs, existing: nil, targets: SuggestionTargets()
    ).thresholds
    let checks = thresholds.checks(baseline: runs[0], candidate: runs[1])
    #expect(checks.first { $0.id == "faithfulness" }?.verdict == .passed)
    #expect(try #require(thresholds.metrics.first?.demand.margin) != .absolute(0.002))
  }

  /// Runs of one system with a judged score and a latency that shifts from run to run.
  private static func runs(
    _ count: Int, shift: Double, examples: Int = 80, quiet: String? = nil,
    metrics: [String] = ["faithfulness", "latency"], _ random: inout SeededNumbers
  ) -> [Run] {
    let topics = (0..<examples).map { ["a", "b"][$0 % 2] }
    let quality = (0..<examples).map { _ in random.uniform() * 0.6 + 0.3 }
    return (0..<count).map { _ in
      let run = 1 + shift * random.normal()
      let scores = zip(quality, topics).map { quality, topic in
        [min(1, max(0, quality + (topic == quiet ? 0.002 : 0.1) * random.normal()))]
      }
      let latency = quality.map { [2 * run * (1 + $0 + 0.2 * random.uniform())] }
      let all = ["faithfulness": scores, "latency": latency]
      return Run.of(
        all.filter { metrics.contains($0.key) },
        segments: metrics.count > 1 ? ["topic": topics] : [:])
    }
  }
}
