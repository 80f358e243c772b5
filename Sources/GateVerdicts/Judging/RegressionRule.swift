internal import GateStatistics

/// When a comparison with the baseline passes, regresses or says neither (`methods §5`).
enum RegressionRule {
  /// What a verdict rests on.
  struct Evidence {
    /// The number of pairs.
    var count: Int
    /// The number of clusters that they are in; nil where the dataset has none.
    var clusters: Int?
    /// Whether every paired difference is 0.
    var isIdentical: Bool
    /// The decision interval of the difference; nil for a single pair.
    var interval: Interval?
    /// The p-value that the rule holds against α: adjusted within a family, exact for a check
    /// that stands alone; nil where there are too few pairs for any to be significant.
    var pValue: Double?
  }

  /// Fewer pairs than this cannot fail, and stay out of the family (`methods §4`).
  static let smallestFamilyMember = 10

  /// The verdict, in the order of `methods §5`.
  ///
  /// - Parameters:
  ///   - evidence: what was measured.
  ///   - margin: the largest acceptable worsening, in the metric's unit, at least 0.
  ///   - minimumSamples: fewer pairs decide nothing.
  ///   - statistic: what is compared; a quantile may need more.
  ///   - alpha: the one-sided error rate, a fraction.
  ///   - run: what the candidate is compared with, for the reason.
  static func outcome(
    of evidence: Evidence, margin: Double, minimumSamples: Int, statistic: Statistic = .mean,
    alpha: Double, comparedWith run: ComparedRun = .baseline
  ) -> CheckOutcome {
    guard evidence.count > 0 else {
      return CheckOutcome(verdict: .error, note: nil, reason: "no example has a score in both runs")
    }
    if evidence.isIdentical {
      return CheckOutcome(
        verdict: .passed, note: .identical, reason: "every paired difference is 0")
    }
    let tooFew = TooFew.outcome(
      examples: evidence.count, "with a score in both runs", clusters: evidence.clusters,
      minimumSamples: minimumSamples, statistic: statistic)
    guard tooFew == nil, let interval = evidence.interval else {
      return tooFew
        ?? CheckOutcome(verdict: .inconclusive, note: .tooFewExamples, reason: "no interval")
    }
    if isAbove(interval.lower, -margin) { return passed(interval, run) }
    if isAbove(0, interval.upper), let pValue = evidence.pValue, pValue <= alpha {
      let isBeyond = isAbove(-margin, interval.upper)
      return CheckOutcome(
        verdict: .regressed, note: isBeyond ? .beyondMargin : nil,
        reason: isBeyond
          ? "worse than the \(run.words) by more than the margin, beyond chance"
          : "worse than the \(run.words), beyond chance, and not shown to be within the margin")
    }
    return CheckOutcome(
      verdict: .inconclusive, note: nil,
      reason: isAbove(0, interval.upper)
        ? "looks worse, but the corrected test does not rule out chance"
        : "the interval holds both no change and a worsening beyond the margin")
  }

  private static func passed(_ interval: Interval, _ run: ComparedRun) -> CheckOutcome {
    if isAbove(0, interval.upper) {
      return CheckOutcome(
        verdict: .passed, note: .worseWithinMargin,
        reason: "worse than the \(run.words), but shown to be within the margin")
    }
    if isAbove(interval.lower, 0) {
      return CheckOutcome(verdict: .passed, note: .improved, reason: "better than the \(run.words)")
    }
    return CheckOutcome(
      verdict: .passed, note: nil, reason: "a worsening beyond the margin is ruled out")
  }

  /// Whether `value > bound` by more than rounding, so that a difference of exactly the margin is
  /// never passed by its last digit.
  private static func isAbove(_ value: Double, _ bound: Double) -> Bool {
    value - bound > 1e-12 * max(1, abs(value), abs(bound))
  }
}
