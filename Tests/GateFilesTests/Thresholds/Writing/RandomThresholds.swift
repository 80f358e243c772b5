import GateRuns
import GateStatistics
import GateVerdicts

@testable import GateFiles

/// Thresholds to test with, every key of the form in them.
enum RandomThresholds {
  static func make(using generator: inout SeededGenerator) throws -> Thresholds {
    let dimensions = ["topic", "tier", "naïve \"dimension\""]
    let names = ["faithfulness", "a.b", "naïve \"metric\"", "🧪 latency", "tone (1–5)", "x\\y"]
    var metrics: [MetricRule] = []
    for name in names.shuffled(using: &generator).prefix(.random(in: 1...6, using: &generator)) {
      metrics.append(try rule(name, dimensions, using: &generator))
    }
    var critical: [CriticalRule] = []
    var waivers: [Waiver] = []
    for metric in metrics where maybe(&generator) {
      critical.append(
        CriticalRule(
          segment: maybe(&generator) ? SegmentSelector(dimension: "tier", value: "a=b") : nil,
          metric: metric.metric, minimum: 0.25, maximum: maybe(&generator) ? 0.75 : nil,
          rationale: text(using: &generator)))
      waivers.append(
        Waiver(
          check: metric.metric + "[topic=\(text(using: &generator) ?? "x")]", reason: "why not",
          owner: "rag-team", expires: try day(using: &generator)))
    }
    return Thresholds(
      runs: RunPaths(
        baseline: text(using: &generator), candidate: text(using: &generator),
        anchor: text(using: &generator),
        maximumAge: maybe(&generator) ? .random(in: 1...400, using: &generator) : nil),
      dataset: DatasetColumns(
        name: text(using: &generator), id: text(using: &generator),
        input: maybe(&generator) ? ["question", "context"] : [],
        output: text(using: &generator), reference: text(using: &generator),
        metrics: maybe(&generator) ? ["b.c": "one", "a": "two", "é": "three"] : [:],
        segments: maybe(&generator) ? dimensions : [], cluster: text(using: &generator),
        trial: text(using: &generator)),
      confidence: ConfidenceLevel(.random(in: 0.5..<1, using: &generator)) ?? .standard,
      minimumSamples: .random(in: 2...99, using: &generator), metrics: metrics,
      critical: critical, comparability: comparability(using: &generator),
      profiles: [
        Profile(name: "pull-request", inconclusive: maybe(&generator) ? .fail : .warn), .release,
        Profile(name: "nightly \"1\"", inconclusive: .fail),
      ],
      waivers: waivers, feedback: feedback(using: &generator))
  }

  private static func feedback(using generator: inout SeededGenerator) -> FeedbackRules {
    guard maybe(&generator) else { return FeedbackRules() }
    let scale: ClosedRange<Double> = maybe(&generator) ? 0...1 : 1...5
    var signals: [FeedbackSignal: String] = [:]
    for signal in FeedbackSignal.allCases where maybe(&generator) { signals[signal] = "col \"1\"" }
    return FeedbackRules(
      scale: scale, bad: maybe(&generator) ? scale.lowerBound + 0.125 : nil,
      ratings: maybe(&generator) ? ["meh": 1, "\"x\"": scale.lowerBound] : [:],
      categories: maybe(&generator)
        ? [
          .init(name: "é", patterns: ["refund*", #"/a\"b/"#]), .init(name: "b", patterns: ["b"]),
        ] : [],
      keepsText: maybe(&generator), retention: maybe(&generator) ? 30 : nil,
      segments: maybe(&generator) ? ["topic"] : [], signals: signals)
  }

  private static func rule(
    _ name: String, _ dimensions: [String], using generator: inout SeededGenerator
  ) throws -> MetricRule {
    let isBounded = maybe(&generator)
    let bounded = ScoreRange(lower: 0, upper: 1) ?? .unbounded
    let demand = demand(using: &generator)
    var rule = MetricRule(
      metric: name, objective: text(using: &generator), owner: text(using: &generator),
      rationale: text(using: &generator),
      reviewed: maybe(&generator) ? try day(using: &generator) : nil,
      reviewEvery: maybe(&generator) ? .random(in: 1...999, using: &generator) : nil,
      weight: maybe(&generator) ? 1 : .random(in: 0.001...9, using: &generator),
      direction: maybe(&generator) ? .higherIsBetter : .lowerIsBetter,
      unit: text(using: &generator), range: isBounded ? bounded : .unbounded,
      statistic: Statistic(rawValue: maybe(&generator) ? "p99.5" : "mean") ?? .mean,
      demand: demand, missing: isBounded ? .worst : .drop, advisory: maybe(&generator))
    if demand.minimum != nil || demand.maximum != nil, let judge = text(using: &generator) {
      rule.calibration = LimitCalibration(
        judge: judge, date: try day(using: &generator),
        labels: maybe(&generator) ? .random(in: 1...999, using: &generator) : nil)
    }
    for dimension in dimensions where maybe(&generator) {
      var own = self.demand(using: &generator)
      if maybe(&generator) { own.margin = demand.margin }
      if maybe(&generator) { own.basis = demand.basis }
      rule.segments.append(
        SegmentRule(
          selector: SegmentSelector(
            dimension: dimension, value: maybe(&generator) ? nil : "critical = 1"),
          demand: own, missing: maybe(&generator) ? rule.missing : .fail,
          advisory: maybe(&generator) ? rule.advisory : !rule.advisory,
          rationale: text(using: &generator)))
    }
    return rule
  }

  /// A demand that always has a margin, which a segment could not be without.
  private static func demand(using generator: inout SeededGenerator) -> Demand {
    let size = Double.random(in: 0..<0.5, using: &generator)
    return Demand(
      margin: maybe(&generator) ? .absolute(size) : .relative((size * 100).rounded() / 100),
      minimum: maybe(&generator) ? .random(in: 0...0.4, using: &generator) : nil,
      maximum: maybe(&generator) ? .random(in: 0.6...1, using: &generator) : nil,
      basis: maybe(&generator) ? .interval : .observed)
  }

  private static func comparability(using generator: inout SeededGenerator) -> Comparability {
    Comparability(
      missingExamples: maybe(&generator) ? .count(0) : .share(0.02),
      changedExamples: .count(.random(in: 0...3, using: &generator)),
      changedReferences: maybe(&generator) ? .count(0) : .share(1e-7),
      newExamples: maybe(&generator) ? nil : .count(0),
      factors: maybe(&generator) ? Comparability.standardFactors : [],
      judgeShift: maybe(&generator) ? .warn : .error)
  }

  static func maybe(_ generator: inout SeededGenerator) -> Bool { .random(using: &generator) }

  private static func day(using generator: inout SeededGenerator) throws -> CalendarDate {
    CalendarDate(
      year: .random(in: 1...9999, using: &generator), month: .random(in: 1...12, using: &generator),
      day: .random(in: 1...28, using: &generator)) ?? .last
  }

  /// A text with all that JSON has to escape, or nil.
  static func text(using generator: inout SeededGenerator) -> String? {
    guard maybe(&generator) else { return nil }
    let pieces = ["é", "e\u{301}", "😀", "\n", "\"", "\\", "\u{1}", "\u{2028}", "{", ",", "日", " "]
    return "t"
      + (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }.joined()
  }
}

extension Thresholds {
  /// The thresholds without the places of their rules.
  var withoutPlaces: Thresholds {
    var copy = self
    for index in copy.metrics.indices {
      copy.metrics[index].position = nil
      for segment in copy.metrics[index].segments.indices {
        copy.metrics[index].segments[segment].position = nil
      }
    }
    for index in copy.critical.indices { copy.critical[index].position = nil }
    for index in copy.waivers.indices { copy.waivers[index].position = nil }
    return copy
  }
}
