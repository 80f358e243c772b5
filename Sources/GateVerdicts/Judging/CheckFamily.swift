internal import GateStatistics

/// The checks that are corrected together (`methods §4`): all regression and missing checks that can
/// block and can fail.
struct CheckFamily {
  /// The one-sided sign-flip p-value of each check by itself; nil where nothing was measured.
  let pValues: [Double?]
  /// The p-value of each check after the correction; nil for a check outside of the family.
  let adjustedPValues: [Double?]
  /// How many standard errors a worsening has to be to count; nil where none can.
  let criticalValue: Double?

  /// Tests checks together.
  ///
  /// - Parameters:
  ///   - checks: every check of the plan, with the differences that decide where it has any.
  ///   - clusters: the cluster of every example of the pairing.
  init(
    of checks: [(planned: PlannedCheck, differences: DifferenceSet?)], clusters: [Int32]?,
    thresholds: Thresholds, workers: Workers
  ) {
    let candidates = workers.map(checks.count) { place in
      Candidate(
        checks[place].planned, checks[place].differences, clusters: clusters, thresholds: thresholds
      )
    }
    let places = checks.indices.filter { candidates[$0].member != nil }
    let family = SignFlipFamily(of: candidates.compactMap(\.member))
    var adjusted = [Double?](repeating: nil, count: checks.count)
    for (place, p) in zip(places, family.adjustedPValues) { adjusted[place] = p }
    pValues = candidates.map(\.pValue)
    adjustedPValues = adjusted
    criticalValue = family.criticalValue(alpha: thresholds.confidence.oneSidedAlpha)
  }

  /// A check that may belong to the family.
  private struct Candidate {
    /// The p-value of the check by itself; nil where nothing was measured.
    var pValue: Double?
    /// What the family needs of it; nil for a check outside of it.
    var member: SignFlipFamily.Member?

    init(
      _ planned: PlannedCheck, _ differences: DifferenceSet?, clusters: [Int32]?,
      thresholds: Thresholds
    ) {
      guard let differences, differences.count > 0 else { return }
      let statistic = planned.kind == .missing ? .mean : planned.rule.statistic
      let member = SignFlipFamily.Member(
        differences, statistic: statistic, direction: planned.rule.direction, clusters: clusters)
      pValue = member.map { SignFlipTest.pValue(of: $0.differences) } ?? 1
      let canFail = CheckFamily.canFail(
        differences, statistic: statistic, minimumSamples: thresholds.minimumSamples)
      if !planned.advisory, canFail { self.member = member }
    }
  }

  /// Whether a check has enough pairs, and clusters, for a verdict other than inconclusive: others would
  /// only cost the family power.
  static func canFail(
    _ differences: DifferenceSet, statistic: Statistic, minimumSamples: Int
  ) -> Bool {
    differences.count >= RegressionRule.smallestFamilyMember
      && TooFew.outcome(
        examples: differences.count, "", clusters: differences.clusterCount,
        minimumSamples: minimumSamples, statistic: statistic) == nil
  }
}
