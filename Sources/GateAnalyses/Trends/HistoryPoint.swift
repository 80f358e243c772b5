/// The value of a metric in one recorded run.
package struct HistoryPoint: Sendable, Equatable {
  /// When the run was made, as it was written: ISO 8601, `2026-11-23T08:00:00Z`.
  package let timestamp: String
  /// The same moment in seconds since 1970.
  package let seconds: Double
  /// The version of the system that was scored; empty where nothing says.
  package let system: String
  /// The mean of the metric, in its own unit; finite.
  package let value: Double
  /// The lower end of the value's interval; nil where none was recorded.
  package let lower: Double?
  /// The upper end of the value's interval; nil where none was recorded.
  package let upper: Double?
  /// The number of examples behind the value; nil where none was recorded.
  package let count: Int?
  /// The change that was made since the run before, in words.
  package let change: String?
  /// Whether the run was accepted as the baseline.
  package let isAcceptedBaseline: Bool

  /// Makes a point; nil where the value, an end of the interval or the moment is not finite.
  package init?(
    timestamp: String, seconds: Double, system: String, value: Double, lower: Double? = nil,
    upper: Double? = nil, count: Int? = nil, change: String? = nil,
    isAcceptedBaseline: Bool = false
  ) {
    guard [seconds, value, lower ?? 0, upper ?? 0].allSatisfy(\.isFinite) else { return nil }
    self.timestamp = timestamp
    self.seconds = seconds
    self.system = system
    self.value = value
    self.lower = lower
    self.upper = upper
    self.count = count
    self.change = change
    self.isAcceptedBaseline = isAcceptedBaseline
  }
}
