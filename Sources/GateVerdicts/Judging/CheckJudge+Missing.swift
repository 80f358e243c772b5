internal import GateRuns
internal import GateStatistics

extension CheckJudge {
  /// The share of missing scores, candidate against baseline (`methods §9`).
  func missing(
    _ measured: MeasuredCheck, _ metric: MetricData, _ evidence: Evidence
  ) -> Check {
    let planned = measured.planned
    guard let differences = measured.deciding?.differences, differences.count > 0 else {
      return planned.check(
        CheckOutcome(
          verdict: .error, note: nil, reason: "the two runs have no example in common"))
    }
    let inference = missingInference(differences)
    let all = CandidateScores(
      of: metric.scores, in: pairing, worst: nil, where: planned.contains)
    let outcome = MissingRule.outcome(
      of: .init(
        count: differences.count, clusters: differences.clusterCount,
        isIdentical: differences.isIdentical, missing: differences.missing,
        missingInAll: all.missingCount, upper: inference?.estimate.interval?.upper,
        pValue: evidence.adjustedPValue ?? (planned.advisory ? evidence.pValue : nil)),
      allowsNone: planned.missing == .fail, minimumSamples: thresholds.minimumSamples,
      alpha: thresholds.confidence.oneSidedAlpha)
    var check = planned.check(outcome)
    check.describe(differences)
    check.difference = inference?.estimate
    check.method = inference?.estimate.interval.map { _ in .hull }
    check.intervals = inference.flatMap(CheckIntervals.init)
    check.pValue = evidence.pValue
    check.adjustedPValue = evidence.adjustedPValue
    if check.verdict != .passed { addUnscored(to: &check, differences, metric) }
    return check
  }

  /// The mean difference in missingness; of zeros where no score is missing.
  private func missingInference(_ differences: DifferenceSet) -> MeanInference? {
    guard differences.values.isEmpty else {
      return inference(of: differences.values, at: differences.examples, bounds: -1...1)
    }
    let zeros = [Double](repeating: 0, count: min(differences.count, 2))
    return (try? Sample(zeros)).map {
      MeanInference(of: $0, confidence: thresholds.confidence, bounds: -1...1)
    }
  }
}
