/// One line of the log that a team keeps: what a metric was when a version of the system was scored.
public struct LogEntry: Hashable, Sendable {
  /// What the values of one run share.
  public struct Occasion: Hashable, Sendable {
    /// When the system was scored.
    public let time: Timestamp
    /// The version of the system: `v1.2.0`; nil where nothing says.
    public let system: String?
    /// The dataset's name; nil where nothing says.
    public let dataset: String?
    /// The change that was made since the run before, in words.
    public let change: String?

    /// Makes an occasion; an empty text says nothing.
    public init(time: Timestamp, system: String?, dataset: String?, change: String?) {
      self.time = time
      self.system = system?.isEmpty == true ? nil : system
      self.dataset = dataset?.isEmpty == true ? nil : dataset
      self.change = change?.isEmpty == true ? nil : change
    }
  }

  /// The run that the value is of.
  public let occasion: Occasion
  /// The metric and its segment.
  public let name: MetricName
  /// The value in the metric's unit, at most ``Score/largestMagnitude``.
  public let value: Double

  /// Makes an entry; nil if the value is not finite, or over ``Score/largestMagnitude``.
  public init?(occasion: Occasion, name: MetricName, value: Double) {
    guard value.magnitude <= Score.largestMagnitude else { return nil }
    self.occasion = occasion
    self.name = name
    self.value = value
  }
}
