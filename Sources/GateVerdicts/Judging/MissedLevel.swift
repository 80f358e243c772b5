package import GateStatistics

/// A mean, or another statistic, that lies beyond a limit, beyond chance (`methods §6`).
package struct MissedLevel: Sendable, Equatable {
  /// What was held against the limit.
  package let statistic: Statistic
  /// Its value, in the metric's unit.
  package let value: Double

  /// Holds scores against a limit; nil where they keep it, or may, or are too few to tell.
  ///
  /// - Parameters:
  ///   - limit: the lowest acceptable value where more of the metric is better, else the highest.
  ///   - scores: the scores, none missing.
  ///   - clusters: the cluster of every score; nil where examples are independent.
  ///   - rule: the metric's rule: its statistic, direction and range.
  ///   - minimumSamples: with fewer scores nothing is told.
  ///   - confidence: the two-sided level; half of what is left is the probability of taking a limit
  ///     that is kept for one that is missed.
  package init?(
    of limit: Double, by scores: [Double], clusters: [Int32]?, rule: MetricRule,
    minimumSamples: Int, confidence: ConfidenceLevel
  ) {
    let level = LevelEstimate(of: scores, clusters: clusters, rule: rule, confidence: confidence)
    guard let level else { return nil }
    let outcome = LevelRule.outcome(
      of: .init(
        count: scores.count, clusters: clusters.map { Set($0).count }, observed: level.point,
        bounds: (level.lower, level.upper), valuesNeeded: level.valuesNeeded),
      LevelDemand(
        limit: limit, side: rule.direction == .higherIsBetter ? .minimum : .maximum,
        basis: .interval),
      statistic: rule.statistic, minimumSamples: minimumSamples)
    guard outcome.verdict == .beyondLimit else { return nil }
    statistic = rule.statistic
    value = level.point
  }
}
