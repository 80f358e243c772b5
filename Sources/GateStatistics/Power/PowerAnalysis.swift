/// What a comparison of this size can show (`methods §7`). Computed from the noise alone, never
/// from the difference that was found.
public struct PowerAnalysis: Sendable {
  /// The share of real worsenings that a comparison should find.
  public static let power = 0.8

  /// The smallest worsening that is found four times in five, `(c + z_{0.8}) · SE`, in the unit of the
  /// standard error.
  public let minimumDetectableEffect: Double
  private let count: Double

  /// Prepares for a comparison.
  ///
  /// - Parameters:
  ///   - standardError: the standard error of the difference, at least 0.
  ///   - count: the number of examples.
  ///   - criticalValue: how many standard errors a difference must be to count: `z_{1−α}` for a check
  ///     that stands alone, ``SignFlipFamily/criticalValue(alpha:)`` under a family's correction.
  ///
  /// - Precondition: finite numbers, a standard error of at least 0.
  public init(standardError: Double, count: Int, criticalValue: Double) {
    precondition(
      standardError >= 0 && standardError.isFinite && criticalValue.isFinite,
      "a finite standard error and critical value")
    minimumDetectableEffect =
      (criticalValue + NormalDistribution.quantile(Self.power)) * standardError
    self.count = Double(count)
  }

  /// The number of examples that find a worsening of `margin` four times in five,
  /// `⌈n · (MDE / margin)²⌉`: with clusters, of as many examples each as there are now; nil where the
  /// margin is not over 0 or the number is beyond reach (over 10⁹).
  public func examplesNeeded(for margin: Double) -> Int? {
    guard margin > 0 else { return nil }
    let ratio = minimumDetectableEffect / margin
    let needed = (count * ratio * ratio).rounded(.up)
    return needed <= 1e9 ? max(1, Int(needed)) : nil
  }
}
