internal import GateStatistics

extension Check {
  /// Takes over what the differences say without inference.
  mutating func describe(_ differences: DifferenceSet) {
    examples = differences.count
    baselineMean = differences.baselineMean
    candidateMean = differences.candidateMean
    missingInBaseline = differences.missing.baseline
    missingInCandidate = differences.missing.candidate
  }

  /// Takes over the estimate of the mean difference.
  mutating func describe(_ inference: MeanInference) {
    difference = inference.estimate
    if let bca = inference.bca, let t = inference.t { intervals = CheckIntervals(bca: bca, t: t) }
  }
}
