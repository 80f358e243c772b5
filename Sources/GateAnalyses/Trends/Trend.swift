import GateStatistics
package import GateVerdicts

/// How a metric went over the recorded runs: changes of its level, a slow trend, and what it lost in all
/// (`methods §11`). A trend warns; it never decides a gate.
package struct Trend: Sendable, Equatable {
  /// Why a metric deserves a look.
  package enum Warning: Sendable, Equatable {
    /// The last change of its level was for the worse.
    case fell(LevelChange)
    /// It gets slowly worse.
    case decays(SlowTrend)
    /// It lost more than its margin against an older run.
    case drifted(Drift)
  }

  /// The values.
  package let history: MetricHistory
  /// The changes of the level, the oldest first.
  package let changes: [LevelChange]
  /// The stretches between the changes.
  package let stretches: [Range<Int>]
  /// The autocorrelation that was taken out before changes were looked for, 0 … 1.
  package let autocorrelation: Double
  /// The slow trend; nil where there is none beyond chance.
  package let slow: SlowTrend?
  /// The latest run against the anchor: the last run before it that was accepted as the baseline; nil
  /// where none was.
  package let sinceBaseline: Drift?
  /// The latest run against the oldest; nil for one run alone.
  package let sinceStart: Drift?

  /// The largest p-value of a change and of a trend.
  package static let level = 0.01

  /// Looks at a history.
  ///
  /// - Parameters:
  ///   - history: the values in the order of time.
  ///   - margin: the largest acceptable worsening; nil where nothing says.
  package init(of history: MetricHistory, margin: Margin? = nil) {
    self.history = history
    let values = history.values
    let found = ChangePoints(of: values, level: Self.level)
    changes = found.points.map { LevelChange($0, in: history) }
    stretches = found.stretches(of: values.count)
    autocorrelation = found.autocorrelation
    slow = SlowTrend(in: history, between: found, level: Self.level)
    sinceBaseline = history.points.dropLast().lastIndex(where: \.isAcceptedBaseline).flatMap {
      Drift(from: $0, in: history, margin: margin)
    }
    sinceStart = Drift(from: 0, in: history, margin: margin)
  }

  /// What deserves a look, the most certain first.
  ///
  /// A change for the worse that a later one made up for is told among the changes alone. A loss beyond the
  /// margin warns where its interval is beyond chance or where there is none.
  package var warnings: [Warning] {
    var warnings: [Warning] = []
    if let change = changes.last(where: \.isWorse), !isMadeUp(for: change) {
      warnings.append(.fell(change))
    }
    if let slow, slow.isWorse { warnings.append(.decays(slow)) }
    if let drift = [sinceBaseline, sinceStart].compactMap(\.self).first(where: isLoss) {
      warnings.append(.drifted(drift))
    }
    return warnings
  }

  private func isLoss(_ drift: Drift) -> Bool { drift.isBeyondMargin && drift.mayBeChance != true }

  /// The share of a fall that has to be made up for.
  private static let recovery = 0.8

  /// Whether the level is again nearly as good as before a change for the worse.
  private func isMadeUp(for change: LevelChange) -> Bool {
    guard let level = changes.last?.point.after else { return false }
    let lost = abs(change.point.difference)
    let isStillLost = (change.point.before - level) * history.direction.sign
    return isStillLost <= (1 - Self.recovery) * lost
  }

  /// Whether there are enough runs for a change, and for a trend.
  package var isLongEnough: (forChanges: Bool, forTrend: Bool) {
    let count = history.points.count
    return (count >= ChangePoints.fewestValues, count >= MannKendall.fewestValues)
  }
}
