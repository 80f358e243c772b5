package import GateRuns
package import GateStatistics
package import GateVerdicts

/// The thresholds that runs of one system ask for, each with the evidence for it.
///
/// 1. Measure how far every metric moves by itself, overall and within segments.
/// 2. Choose the smallest margin that the observed runs pass, that shows an unchanged system to be no
///    worse as often as the power says, and that stops it no more often than the target allows.
/// 3. Choose the tightest limit that an unchanged system keeps.
/// 4. Hold the runs against the thresholds with the gate itself, and give way where it does not pass.
package struct ThresholdSuggestions: Sendable {
  /// What the thresholds have to achieve.
  package let targets: SuggestionTargets
  /// The noise that they rest on.
  package let noise: NoiseReport
  /// How the scores of the first run lie.
  package let distributions: DistributionReport
  /// The rules: metric by metric, overall first.
  package private(set) var rules: [SuggestedRule]
  /// What is held against the existing thresholds; nil where there are none.
  package let existing: Thresholds?
  /// A check decides on so many examples or more.
  package let minimumSamples: Int
  /// The level of the intervals.
  package let confidence: ConfidenceLevel

  /// Derives thresholds.
  ///
  /// - Parameters:
  ///   - runs: runs of the same system, at least one; the first is the baseline.
  ///   - existing: the thresholds that there are; nil for none.
  ///   - targets: what the thresholds have to achieve.
  ///   - workers: how the work is spread over the cores.
  package init(
    from runs: [Run], existing: Thresholds?, targets: SuggestionTargets,
    workers: Workers = .one
  ) {
    self.targets = targets
    self.existing = existing
    minimumSamples = existing?.minimumSamples ?? Thresholds.defaultMinimumSamples
    confidence = existing?.confidence ?? .standard
    let dimensions = SegmentDimensions.of(runs[0], under: existing, asked: nil)
    let asked = Set(targets.critical.map(\.dimension)).subtracting(dimensions)
    let divided = dimensions + asked.sorted()
    noise = NoiseReport(of: runs, under: existing, by: divided)
    distributions = DistributionReport(
      of: runs[0], under: existing, by: divided, workers: workers)
    rules = []
    let drafting = RuleDrafting(self)
    let metrics = noise.metrics
    rules = workers.map(metrics.count) { drafting.rule(for: metrics[$0]) }
    setCriticalMargins(drafting)
    leaveOutSegmentsThatAreTooNoisy()
    giveWayToTheGate(workers)
  }

  /// A critical segment may lose half of what the metric may, or what its own noise bears.
  private mutating func setCriticalMargins(_ drafting: RuleDrafting) {
    for place in rules.indices where rules[place].isCritical {
      guard let evidence = rules[place].evidence, evidence.deciding != .unseen,
        let own = rules[place].margin, let wide = overall(of: rules[place])?.margin,
        let strict = WrittenNumber.margin(atLeast: max(evidence.bearable, wide / 2)), strict < own
      else { continue }
      var rule = rules[place]
      rule.margin = strict
      rule.evidence?.deciding = .critical
      rule.evidence?.detectable = drafting.detectable(rule.noise, margin: strict)
      rules[place] = rule
    }
  }

  /// Half of the metric's own margin, with the examples that a critical segment needs for it; nil where it
  /// has that margin, or a narrower one.
  package func wantedForHalf(_ rule: SuggestedRule) -> (margin: Double, examples: Int)? {
    guard rule.isCritical, let margin = rule.margin, let evidence = rule.evidence,
      let half = overall(of: rule)?.margin.map({ $0 / 2 }), margin > half * (1 + 1e-9),
      let needed = Self.examples(rule.noise.examples, from: evidence.bearable, to: half),
      needed > rule.noise.examples
    else { return nil }
    return (half, needed)
  }

  /// Where a segment could lose a quarter of the scale unseen, a rule would promise too much.
  private mutating func leaveOutSegmentsThatAreTooNoisy() {
    for place in rules.indices {
      guard rules[place].trouble == nil, let margin = rules[place].margin,
        let scale = rules[place].scale, margin > scale / 4
      else { continue }
      let wanted = min(
        scale / 4,
        rules[place].segment == nil ? .infinity : overall(of: rules[place])?.margin ?? .infinity)
      let needed = rules[place].evidence.flatMap {
        Self.examples(rules[place].noise.examples, from: $0.needed, to: wanted)
      }
      rules[place].trouble = .tooNoisy(needed: needed)
    }
  }

  /// The rule of the same metric for all examples.
  package func overall(of rule: SuggestedRule) -> SuggestedRule? {
    rules.first { $0.metric.metric == rule.metric.metric && $0.segment == nil }
  }

  /// How many examples a margin needs, from those that another margin needs.
  static func examples(_ count: Int, from margin: Double, to smaller: Double) -> Int? {
    let needed = (Double(count) * (margin / smaller) * (margin / smaller)).rounded(.up)
    return needed.isFinite && needed < 1e12 ? Int(needed) : nil
  }
}

extension ThresholdSuggestions {
  /// The thresholds that consist of the suggested rules.
  ///
  /// What the existing thresholds say of the dataset, the level and the profiles stays.
  package var thresholds: Thresholds {
    var metrics: [MetricRule] = []
    for rule in rules where rule.segment == nil {
      let isBounded = rule.metric.range.worst(for: rule.metric.direction) != nil
      var metric =
        rule.metric.rule
        ?? MetricRule(
          metric: rule.metric.metric, objective: rule.metric.objective,
          direction: rule.metric.direction, unit: rule.metric.unit,
          range: rule.metric.range, demand: Demand(), missing: isBounded ? .worst : .drop)
      metric.demand = rule.isWorthWriting ? rule.demand : Demand()
      metric.advisory = !rule.isWorthWriting
      metric.segments = rules.filter {
        $0.segment != nil && $0.metric.metric == metric.metric && $0.isWorthWriting
      }.compactMap { rule in
        rule.segment.map {
          SegmentRule(selector: $0, demand: rule.demand, missing: metric.missing)
        }
      }
      metrics.append(metric)
    }
    var thresholds = existing ?? Thresholds(metrics: [])
    let named = Set(metrics.flatMap { $0.segments.map(\.selector.dimension) })
    thresholds.dataset.segments += named.subtracting(thresholds.dataset.segments).sorted()
    thresholds.metrics = metrics
    if existing != nil { thresholds.critical = [] }
    return thresholds
  }

  /// Widens what the gate does not pass between the observed runs, which the shortcuts of the
  /// derivation can miss: missing scores that count as worst, rounding, skewed intervals.
  private mutating func giveWayToTheGate(_ workers: Workers) {
    let runs = Array(noise.runs.runs.prefix(4))
    let orders = runs.indices.flatMap { first in
      runs.indices.filter { $0 != first }.map { (first, $0) }
    }
    for _ in 0..<4 {
      let judge = thresholds
      var isDone = true
      for (baseline, candidate) in orders {
        let checks = judge.checks(
          baseline: runs[baseline], candidate: runs[candidate], workers: workers)
        for check in checks where check.verdict != .passed {
          if giveWay(to: check) { isDone = false }
        }
      }
      if isDone { return }
    }
  }

  /// Widens one rule; false where there is nothing to widen.
  private mutating func giveWay(to check: Check) -> Bool {
    guard let interval = check.difference?.interval ?? check.level?.interval,
      let place = rules.firstIndex(where: {
        $0.metric.metric == check.metric && $0.segment == check.segment
      }), rules[place].isWorthWriting
    else { return false }
    switch check.kind {
    case .regression:
      let worst = -min(interval.lower, interval.upper) * (1 + 1e-9)
      guard let margin = rules[place].margin, worst >= margin * (1 - 1e-9),
        let wider = WrittenNumber.margin(atLeast: worst.nextUp), wider > margin
      else { return false }
      rules[place].margin = wider
      rules[place].evidence?.needed = worst
      rules[place].evidence?.deciding = .observedRuns
      return true
    case .level:
      guard let limit = rules[place].limit else { return false }
      let isMinimum = rules[place].minimum != nil
      let bound = isMinimum ? interval.lower : interval.upper
      let step = max(abs(limit - bound), abs(limit) * 1e-3)
      guard step > 0,
        let wider = WrittenNumber.limit(bound, uncertainty: step, roundedDown: isMinimum),
        isMinimum ? wider < limit : wider > limit
      else { return false }
      if isMinimum { rules[place].minimum = wider } else { rules[place].maximum = wider }
      return true
    case .critical, .missing, .anchor: return false
    }
  }
}

extension SuggestedRule {
  /// What the rule demands.
  fileprivate var demand: Demand {
    Demand(margin: margin.map(Margin.absolute), minimum: minimum, maximum: maximum)
  }

  /// How far a score can fall from the mean, or the mean itself where that is open; nil where it is 0.
  var scale: Double? {
    let mean = noise.means[0]
    let width = metric.range.worst(for: metric.direction).map { worst in
      metric.range.upper.isFinite && metric.range.lower.isFinite
        ? metric.range.upper - metric.range.lower : abs(mean - worst)
    }
    let scale = width ?? abs(mean)
    return scale > 0 && scale.isFinite ? scale : nil
  }
}
