package import GateStatistics
import GateVerdicts

/// How far the latest run is from an older one.
///
/// Slow decay passes step by step, since each new baseline hides the fall before it; against one run it
/// adds up.
package struct Drift: Sendable, Equatable {
  /// The older run.
  package let start: HistoryPoint
  /// The latest run.
  package let end: HistoryPoint
  /// Later minus older, in the metric's unit.
  package let difference: Double
  /// The interval of the difference, where both runs have one: as wide as that of independent runs, which
  /// is too wide rather than too narrow for runs on the same examples (Zou and Donner 2008,
  /// doi 10.1002/sim.3095).
  package let interval: Interval?
  /// The largest acceptable worsening, in the metric's unit; nil where nothing says.
  package let margin: Double?
  /// Whether the latest run is worse.
  package let isWorse: Bool

  /// Compares the latest run with an older one; nil where the older one is the latest.
  init?(from place: Int, in history: MetricHistory, margin: Margin?) {
    guard let end = history.points.last, place < history.points.count - 1 else { return nil }
    start = history.points[place]
    self.end = end
    difference = end.value - start.value
    self.margin = margin?.inUnit(ofMean: start.value)
    isWorse = difference * history.direction.sign < 0
    if let ends = Self.ends(of: start), let others = Self.ends(of: end) {
      let (down, up) = (end.value - others.lower, others.upper - end.value)
      let (startDown, startUp) = (start.value - ends.lower, ends.upper - start.value)
      interval = Interval(
        lower: difference - (down * down + startUp * startUp).squareRoot(),
        upper: difference + (up * up + startDown * startDown).squareRoot())
    } else {
      interval = nil
    }
  }

  private static func ends(of point: HistoryPoint) -> (lower: Double, upper: Double)? {
    guard let lower = point.lower, let upper = point.upper, lower <= point.value,
      point.value <= upper
    else { return nil }
    return (lower, upper)
  }

  /// Whether the metric lost more than its margin.
  package var isBeyondMargin: Bool {
    guard isWorse, let margin else { return false }
    return abs(difference) > margin
  }

  /// Whether the loss may be chance; nil where no interval says.
  package var mayBeChance: Bool? { interval.map { $0.contains(0) } }
}
