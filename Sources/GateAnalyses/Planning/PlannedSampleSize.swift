package import GateRuns
import GateStatistics
package import GateVerdicts

/// How many examples one comparison takes.
package struct PlannedSampleSize: Sendable {
  /// A number of examples.
  package struct Need: Sendable, Equatable {
    /// In the segment, or in all where there is none.
    package let inSegment: Int
    /// In all, where examples are drawn as those of the baseline are.
    package let inTotal: Int
  }

  /// The id of the check.
  package let id: String
  /// The rule of the metric.
  package let rule: MetricRule
  /// The segment as `dimension=value`; nil for all examples.
  package let segment: SegmentSelector?
  /// The number of examples with a score that there are.
  package let count: Int
  /// The number of their clusters; nil where the dataset has none.
  package let clusters: Int?
  /// The share of all examples that have a score here, a fraction.
  package let share: Double
  /// The margin that is planned for, in the metric's unit; nil where there is none over 0.
  package let margin: Double?
  /// The standard deviation of the paired difference, example by example, with clusters as much larger as
  /// they make it.
  package let deviation: Double
  /// By how much clusters raise the variance of the mean (Kish's design effect); nil without clusters.
  package let designEffect: Double?
  /// The standard deviation of what moves whole runs of the metric: no number of examples takes it away.
  package let runShift: Double
  /// The examples that find a drop by the margin, under the correction of the family; nil where no number
  /// does.
  package private(set) var pullRequest: Need?
  /// The examples that show an unchanged system to be no worse; nil where no number does.
  package private(set) var release: Need?

  /// More examples than this are out of reach.
  private static let most = 1e9

  /// Plans a check; nil where it is no comparison or nothing is known of it.
  init?(
    _ check: RehearsedCheck, in rehearsal: Rehearsal, targets: SampleSizePlan.Targets,
    criticalValue: Double, minimumSamples: Int, confidence: ConfidenceLevel, runShift: Double
  ) {
    guard case .regression(let own) = check.question, check.count > 0,
      let spread = Self.spread(of: check, in: rehearsal)
    else { return nil }
    id = check.id
    rule = check.rule
    segment = check.segment
    count = check.count
    clusters = check.clusters
    share = Double(check.count) / Double(max(1, rehearsal.examples))
    margin = (targets.margin ?? own).flatMap { $0 > 0 ? $0 : nil }
    deviation = spread.deviation
    designEffect = check.clusters == nil ? nil : spread.designEffect
    self.runShift = runShift
    let alone = -NormalDistribution.quantile(confidence.oneSidedAlpha)
    let needed = NormalDistribution.quantile(targets.power)
    var smallest = max(minimumSamples, 10)
    if case .quantile(let level) = check.rule.statistic {
      smallest = max(smallest, QuantileDifference.fewestExamples(for: level))
    }
    let isAlone = rehearsal.familySize <= 1
    pullRequest = need(isAlone ? alone : criticalValue, needed, smallest)
    release = need(alone, needed, smallest)
  }

  /// `⌈((c + z)·s / δ)² + z_α²/2⌉`: the normal number, and what Student's t asks for beside it
  /// (Guenther 1981, doi 10.2307/2683136). A movement of whole runs is part of every difference, and takes
  /// its part of the margin.
  private func need(_ critical: Double, _ power: Double, _ smallest: Int) -> Need? {
    guard let margin else { return nil }
    // (c + z)·√(s²/n + τ²) ≤ δ
    let room = (margin / (critical + power)) * (margin / (critical + power)) - runShift * runShift
    guard room > 0 else { return nil }
    let needed = (deviation * deviation / room + critical * critical / 2).rounded(.up)
    guard needed < Self.most, needed / share < Self.most else { return nil }
    let own = max(smallest, Int(needed))
    return Need(inSegment: own, inTotal: Int((Double(own) / share - 1e-9).rounded(.up)))
  }

  /// The spread of the paired difference over all builds, and what clusters make of it.
  private static func spread(
    of check: RehearsedCheck, in rehearsal: Rehearsal
  ) -> (deviation: Double, designEffect: Double)? {
    var (own, naive, builds) = (0.0, 0.0, 0.0)
    for differences in check.differences {
      var units = UnitMoments()
      var sums: [Int32: (sum: Double, size: Double)] = [:]
      var order: [Int32] = []
      var single = UnitMoments()
      for (member, difference) in zip(check.members, differences) where !difference.isNaN {
        let unit = rehearsal.units[Int(member)]
        if sums[unit] == nil { order.append(unit) }
        let (sum, size) = sums[unit] ?? (0, 0)
        sums[unit] = (sum + difference, size + 1)
        single.add(sum: difference, size: 1)
      }
      for unit in order {
        if let found = sums[unit] { units.add(sum: found.sum, size: found.size) }
      }
      guard let error = units.standardError, let single = single.standardError else { continue }
      own += error * error
      naive += single * single
      builds += 1
    }
    guard builds > 0 else { return nil }
    let variance = own / builds * Double(check.count)
    return (variance.squareRoot(), naive > 0 ? own / naive : 1)
  }
}
