public import GateStatistics

/// What people's labels make of a comparison (`methods §11`).
public struct HumanCorrection: Sendable, Equatable {
  /// The number of examples whose answers are labelled in both runs.
  public var labels: Int
  /// Whether the verdict rests on ``corrected`` and not on ``raw``.
  public var decides: Bool
  /// Why it does or does not, in a sentence without a full stop.
  public var reason: String
  /// The weight λ of the metric beside the labels; 0 where they speak alone.
  public var weight: Double
  /// The correlation of the metric's paired differences with those of the labels; nil where either
  /// never differs.
  public var correlation: Double?
  /// The metric's own mean paired difference, negative is worse, in its unit.
  public var raw: Estimate
  /// The margin in the metric's unit.
  public var rawMargin: Double
  /// The mean paired difference that people would see over all examples, in the labels' unit.
  public var corrected: Estimate
  /// The margin in the labels' unit.
  public var margin: Double

  /// Makes a correction.
  public init(
    labels: Int, decides: Bool, reason: String, weight: Double, correlation: Double?,
    raw: Estimate, rawMargin: Double, corrected: Estimate, margin: Double
  ) {
    self.labels = labels
    self.decides = decides
    self.reason = reason
    self.weight = weight
    self.correlation = correlation
    self.raw = raw
    self.rawMargin = rawMargin
    self.corrected = corrected
    self.margin = margin
  }
}
