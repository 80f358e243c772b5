/// A mean with every interval that is offered for it.
public struct MeanInference: Sendable {
  /// The mean, its standard error and the decision interval: the hull of BCa and Student t
  /// (`methods §3`).
  public let estimate: Estimate
  /// The BCa interval (`methods §2`); nil where there is no standard error.
  public let bca: Interval?
  /// Student's t interval; nil where there is no standard error.
  public let t: Interval?

  /// Estimates the mean of a sample.
  ///
  /// One value alone has no interval. Equal values have the interval `[m, m]` (`methods §10`).
  ///
  /// - Parameters:
  ///   - sample: the values.
  ///   - confidence: the two-sided level.
  ///   - bounds: what the mean can be at all; intervals are clipped to it (`methods §3`).
  public init(
    of sample: Sample, confidence: ConfidenceLevel,
    bounds: ClosedRange<Double> = Self.unbounded
  ) {
    self.init(
      point: sample.mean, standardError: sample.standardError,
      degreesOfFreedom: Double(sample.count - 1), acceleration: sample.acceleration,
      confidence: confidence, bounds: bounds
    ) { BootstrapDistribution(of: sample) }
  }

  /// Estimates the mean of clustered values, with `C − 1` degrees of freedom (`methods §8`).
  ///
  /// One cluster alone has no interval.
  public init(
    of sample: ClusteredSample, confidence: ConfidenceLevel,
    bounds: ClosedRange<Double> = Self.unbounded
  ) {
    self.init(
      point: sample.mean, standardError: sample.standardError,
      degreesOfFreedom: Double(sample.clusterCount - 1), acceleration: sample.acceleration,
      confidence: confidence, bounds: bounds
    ) { BootstrapDistribution(of: sample) }
  }

  /// Estimates the mean of stratified values, with Satterthwaite's degrees of freedom
  /// (`methods §8`).
  ///
  /// A stratum of one value leaves its variance unknown, and the mean without an interval.
  public init(
    of sample: StratifiedSample, confidence: ConfidenceLevel,
    bounds: ClosedRange<Double> = Self.unbounded
  ) {
    self.init(
      point: sample.mean, standardError: sample.standardError,
      degreesOfFreedom: sample.degreesOfFreedom ?? 1,
      acceleration: Resampling(of: sample).acceleration, confidence: confidence, bounds: bounds
    ) { BootstrapDistribution(of: sample) }
  }

  /// No bound on either side.
  public static let unbounded = -Double.infinity...Double.infinity

  private init(
    point: Double, standardError: Double?, degreesOfFreedom: Double, acceleration: Double,
    confidence: ConfidenceLevel, bounds: ClosedRange<Double>,
    _ bootstrap: () -> BootstrapDistribution
  ) {
    guard let standardError,
      let student = StudentDistribution(degreesOfFreedom: degreesOfFreedom)
    else {
      estimate = Estimate(
        point: point, standardError: nil, interval: nil, confidence: confidence)
      (bca, t) = (nil, nil)
      return
    }
    let bca = Self.bca(bootstrap(), acceleration: acceleration, confidence).clipped(to: bounds)
    let reach = standardError > 0 ? -student.quantile(confidence.oneSidedAlpha) * standardError : 0
    let t = Interval(lower: point - reach, upper: point + reach).clipped(to: bounds)
    self.bca = bca
    self.t = t
    estimate = Estimate(
      point: point, standardError: standardError, interval: bca.hull(with: t),
      confidence: confidence)
  }

  /// Efron's bias-corrected and accelerated interval (1987, doi 10.1080/01621459.1987.10478410).
  private static func bca(
    _ bootstrap: BootstrapDistribution, acceleration a: Double, _ confidence: ConfidenceLevel
  ) -> Interval {
    let z0 = NormalDistribution.quantile(bootstrap.shareBelowMean)
    let z = -NormalDistribution.quantile(confidence.oneSidedAlpha)
    func level(_ z: Double) -> Double {
      let denominator = 1 - a * (z0 + z)
      // Past the pole the correction has no meaning; the end of the distribution is the safe answer.
      guard denominator > 0 else { return z < 0 ? 0 : 1 }
      return NormalDistribution.cumulative(z0 + (z0 + z) / denominator)
    }
    return Interval(between: bootstrap.quantile(level(-z)), and: bootstrap.quantile(level(z)))
  }
}
