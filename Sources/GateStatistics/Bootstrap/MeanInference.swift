/// A mean with every interval that is offered for it.
public struct MeanInference: Sendable {
  /// The mean, its standard error and the decision interval: the hull of BCa and Student t.
  public let estimate: Estimate
  /// The BCa interval (`methods §2`); nil where n = 1.
  public let bca: Interval?
  /// The percentile interval; nil where n = 1.
  public let percentile: Interval?
  /// Student's t interval; nil where n = 1.
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
    bounds: ClosedRange<Double> = -Double.infinity...Double.infinity
  ) {
    guard let standardError = sample.standardError else {
      estimate = Estimate(
        point: sample.mean, standardError: nil, interval: nil, confidence: confidence)
      (bca, percentile, t) = (nil, nil, nil)
      return
    }
    let bootstrap = BootstrapDistribution(of: sample)
    let bca = Self.bca(of: sample, bootstrap, confidence).clipped(to: bounds)
    let t = Self.studentT(of: sample, standardError, confidence).clipped(to: bounds)
    self.bca = bca
    self.t = t
    percentile = Interval(
      lower: bootstrap.quantile(confidence.oneSidedAlpha),
      upper: bootstrap.quantile(1 - confidence.oneSidedAlpha)
    ).clipped(to: bounds)
    estimate = Estimate(
      point: sample.mean, standardError: standardError, interval: bca.hull(with: t),
      confidence: confidence)
  }

  /// Efron's bias-corrected and accelerated interval (1987, doi 10.1080/01621459.1987.10478410).
  private static func bca(
    of sample: Sample, _ bootstrap: BootstrapDistribution, _ confidence: ConfidenceLevel
  ) -> Interval {
    let z0 = NormalDistribution.quantile(bootstrap.shareBelowMean)
    let a = sample.acceleration
    let z = -NormalDistribution.quantile(confidence.oneSidedAlpha)
    func level(_ z: Double) -> Double {
      let denominator = 1 - a * (z0 + z)
      // Past the pole the correction has no meaning; the end of the distribution is the safe answer.
      guard denominator > 0 else { return z < 0 ? 0 : 1 }
      return NormalDistribution.cumulative(z0 + (z0 + z) / denominator)
    }
    return Interval(
      lower: bootstrap.quantile(level(-z)), upper: bootstrap.quantile(level(z)))
  }

  private static func studentT(
    of sample: Sample, _ standardError: Double, _ confidence: ConfidenceLevel
  ) -> Interval {
    let halfWidth =
      -StudentDistribution(degreesOfFreedom: Double(sample.count - 1))
      .quantile(confidence.oneSidedAlpha) * standardError
    return Interval(lower: sample.mean - halfWidth, upper: sample.mean + halfWidth)
  }
}
