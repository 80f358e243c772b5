/// A measure of agreement with its interval, from a bootstrap over units.
extension AgreementMeasure {
  /// Estimates the measure.
  ///
  /// - Parameters:
  ///   - ratings: the ratings.
  ///   - clusters: the cluster of every unit; nil where units are independent.
  ///   - confidence: the two-sided level.
  /// - Returns: nil where the measure is not defined. The interval is nil where one resample in twenty
  ///   leaves it undefined.
  public func estimate(
    of ratings: Ratings, clusters: [Int32]? = nil, confidence: ConfidenceLevel = .standard
  ) -> Estimate? {
    guard let point = value(of: ratings) else { return nil }
    // The seed is made of what was said, and of who said it.
    let columns = [
      ratings.units.map { $0.reduce(0) { $0 * 31 + $1.value } },
      ratings.units.map { $0.reduce(0) { $0 * 31 + Double($1.rater + 1) } },
    ]
    let bootstrap = ClusterBootstrap(of: columns, clusters: clusters, resamples: Self.resamples)
    let replicates = bootstrap.replicates { value(of: ratings, weights: $0) }
    let estimate = bootstrap.estimate(point, replicates: replicates, confidence: confidence)
    guard let interval = estimate.interval else { return estimate }
    return Estimate(
      point: point, standardError: estimate.standardError,
      interval: interval.hull(with: Interval(lower: point, upper: point)), confidence: confidence)
  }

  private static let resamples = 1_000
}
