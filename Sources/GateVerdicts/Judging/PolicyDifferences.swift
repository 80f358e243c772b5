internal import GateRuns

/// The differences of a check as its policy treats missing scores, and the other way where that
/// could matter.
struct PolicyDifferences {
  let deciding: DifferenceSet
  let alternative: DifferenceSet?

  /// Measures a regression or missing check; nil for the others.
  init?(of planned: PlannedCheck, _ metric: MetricData, in pairing: Pairing, clusters: [Int32]?) {
    switch planned.question {
    case .regression:
      func differences(_ policy: MissingPolicy) -> DifferenceSet {
        DifferenceSet(
          of: metric, in: pairing, worst: metric.substitute(under: policy), clusters: clusters,
          where: planned.contains)
      }
      deciding = differences(planned.missing)
      alternative =
        deciding.candidateOnlyMissing > 0
        ? metric.otherPolicy(than: planned.missing).map(differences) : nil
    case .missing:
      deciding = DifferenceSet(
        ofMissing: metric.scores, in: pairing, clusters: clusters, where: planned.contains)
      alternative = nil
    case .level, .critical, .unmatchedSegment: return nil
    }
  }
}
