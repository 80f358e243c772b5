internal import RealModule

/// Student's t distribution.
public struct StudentDistribution: Sendable {
  /// The degrees of freedom, finite and at least 1.
  public let degreesOfFreedom: Double

  /// Makes the distribution; nil below one degree of freedom, of which no interval can be made.
  ///
  /// - Parameter degreesOfFreedom: any number: it often comes from data.
  public init?(degreesOfFreedom: Double) {
    guard degreesOfFreedom >= 1, degreesOfFreedom.isFinite else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The value that a fraction `probability` of the distribution does not exceed, by Newton's
  /// method on the tail probability.
  ///
  /// - Parameter probability: strictly between 0 and 1.
  public func quantile(_ probability: Double) -> Double {
    precondition(probability > 0 && probability < 1, "a probability strictly inside 0...1")
    let tail = min(probability, 1 - probability)
    guard tail < 0.5 else { return 0 }
    var t = start(-NormalDistribution.quantile(tail))
    // The tail is convex: from the left, steps never overshoot; from the right, the first one does
    // and lands on the left.
    for _ in 0..<100 {
      let step = (upperTail(t) - tail) / density(t)
      t += step
      // Newton's steps square the error: the next one would be below the last digit.
      if abs(step) <= 1e-8 * t { break }
    }
    return probability < 0.5 ? -t : t
  }

  /// The quantile that belongs to a normal one, nearly: the expansion in powers of `1/ν`
  /// (Abramowitz and Stegun 26.7.5).
  private func start(_ z: Double) -> Double {
    // Beyond, the terms grow.
    guard degreesOfFreedom > z * z else { return z }
    let (square, r) = (z * z, 1 / degreesOfFreedom)
    let first = (square + 1) / 4
    let second = ((5 * square + 16) * square + 3) / 96
    let third = (((3 * square + 19) * square + 17) * square - 15) / 384
    let fourth = ((((79 * square + 776) * square + 1_482) * square - 1_920) * square - 945) / 92_160
    return z * (1 + r * (first + r * (second + r * (third + r * fourth))))
  }

  /// The probability of a value over `t`, for `t >= 0`: `½ I_x(ν/2, ½)`, `x = ν / (ν + t²)`.
  func upperTail(_ t: Double) -> Double {
    let a = degreesOfFreedom / 2
    let x = degreesOfFreedom / (degreesOfFreedom + t * t)
    let complement = t * t / (degreesOfFreedom + t * t)
    guard complement > 0 else { return 0.5 }
    // x^a (1 − x)^½ / B(a, ½); everything about B is in the density's constant.
    let front =
      Double.exp(-a * Double.log(onePlus: t * t / degreesOfFreedom)) * complement.squareRoot()
      * (degreesOfFreedom.squareRoot() * normalizer)
    // At many degrees of freedom 1 − x is lost in x; the other fraction never needs it, and
    // subtracting from ½ is harmless up to t = 4.
    let isNextToNormal = degreesOfFreedom > 10_000 && t < 4
    return x < (a + 1) / (a + 2.5) && !isNextToNormal
      ? 0.5 * front * Self.betaFraction(x, a, 0.5) / a
      : 0.5 - front * Self.betaFraction(complement, 0.5, a)
  }

  private func density(_ t: Double) -> Double {
    normalizer
      * Double.exp(
        -(degreesOfFreedom + 1) / 2 * Double.log(onePlus: t * t / degreesOfFreedom))
  }

  /// `Γ((ν+1)/2) / (Γ(ν/2) √(νπ))`.
  private var normalizer: Double {
    Self.gammaRatio(degreesOfFreedom / 2) / (degreesOfFreedom * .pi).squareRoot()
  }

  /// `Γ(a + ½) / Γ(a)`. Two logarithms of Γ would lose nine digits at a million degrees of
  /// freedom; the asymptotic series (DLMF 5.11.13) keeps them.
  private static func gammaRatio(_ a: Double) -> Double {
    guard a < 40 else {
      let r = 1 / a
      let coefficients = [
        -399.0 / 262_144, -21.0 / 32_768, 5.0 / 1_024, 1.0 / 128, -1.0 / 8, 1.0,
      ]
      // The next term, 869/4194304 r⁶, is below 1e-13 from a = 40 on.
      return a.squareRoot() * (coefficients.dropFirst().reduce(coefficients[0]) { $0 * r + $1 })
    }
    return Double.exp(Double.logGamma(a + 0.5) - Double.logGamma(a))
  }

  /// The continued fraction of the incomplete beta function, by Lentz's method (DLMF 8.17.22).
  private static func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    d = 1 / (abs(d) < tiny ? tiny : d)
    var fraction = d
    for step in 1...100_000 {
      let m = Double(step)
      for numerator in [
        m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
        -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
      ] {
        d = 1 + numerator * d
        d = 1 / (abs(d) < tiny ? tiny : d)
        c = 1 + numerator / c
        c = abs(c) < tiny ? tiny : c
        fraction *= c * d
      }
      if abs(c * d - 1) < 1e-16 { break }
    }
    return fraction
  }
}
