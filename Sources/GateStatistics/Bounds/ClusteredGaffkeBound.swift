/// Gaffke's bound where values come in clusters (`methods §6`, `§8`): on the means of the clusters, which
/// are independent and have the range of the values.
///
/// With clusters of one size that is the mean of all values; with others it is the mean of a cluster
/// drawn at random, and a bound of the former only beside another one.
public struct ClusteredGaffkeBound: Sendable {
  /// Whether all clusters have the same size.
  public let hasEqualSizes: Bool
  private let bound: GaffkeBound
  private let mean: Double

  /// Prepares the bound.
  ///
  /// - Returns: nil where the range is not finite, or a value lies outside.
  public init?(of sample: ClusteredSample, within range: ClosedRange<Double>) {
    let means = sample.clusterMeans.map { min(max($0, range.lowerBound), range.upperBound) }
    guard let clusters = try? Sample(means), let all = try? Sample(sample.values),
      GaffkeBound(of: all, within: range) != nil,
      let bound = GaffkeBound(of: clusters, within: range)
    else { return nil }
    self.bound = bound
    hasEqualSizes = Set(sample.sizes).count == 1
    mean = sample.mean
  }

  /// The interval between the two one-sided bounds, and the mean of all values with it.
  public func interval(_ confidence: ConfidenceLevel) -> Interval {
    bound.interval(confidence).hull(with: Interval(lower: mean, upper: mean))
  }
}
