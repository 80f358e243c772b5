import GateStatistics

/// The power sums of drawn units: all that the interval and the test of a mean need (`methods §8`).
struct UnitMoments {
  private(set) var units = 0.0
  private(set) var size = 0.0
  private(set) var sum = 0.0
  private(set) var squares = 0.0
  private var products = 0.0
  private var sizeSquares = 0.0
  private var cubes = 0.0
  private var squareProducts = 0.0
  private var productSquares = 0.0
  private var sizeCubes = 0.0

  /// Takes a unit in.
  mutating func add(sum s: Double, size m: Double) {
    units += 1
    size += m
    sum += s
    let square = s * s
    squares += square
    products += s * m
    sizeSquares += m * m
    cubes += square * s
    squareProducts += square * m
    productSquares += s * m * m
    sizeCubes += m * m * m
  }

  /// Whether every difference is 0.
  var isIdentical: Bool { squares == 0 }

  /// The mean of all differences.
  var mean: Double { size > 0 ? sum / size : 0 }

  /// `Σ l²` of the residuals `l = s − R·m`.
  private var residualSquares: Double {
    let found = squares - 2 * mean * products + mean * mean * sizeSquares
    // What is left of sums that cancel out is rounding.
    return found > 1e-13 * squares ? found : 0
  }

  /// The standard error of the mean; nil for a single unit.
  var standardError: Double? {
    guard units > 1 else { return nil }
    return (units / (units - 1) * residualSquares).squareRoot() / size
  }

  /// The standard error that the sign-flip statistic has, in the unit of a difference.
  var signFlipStandardError: Double? {
    guard units > 1 else { return nil }
    let rest = squares - sum * sum / units
    return (units / (units - 1) * max(0, rest)).squareRoot() / size
  }

  /// The acceleration of BCa, `Σ l³ / (6·(Σ l²)^{3/2})`; 0 where nothing varies.
  var acceleration: Double {
    let residual = residualSquares
    guard residual > 0 else { return 0 }
    let third =
      cubes - 3 * mean * squareProducts + 3 * mean * mean * productSquares
      - mean * mean * mean * sizeCubes
    return third / (6 * residual * residual.squareRoot())
  }

  /// Whether the differences are so skewed, for so few units, that three moments are too few.
  var isSkewed: Bool { abs(acceleration) > 0.04 }

  /// The hull of BCa and Student's t (`methods §3`), the bootstrap distribution by its first three
  /// moments (Cornish and Fisher 1937): `z0 ≈ a`, quantile `m + s·(w + a(w² − 1))`.
  ///
  /// - Returns: nil for a single unit.
  func interval(_ confidence: ConfidenceLevel) -> Interval? {
    guard let standardError, let student = StudentDistribution(degreesOfFreedom: units - 1) else {
      return nil
    }
    guard standardError > 0 else { return Interval(lower: mean, upper: mean) }
    let alpha = confidence.oneSidedAlpha
    let reach = -student.quantile(alpha) * standardError
    let a = acceleration
    let spread = residualSquares.squareRoot() / size
    let z = -NormalDistribution.quantile(alpha)
    func end(_ z: Double) -> Double {
      let denominator = 1 - a * (a + z)
      let w = denominator > 0 ? a + (a + z) / denominator : z < 0 ? -8 : 8
      return mean + spread * (w + a * (w * w - 1))
    }
    return Interval(
      lower: min(mean - reach, end(-z)), upper: max(mean + reach, end(z)))
  }
}
