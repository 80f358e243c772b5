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
  ///   - checks: every check of the plan, with its differences where it has any.
  ///   - clusters: the cluster of every example of the pairing.
  init(
    of checks: [(planned: PlannedCheck, differences: DifferenceSet?)], clusters: [Int32]?,
    alpha: Double
  ) {
    var pValues = [Double?](repeating: nil, count: checks.count)
    var places: [Int] = []
    var members: [SignFlipFamily.Member] = []
    for (place, check) in checks.enumerated() {
      guard let differences = check.differences, differences.count > 0 else { continue }
      let rule = check.planned.rule
      let isMissing = check.planned.kind == .missing
      guard
        let member = SignFlipFamily.Member(
          differences, statistic: isMissing ? .mean : rule.statistic, direction: rule.direction,
          clusters: clusters)
      else {
        pValues[place] = 1
        continue
      }
      pValues[place] = SignFlipTest.pValue(of: member.differences)
      guard !check.planned.advisory, Self.canFail(differences) else { continue }
      places.append(place)
      members.append(member)
    }
    let family = SignFlipFamily(of: members)
    var adjusted = [Double?](repeating: nil, count: checks.count)
    for (place, p) in zip(places, family.adjustedPValues) { adjusted[place] = p }
    self.pValues = pValues
    adjustedPValues = adjusted
    criticalValue = family.criticalValue(alpha: alpha)
  }

  /// Whether a check has enough pairs, and clusters, for a worsening to be significant.
  static func canFail(_ differences: DifferenceSet) -> Bool {
    differences.count >= RegressionRule.smallestFamilyMember
      && (differences.clusterCount.map { $0 >= DistinctClusters.fewest } ?? true)
  }
}
