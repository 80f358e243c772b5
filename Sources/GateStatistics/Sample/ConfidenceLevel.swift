/// A two-sided confidence level, strictly between 0 and 1 (`methods §0`).
public struct ConfidenceLevel: Hashable, Sendable {
  /// The level as a fraction, `0.95`, never `95`.
  public let fraction: Double

  /// Makes a level, or nil where `fraction` is not strictly between 0 and 1.
  public init?(_ fraction: Double) {
    guard fraction > 0, fraction < 1 else { return nil }
    self.fraction = fraction
  }

  private init(unchecked fraction: Double) { self.fraction = fraction }

  /// 0.95, the default of every gate.
  public static let standard = ConfidenceLevel(unchecked: 0.95)

  /// The one-sided error rate `α = (1 − confidence) / 2`, a fraction: 0.025 at 0.95.
  public var oneSidedAlpha: Double { (1 - fraction) / 2 }
}
