internal import RealModule

/// The probability that an answer is good as a logistic function of its score (Platt 1999; `methods §11`).
public struct PlattScaling: Sendable {
  /// What a score of 0 gives, as log odds.
  public let intercept: Double
  /// What one more of the score adds to the log odds.
  public let slope: Double

  /// Fits the curve by Newton's method.
  ///
  /// Outcomes count as `(g + 1) / (g + 2)` and `1 / (b + 2)`, with *g* good and *b* bad answers, so that scores
  /// that divide them fully still give a finite curve.
  ///
  /// - Returns: nil where the scores are all equal.
  public init?(of scores: [Double], isGood: [Bool]) {
    precondition(scores.count == isGood.count, "an outcome for every score")
    guard let sample = try? Sample(scores), let deviation = sample.standardDeviation, deviation > 0
    else { return nil }
    let good = Double(isGood.count { $0 })
    let bad = Double(isGood.count) - good
    let targets = isGood.map { $0 ? (good + 1) / (good + 2) : 1 / (bad + 2) }
    let values = scores.map { ($0 - sample.mean) / deviation }
    var (a, b) = (Double.log((good + 1) / (bad + 1)), 0.0)
    for _ in 0..<50 {
      var gradient = (0.0, 0.0)
      var (aa, ab, bb) = (1e-9, 0.0, 1e-9)
      for (value, target) in zip(values, targets) {
        let probability = Self.logistic(a + b * value)
        let (residual, weight) = (target - probability, probability * (1 - probability))
        gradient = (gradient.0 + residual, gradient.1 + residual * value)
        aa += weight
        ab += weight * value
        bb += weight * value * value
      }
      let determinant = aa * bb - ab * ab
      guard determinant > 1e-12 else { break }
      let step = (
        (bb * gradient.0 - ab * gradient.1) / determinant,
        (aa * gradient.1 - ab * gradient.0) / determinant
      )
      // A step is never so long that it leaves the region in which the curve is known.
      let length = max(1, abs(step.0), abs(step.1))
      a += step.0 / length
      b += step.1 / length
      if max(abs(step.0), abs(step.1)) < 1e-10 { break }
    }
    slope = b / deviation
    intercept = a - b * sample.mean / deviation
  }

  /// The probability at a score.
  public func probability(at score: Double) -> Double {
    Self.logistic(intercept + slope * score)
  }

  private static func logistic(_ odds: Double) -> Double { 1 / (1 + Double.exp(-odds)) }
}
