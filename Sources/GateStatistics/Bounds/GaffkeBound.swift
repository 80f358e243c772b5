/// Bounds on the mean of numbers that have a range: valid for every distribution at every sample
/// size, as far as anyone could show, and as sharp as Clopper and Pearson's on 0/1 (`methods §6`).
///
/// With one more observation at the worst end of the range, the lower bound is the α-quantile of
/// `Σ W_i x_i`, the weights W uniform on all that add up to 1. Source: Gaffke 2005, "Three test
/// statistics for a nonparametric one-sided hypothesis on the mean of a nonnegative variable"
/// (Mathematical Methods of Statistics 14).
public struct GaffkeBound: Sendable {
  private let sample: Sample
  private let range: ClosedRange<Double>

  /// Prepares the bounds.
  ///
  /// - Parameters:
  ///   - sample: the observations.
  ///   - range: what an observation can be.
  /// - Returns: nil where the range is not finite, or an observation lies outside.
  public init?(of sample: Sample, within range: ClosedRange<Double>) {
    guard range.lowerBound >= -Sample.largestMagnitude, range.upperBound <= Sample.largestMagnitude,
      range.lowerBound <= sample.smallest, sample.largest <= range.upperBound
    else { return nil }
    self.sample = sample
    self.range = range
  }

  /// The interval between the two one-sided bounds, each missed with a probability of at most α.
  public func interval(_ confidence: ConfidenceLevel) -> Interval {
    let alpha = confidence.oneSidedAlpha
    let (lower, upper) = (lower(alpha: alpha), upper(alpha: alpha))
    return Interval(lower: min(lower, sample.mean), upper: max(upper, sample.mean))
  }

  /// The interval, each bound within a fifteenth of a standard error: for the many samples of a
  /// simulation.
  package func approximateInterval(_ confidence: ConfidenceLevel) -> Interval {
    let alpha = confidence.oneSidedAlpha
    let (low, high) = (range.lowerBound, range.upperBound)
    let lower = low + bound(from: low, alpha: alpha, approximately: true)
    let upper = high - bound(from: high, alpha: alpha, approximately: true)
    return Interval(lower: min(lower, sample.mean), upper: max(upper, sample.mean))
  }

  /// The lower bound of the mean.
  ///
  /// - Parameter alpha: the one-sided error rate, over 0 and at most 0.5.
  public func lower(alpha: Double) -> Double {
    range.lowerBound + bound(from: range.lowerBound, alpha: alpha)
  }

  /// The upper bound of the mean.
  ///
  /// - Parameter alpha: the one-sided error rate, over 0 and at most 0.5.
  public func upper(alpha: Double) -> Double {
    range.upperBound - bound(from: range.upperBound, alpha: alpha)
  }

  /// How far the bound lies from the end of the range that it is counted from.
  private func bound(from end: Double, alpha: Double, approximately: Bool = false) -> Double {
    precondition(alpha > 0 && alpha <= 0.5, "a one-sided error rate")
    let furthest = max(abs(sample.largest - end), abs(sample.smallest - end))
    guard furthest > 0 else { return 0 }
    let scale = BinaryScale(reaching: furthest)
    let tail = WeightedMeanTail(of: sample, from: end, scale: scale)
    return scale.unit * tail.quantile(alpha, approximately: approximately)
  }
}
