/// Which quantile: the share of values that lie at or below it, strictly between 0 and 1.
public struct QuantileLevel: Hashable, Sendable {
  /// The level as a fraction: 0.95 for the 95th percentile.
  public let fraction: Double

  /// Makes a level, or nil where `fraction` is not strictly between 0 and 1.
  public init?(_ fraction: Double) {
    guard fraction > 0, fraction < 1 else { return nil }
    self.fraction = fraction
  }

  /// The quantile of sorted values: between two neighbours where the level falls between them
  /// (Hyndman and Fan 1996, doi 10.2307/2684934, type 7, which is also NumPy's and R's).
  ///
  /// - Parameter sorted: at least one value, ascending.
  func quantile(ofSorted sorted: [Double]) -> Double {
    let place = Double(sorted.count - 1) * fraction
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return Self.between(sorted[below], sorted[above], place - Double(below))
  }

  /// A point between two numbers; the number itself where both are the same.
  @inline(__always)
  static func between(_ low: Double, _ high: Double, _ share: Double) -> Double {
    low == high ? low : low * (1 - share) + high * share
  }
}

extension Sample {
  /// The quantile of the values (Hyndman and Fan's type 7, as NumPy and R have it).
  public func quantile(_ level: QuantileLevel) -> Double {
    level.quantile(ofSorted: values.sorted())
  }
}
