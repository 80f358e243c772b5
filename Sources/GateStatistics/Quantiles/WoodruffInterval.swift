/// The interval of a quantile of clustered values: the values at the ends of the interval of the share
/// that lies at or below it (Woodruff 1952, doi 10.1080/01621459.1952.10483443), with `C − 1` degrees
/// of freedom.
public struct WoodruffInterval: Sendable {
  /// The quantile of the values themselves.
  public let point: Double
  /// The lower end; nil where the share's interval reaches 0, or does not vary between the clusters.
  public let lower: Double?
  /// The upper end; nil where the share's interval reaches 1, or does not vary between the clusters.
  public let upper: Double?

  /// Computes the interval.
  public init(of sample: ClusteredSample, level: QuantileLevel, confidence: ConfidenceLevel) {
    let sorted = sample.values.sorted()
    let point = level.quantile(ofSorted: sorted)
    self.point = point
    // Where many values equal the quantile, the share at or below it may be 1 in every cluster, and only
    // the share below it says how much they vary.
    let counts: [(Double) -> Bool] = [{ $0 <= point }, { $0 < point }]
    let standardErrors = counts.compactMap { isCounted -> Double? in
      let shares = try? ClusteredSample(
        sample.values.map { isCounted($0) ? 1 : 0 }, clusters: sample.clusters)
      return shares?.standardError
    }
    guard let standardError = standardErrors.max(), standardError > 0,
      let student = StudentDistribution(degreesOfFreedom: Double(sample.clusterCount - 1))
    else {
      (lower, upper) = (nil, nil)
      return
    }
    let reach = -student.quantile(confidence.oneSidedAlpha) * standardError
    func value(at fraction: Double) -> Double? {
      QuantileLevel(fraction).map { $0.quantile(ofSorted: sorted) }
    }
    lower = value(at: level.fraction - reach)
    upper = value(at: level.fraction + reach)
  }
}
