internal import GateRuns
internal import GateStatistics

/// Judges every check of a gate: plans them, measures them, tests them as one family, decides.
struct CheckJudge {
  let pairing: Pairing
  let thresholds: Thresholds
  private let divisions: [String: Pairing.Division]

  init(pairing: Pairing, thresholds: Thresholds) {
    self.pairing = pairing
    self.thresholds = thresholds
    let selectors =
      thresholds.metrics.flatMap { $0.segments.map(\.selector) }
      + thresholds.critical.compactMap(\.segment)
    var divisions: [String: Pairing.Division] = [:]
    for dimension in Set(selectors.map(\.dimension)) {
      divisions[dimension] = pairing.division(by: dimension)
    }
    self.divisions = divisions
  }

  /// The checks in the order of thresholds.json.
  func checks() -> [Check] {
    let plan = CheckPlan(of: thresholds, divisions: divisions).checks
    var data: [String: MetricData] = [:]
    for rule in thresholds.metrics { data[rule.metric] = MetricData(of: rule, in: pairing) }
    let differences = plan.map { planned in
      data[planned.rule.metric].flatMap { PolicyDifferences(of: planned, $0, in: pairing) }
    }
    let deciding = familyPValues(zip(plan, differences).map { ($0, $1?.deciding) })
    let hasAlternative = differences.contains { $0?.alternative != nil }
    let alternative =
      hasAlternative
      ? familyPValues(zip(plan, differences).map { ($0, $1?.alternative ?? $1?.deciding) }) : []

    return plan.indices.map { place in
      let planned = plan[place]
      guard let metric = data[planned.rule.metric] else {
        return planned.unmatched(MetricData.whyAbsent(planned.rule.metric, in: pairing) ?? "")
      }
      let pValues = (deciding[place], hasAlternative ? alternative[place] : nil)
      return switch planned.question {
      case .regression(let margin):
        regression(planned, metric, margin, differences[place], pValues)
      case .missing: missing(planned, metric, differences[place], pValues.0)
      case .level(let limit, let side): level(planned, metric, limit, side)
      case .critical(let limit, let side): critical(planned, metric, limit, side)
      case .unmatchedSegment(let reason, _):
        planned.unmatched(reason)
      }
    }
  }

  /// What a reader should know about missing scores, segments and clusters.
  var warnings: [String] {
    let missing = thresholds.metrics.flatMap { rule in
      MissingTally.sentences(of: rule, in: pairing)
    }
    return missing + segmentWarnings
  }

  private var segmentWarnings: [String] {
    let relabelled = divisions.sorted { $0.key < $1.key }.compactMap { dimension, division in
      guard division.relabelled > 0 else { return nil as String? }
      let examples = division.relabelled == 1 ? "1 example" : "\(division.relabelled) examples"
      return "\(examples) changed \(dimension) between the runs; the baseline's value counts"
    }
    guard let cluster = thresholds.dataset.cluster else { return relabelled }
    return relabelled + [
      "intervals and tests treat examples as independent, also those of one \"\(cluster)\""
    ]
  }

  /// The adjusted p-values of the checks that form the family (`methods §4`): all regression and
  /// missing checks that can block and can fail. Nil for the others.
  private func familyPValues(_ checks: [(PlannedCheck, DifferenceSet?)]) -> [Double?] {
    let family = checks.indices.filter { place in
      guard let differences = checks[place].1, !checks[place].0.advisory else { return false }
      return differences.count >= RegressionRule.smallestFamilyMember && !differences.isIdentical
    }
    let members = family.compactMap { place in
      checks[place].1.map { SignFlipFamily.Member(examples: $0.examples, differences: $0.values) }
    }
    var pValues = [Double?](repeating: nil, count: checks.count)
    for (place, p) in zip(family, SignFlipFamily.adjustedPValues(of: members)) {
      pValues[place] = p
    }
    return pValues
  }
}
