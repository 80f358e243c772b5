/// A closed interval `[lower, upper]` of finite numbers, in the unit of what it estimates.
public struct Interval: Hashable, Sendable {
  /// The lower endpoint; never above ``upper``.
  public let lower: Double
  /// The upper endpoint.
  public let upper: Double

  /// Makes the interval between two endpoints.
  ///
  /// - Precondition: `lower <= upper`, so neither is NaN.
  public init(lower: Double, upper: Double) {
    precondition(lower <= upper, "an interval runs from its lower to its upper endpoint")
    self.lower = lower
    self.upper = upper
  }

  /// The interval between two numbers that rounding may have put in either order.
  init(between first: Double, and second: Double) {
    self.init(lower: min(first, second), upper: max(first, second))
  }

  /// The smallest interval that holds both (`methods §3`).
  public func hull(with other: Interval) -> Interval {
    Interval(lower: min(lower, other.lower), upper: max(upper, other.upper))
  }

  /// The part of the interval inside `bounds`; endpoints outside move to the nearest bound.
  public func clipped(to bounds: ClosedRange<Double>) -> Interval {
    Interval(
      lower: min(max(lower, bounds.lowerBound), bounds.upperBound),
      upper: min(max(upper, bounds.lowerBound), bounds.upperBound))
  }

  /// Whether `value` lies inside, endpoints included.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}
