extension Check {
  /// Takes over what the differences say without inference.
  mutating func describe(_ differences: DifferenceSet) {
    examples = differences.count
    clusters = differences.clusterCount
    baselineValue = differences.baselineMean
    candidateValue = differences.candidateMean
    missingInBaseline = differences.missing.baseline
    missingInCandidate = differences.missing.candidate
  }
}
