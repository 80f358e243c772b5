internal import RealModule

/// Bounds on a quantile of independent values that hold for every distribution: two of the values
/// themselves (`methods §6`).
///
/// `P(x_(r) <= q) = P(Bin(n, p) >= r)` for continuous values; ties only make it likelier. Source:
/// David and Nagaraja 2003, Order Statistics, §7.1.
public struct OrderStatisticBound: Sendable {
  /// The quantile of the values themselves.
  public let point: Double
  /// The largest value that lies above the quantile with a probability of at most α; nil where there
  /// are too few values for one.
  public let lower: Double?
  /// The smallest value that lies below the quantile with a probability of at most α; nil where
  /// there are too few values for one.
  public let upper: Double?

  /// Bounds a quantile.
  public init(
    of sample: Sample, level: QuantileLevel, confidence: ConfidenceLevel
  ) {
    let sorted = sample.values.sorted()
    let alpha = confidence.oneSidedAlpha
    point = level.quantile(ofSorted: sorted)
    let successes = BinomialDistribution(trials: sorted.count, probability: level.fraction)
    // x_(r) is above q where fewer than r values are at or below it: P(Bin < r) <= α.
    let least = successes.quantile(alpha)
    lower = least >= 1 ? sorted[least - 1] : nil
    // x_(s) is below q where s or more are strictly below it: P(Bin >= s) <= α.
    let most = successes.quantile(1 - alpha) + 1
    upper = most <= sorted.count ? sorted[most - 1] : nil
  }

  /// How many values it takes for a bound from above: the least n with `pⁿ <= α`.
  public static func valuesNeeded(
    toBoundFromAbove level: QuantileLevel, confidence: ConfidenceLevel
  ) -> Int {
    valuesNeeded(logarithm: .log(level.fraction), confidence)
  }

  /// How many values it takes for a bound from below: the least n with `(1 − p)ⁿ <= α`.
  public static func valuesNeeded(
    toBoundFromBelow level: QuantileLevel, confidence: ConfidenceLevel
  ) -> Int {
    valuesNeeded(logarithm: .log(onePlus: -level.fraction), confidence)
  }

  private static func valuesNeeded(logarithm: Double, _ confidence: ConfidenceLevel) -> Int {
    let count = Double.log(confidence.oneSidedAlpha) / logarithm
    // Beyond a billion nobody counts.
    return max(1, Int(min((count - 1e-9).rounded(.up), 1e9)))
  }
}
