/// A point estimate with its uncertainty.
public struct Estimate: Hashable, Sendable {
  /// The estimate itself, in the unit of the metric.
  public let point: Double
  /// The standard error of ``point``, in the same unit; nil where one value alone gives none.
  public let standardError: Double?
  /// The interval that decides; nil where there is too little data for one.
  public let interval: Interval?
  /// The two-sided level of ``interval``.
  public let confidence: ConfidenceLevel

  /// Puts an estimate together.
  ///
  /// - Precondition: neither number is NaN.
  public init(
    point: Double, standardError: Double?, interval: Interval?, confidence: ConfidenceLevel
  ) {
    precondition(!point.isNaN && standardError?.isNaN != true, "an estimate is a number")
    self.point = point
    self.standardError = standardError
    self.interval = interval
    self.confidence = confidence
  }
}
