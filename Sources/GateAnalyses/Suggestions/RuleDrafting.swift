import GateRuns
import GateStatistics
import GateVerdicts

/// Derives each rule from the noise of its metric.
struct RuleDrafting {
  private let targets: SuggestionTargets
  private let runs: RepeatedRuns
  private let confidence: ConfidenceLevel
  private let minimumSamples: Int
  private let family: MarginDemand.Family
  private let limitValue: Double

  init(_ suggestions: ThresholdSuggestions) {
    targets = suggestions.targets
    runs = suggestions.noise.runs
    confidence = suggestions.confidence
    minimumSamples = suggestions.minimumSamples
    let decided = suggestions.noise.metrics.filter { [minimumSamples] in
      !$0.metric.isMereAmount && ($0.clusters ?? $0.examples) >= minimumSamples
    }
    // Half of the target is for the comparisons and half for the limits.
    let share = targets.falseAlarms / 2
    let count = Double(max(1, decided.count))
    limitValue = -NormalDistribution.quantile(share / count)
    let alpha = confidence.oneSidedAlpha
    let members = Self.members(of: decided, in: runs)
    let signs = members.count > 1 ? SignFlipFamily(of: members) : nil
    family = MarginDemand.Family(
      criticalValue: signs?.criticalValue(alpha: alpha)
        ?? -NormalDistribution.quantile(alpha / count),
      alarmValue: signs?.criticalValue(alpha: min(0.5, share))
        ?? -NormalDistribution.quantile(share / count),
      alarmShare: share / count)
  }

  /// The rule of one metric, overall or in a segment.
  func rule(for noise: MetricNoise) -> SuggestedRule {
    var rule = SuggestedRule(noise: noise, isCritical: targets.isCritical(noise.segment))
    guard !noise.metric.isMereAmount else {
      rule.trouble = .mereAmount
      return rule
    }
    guard (noise.clusters ?? noise.examples) >= minimumSamples else {
      rule.trouble = .tooFewExamples(needed: minimumSamples)
      return rule
    }
    let demand = MarginDemand(noise: noise, targets: targets, family: family)
    if let (needed, deciding) = demand.smallest,
      let margin = WrittenNumber.margin(atLeast: needed)
    {
      rule.margin = margin
      rule.evidence = SuggestedRule.MarginEvidence(
        needed: needed, bearable: demand.bearable, deciding: deciding,
        detectable: demand.detectable(margin: margin),
        examplesForHalf: ThresholdSuggestions.examples(
          noise.examples, from: needed, to: margin / 2))
    } else {
      rule.trouble = .constant
    }
    let limit = LimitDemand(
      noise: noise, runs: runs, segment: members(of: noise.segment), confidence: confidence,
      // A limit that is not shown to be kept stops nothing where the burden is to show a regression.
      alarmValue: rule.isCritical && targets.burden == .regression ? 0 : limitValue
    ).limit
    if noise.metric.direction == .higherIsBetter {
      rule.minimum = limit
    } else {
      rule.maximum = limit
    }
    return rule
  }

  /// The drop that a check with a margin finds as often as the power says.
  func detectable(_ noise: MetricNoise, margin: Double) -> Double {
    MarginDemand(noise: noise, targets: targets, family: family).detectable(margin: margin)
  }

  private func members(of segment: SegmentSelector?) -> [Int]? {
    segment.map { segment in
      runs.segments(by: segment.dimension).first { $0.value == segment.value }?.examples ?? []
    }
  }

  /// The differences of the first two runs, which keep how the checks of a build hang together.
  private static func members(
    of metrics: [MetricNoise], in runs: RepeatedRuns
  ) -> [SignFlipFamily.Member] {
    guard runs.runs.count > 1 else { return [] }
    var scores: [String: RepeatedScores] = [:]
    return metrics.compactMap { noise in
      let name = noise.metric.metric
      if scores[name] == nil { scores[name] = RepeatedScores(of: noise.metric, in: runs) }
      guard let all = scores[name] else { return nil }
      let inside = noise.segment.map { segment in
        Set(
          runs.segments(by: segment.dimension).first { $0.value == segment.value }?.examples ?? [])
      }
      var examples: [Int32] = []
      var differences: [Double] = []
      for (place, example) in all.examples.enumerated()
      where inside.map({ $0.contains(example) }) ?? true {
        examples.append(Int32(example))
        differences.append(
          noise.metric.direction.sign * (all.means[1][place] - all.means[0][place]))
      }
      guard differences.contains(where: { $0 != 0 }) else { return nil }
      return SignFlipFamily.Member(examples: examples, differences: differences)
    }
  }
}
