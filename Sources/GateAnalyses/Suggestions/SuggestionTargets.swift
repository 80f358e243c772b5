package import GateRuns
import GateVerdicts

/// What suggested thresholds have to achieve.
package struct SuggestionTargets: Sendable, Equatable {
  /// When a build counts as stopped.
  package enum Burden: String, Sendable, CaseIterable {
    /// Where a check is `regressed` or beyond its limit: the profile `pull-request`.
    case regression
    /// Where a check is not `passed`: the profile `release`.
    case proof
  }

  /// How often a build of an unchanged system may be stopped, all checks together, 0 to 0.5.
  package var falseAlarms: Double
  /// How often an unchanged system is shown to be no worse, and how often a drop that counts as
  /// detectable is found, 0.5 to 1.
  package var power: Double
  /// When a build counts as stopped.
  package var burden: Burden
  /// The segments that get the stricter rule.
  package var critical: [SegmentSelector]

  /// Makes targets.
  ///
  /// - Precondition: `falseAlarms` over 0 and at most 0.5, `power` at least 0.5 and below 1.
  package init(
    falseAlarms: Double = 0.05, power: Double = 0.8, burden: Burden = .regression,
    critical: [SegmentSelector] = []
  ) {
    precondition(falseAlarms > 0 && falseAlarms <= 0.5, "a rate of false alarms")
    precondition(power >= 0.5 && power < 1, "a power")
    self.falseAlarms = falseAlarms
    self.power = power
    self.burden = burden
    self.critical = critical
  }

  /// Whether a segment gets the stricter rule.
  package func isCritical(_ segment: SegmentSelector?) -> Bool {
    guard let segment else { return false }
    return critical.contains {
      $0.dimension == segment.dimension && ($0.value == nil || $0.value == segment.value)
    }
  }
}
