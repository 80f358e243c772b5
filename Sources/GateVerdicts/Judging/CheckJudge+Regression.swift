internal import GateRuns
internal import GateStatistics

extension CheckJudge {
  /// The candidate against the baseline (`methods §5`), and whether the verdict hangs on how
  /// missing scores are treated (`methods §9`).
  func regression(
    _ planned: PlannedCheck, _ metric: MetricData, _ margin: Margin,
    _ differences: PolicyDifferences?, _ adjusted: (deciding: Double?, alternative: Double?)
  ) -> Check {
    guard let differences else {
      return planned.check(.init(verdict: .error, note: nil, reason: "nothing was measured"))
    }
    var check = regression(planned, metric, margin, differences.deciding, adjusted.deciding)
    if let alternative = differences.alternative {
      let other = regression(planned, metric, margin, alternative, adjusted.alternative)
      check.fragile = other.verdict != check.verdict
    }
    if check.verdict != .passed { addWorst(to: &check, differences.deciding, metric) }
    return check
  }

  private func regression(
    _ planned: PlannedCheck, _ metric: MetricData, _ margin: Margin,
    _ differences: DifferenceSet, _ adjustedPValue: Double?
  ) -> Check {
    // A relative margin of a mean of 0 is needed only where anything differs.
    let absoluteMargin =
      margin.inUnit(ofMean: differences.baselineMean) ?? (differences.isIdentical ? 0 : nil)
    guard let sample = differences.sample, let absoluteMargin else {
      let reason =
        differences.count == 0
        ? "no example has a score in both runs"
        : "the baseline's mean is 0, so that a relative margin means nothing; give an absolute one"
      var check = planned.check(.init(verdict: .error, note: nil, reason: reason))
      check.describe(differences)
      return check
    }
    let range = metric.rule.range
    let width = range.upper - range.lower
    let inference = MeanInference(
      of: sample, confidence: thresholds.confidence, bounds: -width...width)
    let pValue = SignFlipTest.pValue(of: differences.values)
    let canFail = differences.count >= RegressionRule.smallestFamilyMember
    let outcome = RegressionRule.outcome(
      of: .init(
        count: differences.count, isIdentical: differences.isIdentical,
        interval: inference.estimate.interval,
        pValue: adjustedPValue ?? (planned.advisory && canFail ? pValue : nil)),
      margin: absoluteMargin, minimumSamples: thresholds.minimumSamples,
      alpha: thresholds.confidence.oneSidedAlpha)

    var check = planned.check(outcome)
    check.describe(differences)
    check.describe(inference)
    check.pValue = pValue
    check.adjustedPValue = adjustedPValue
    check.margin = absoluteMargin
    if let power = PowerAnalysis(of: sample, confidence: thresholds.confidence) {
      check.minimumDetectableEffect = power.minimumDetectableEffect
      check.examplesNeeded = power.examplesNeeded(for: absoluteMargin)
        .map { max($0, thresholds.minimumSamples) }
    }
    return check
  }
}
