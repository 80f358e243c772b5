package import GateStatistics
import GateVerdicts

/// A slow rise or fall of a metric beside its changes (`methods §11`).
package struct SlowTrend: Sendable, Equatable {
  /// The two-sided p-value of Mann and Kendall's test.
  package let pValue: Double
  /// Sen's slope: what a run adds, in the metric's unit.
  package let slope: Double
  /// The interval of the slope, 95 %.
  package let interval: Interval
  /// Whether the metric gets worse.
  package let isWorse: Bool

  /// Looks for a trend within the stretches between changes; nil where there is none beyond chance.
  init?(in history: MetricHistory, between changes: ChangePoints, level: Double) {
    let values = history.values
    let test = MannKendall(of: values, within: changes.stretches(of: values.count))
    guard test.pValue <= level, let slope = test.slope, let interval = test.slopeInterval,
      slope != 0
    else { return nil }
    pValue = test.pValue
    self.slope = slope
    self.interval = interval
    isWorse = slope * history.direction.sign < 0
  }
}
