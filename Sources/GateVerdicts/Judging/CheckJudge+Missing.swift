internal import GateRuns
internal import GateStatistics

extension CheckJudge {
  /// The share of missing scores, candidate against baseline (`methods §9`).
  func missing(
    _ planned: PlannedCheck, _ metric: MetricData, _ differences: PolicyDifferences?,
    _ adjustedPValue: Double?
  ) -> Check {
    guard let differences = differences?.deciding, let sample = differences.sample else {
      return planned.check(
        CheckOutcome(
          verdict: .error, note: nil, reason: "the two runs have no example in common"))
    }
    let inference = MeanInference(of: sample, confidence: thresholds.confidence, bounds: -1...1)
    let pValue = SignFlipTest.pValue(of: differences.values)
    let all = CandidateScores(
      of: metric.scores, in: pairing, worst: nil, where: planned.contains)
    let outcome = MissingRule.outcome(
      of: .init(
        count: differences.count, isIdentical: differences.isIdentical,
        missing: differences.missing, missingInAll: all.missingCount,
        upper: inference.estimate.interval?.upper,
        pValue: adjustedPValue ?? (planned.advisory ? pValue : nil)),
      allowsNone: planned.missing == .fail, minimumSamples: thresholds.minimumSamples,
      alpha: thresholds.confidence.oneSidedAlpha)
    var check = planned.check(outcome)
    check.describe(differences)
    check.describe(inference)
    check.pValue = pValue
    check.adjustedPValue = adjustedPValue
    if check.verdict != .passed { addUnscored(to: &check, differences, metric) }
    return check
  }
}
