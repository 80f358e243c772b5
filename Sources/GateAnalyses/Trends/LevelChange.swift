package import GateStatistics
import GateVerdicts

/// A change of the level of a metric over the recorded runs.
package struct LevelChange: Sendable, Equatable {
  /// Where, how far, and how sure.
  package let point: ChangePoint
  /// The first run of the new level.
  package let run: HistoryPoint
  /// The run before it.
  package let last: HistoryPoint
  /// The earliest run that the new level may have begun with, about 95 % sure.
  package let earliest: HistoryPoint
  /// The latest such run.
  package let latest: HistoryPoint
  /// Whether the new level is worse.
  package let isWorse: Bool

  /// Takes a change that was found in a history.
  init(_ point: ChangePoint, in history: MetricHistory) {
    self.point = point
    run = history.points[point.index]
    last = history.points[point.index - 1]
    earliest = history.points[point.range.lowerBound]
    latest = history.points[point.range.upperBound]
    isWorse = point.difference * history.direction.sign < 0
  }
}
