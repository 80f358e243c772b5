/// What a comparison of this size can show (`methods §7`). Computed from the noise alone, never
/// from the difference that was found.
public struct PowerAnalysis: Sendable {
  private let standardDeviation: Double
  private let count: Double
  private let quantiles: Double

  /// The share of real worsenings that a comparison should find.
  public static let power = 0.8

  /// Prepares for a sample; nil for a single value.
  ///
  /// - Parameters:
  ///   - sample: the paired differences.
  ///   - confidence: the two-sided level of the decision.
  public init?(of sample: Sample, confidence: ConfidenceLevel) {
    guard let standardDeviation = sample.standardDeviation else { return nil }
    self.standardDeviation = standardDeviation
    count = Double(sample.count)
    quantiles =
      NormalDistribution.quantile(Self.power)
      - NormalDistribution.quantile(confidence.oneSidedAlpha)
  }

  /// The smallest worsening that is found four times in five, `(z_{1−α} + z_{0.8}) · SE`, in the
  /// unit of the sample.
  public var minimumDetectableEffect: Double {
    quantiles * standardDeviation / count.squareRoot()
  }

  /// The number of examples that find a worsening of `margin` four times in five,
  /// `⌈((z_{1−α} + z_{0.8}) · sd / margin)²⌉`; nil where the margin is 0 or the number is beyond
  /// reach (over 10⁹).
  public func examplesNeeded(for margin: Double) -> Int? {
    let ratio = quantiles * standardDeviation / margin
    let needed = (ratio * ratio).rounded(.up)
    return needed <= 1e9 ? max(1, Int(needed)) : nil
  }
}
