internal import ComplexModule
internal import RealModule

/// The lower tail of `Σ W_i y_i` for numbers `y` of at least 0 and one 0 more, with weights W uniform
/// on all that add up to 1.
///
/// `P(Σ W_i y_i <= t) = P(Σ E_i (y_i − t) <= 0)` for independent exponential `E_i`, whose transform is
/// `M(s) = ∏ 1/(1 − s(y_i − t))`. The inverse is `−(1/2πi) ∫ M(s)/s ds`, taken along a hyperbola
/// through the saddle point of the integrand in the direction of steepest descent, by the trapezoidal
/// rule (Trefethen and Weideman 2014, doi 10.1137/130932132).
struct WeightedMeanTail {
  /// A step along the hyperbola: what the rule leaves is below 1e-15.
  private static let stepLength = 0.125
  private static let negligible = 1e-17

  private let product: LinearFactors
  private let count: Double
  private let mean: Double
  private let largest: Double
  private let standardError: Double

  /// Counts the numbers of a sample from one end of their range.
  ///
  /// - Parameter usesPowers: false works with every number by itself, to compare.
  init(of sample: Sample, from end: Double, scale: BinaryScale, usesPowers: Bool = true) {
    let isUpper = sample.smallest < end
    let values = sample.values.map { scale.relative(isUpper ? end - $0 : $0 - end) }
    count = Double(sample.count)
    mean = scale.relative(isUpper ? end - sample.mean : sample.mean - end)
    largest = scale.relative(isUpper ? end - sample.smallest : sample.largest - end)
    let root = sample.relativePowers.squares.squareRoot()
    standardError = scale.relative(sample.scale.unit) * root / count
    // Thirteen standard errors of the sum cover all that matters of a large sample.
    product = LinearFactors(
      of: values, mean: mean,
      reach: usesPowers && standardError > 0 ? 13 / (standardError * count) : 0)
  }

  /// The value that `Σ W_i y_i` stays below with that probability.
  ///
  /// - Parameters:
  ///   - probability: over 0 and at most 0.5.
  ///   - approximately: whether a fifteenth of a standard error may be wrong, for a tenth of the time.
  func quantile(_ probability: Double, approximately: Bool = false) -> Double {
    guard largest > 0 else { return 0 }
    let wanted = NormalDistribution.quantile(probability)
    var last: (t: Double, z: Double)?
    let spread = max(standardError, mean / (count + 1))
    return MonotoneRoot.find(
      wanted, between: 0, and: mean, near: mean + wanted * spread,
      tolerance: approximately ? 1e-3 * spread : 1e-14 * mean
    ) { t in
      let z = NormalDistribution.quantile(
        approximately ? saddleProbability(upTo: t) : self.probability(upTo: t))
      defer { last = (t, z) }
      // On this scale the tail is almost a straight line: the secant is as good as the tangent.
      guard let last, z.isFinite, last.z.isFinite else { return (z, 1 / spread) }
      return (z, (z - last.z) / (t - last.t))
    }
  }

  /// `P(Σ W_i y_i <= t)`, for `t` strictly between 0 and the mean.
  func probability(upTo t: Double) -> Double {
    let saddle = saddlePoint(at: t)
    let (_, second, third) = slopes(saddle, t)
    let unit = 1 / second.squareRoot()
    // How the path of steepest descent bends, from a quarter turn to one side to one to the other.
    let bend = min(max(third * unit * unit * unit / 3, -1), 1)
    let atSaddle = logarithm(Complex(saddle), t)
    var sum = 0.0
    var node = 0
    while true {
      let v = Self.stepLength * Double(node)
      let (sinh, cosh) = (Double.sinh(v), Double.cosh(v))
      let s = Complex(saddle + unit * bend * (cosh - 1), unit * sinh)
      let direction = Complex(unit * bend * sinh, unit * cosh)
      let term = Complex.exp(logarithm(s, t) - atSaddle) / s * direction
      sum -= node == 0 ? term.imaginary / 2 : term.imaginary
      // Negative or not a number ends it, too.
      guard term.length > Self.negligible, node < 1_000 else { break }
      node += 1
    }
    return min(max(sum * Self.stepLength / .pi * Double.exp(atSaddle.real), 0), 1)
  }

  /// `P(Σ W_i y_i <= t)` by the integrand at its saddle point alone (Daniels 1987, doi
  /// 10.2307/1403269): within 1 % where the sum is nearly normal.
  private func saddleProbability(upTo t: Double) -> Double {
    let saddle = saddlePoint(at: t)
    let height = logarithm(Complex(saddle), t).real - Double.log(-saddle)
    return min(Double.exp(height) / (2 * .pi * slopes(saddle, t).1).squareRoot(), 1)
  }

  /// `ln M(s)`, the 0 included.
  private func logarithm(_ s: Complex<Double>, _ t: Double) -> Complex<Double> {
    -(product.logarithm(s, t) + Complex.log(1 + s * Complex(t)))
  }

  /// The minimum of `M(s)/|s|` for negative `s`, where `M` is finite: above `−1/t`.
  private func saddlePoint(at t: Double) -> Double {
    let left = -1 / t
    // Where the sum is nearly normal, the minimum solves a quadratic equation.
    let distance = mean - t
    let variance = standardError * standardError * count
    let normal =
      variance > 0
      ? -(distance + (distance * distance + 4 * variance / count).squareRoot()) / (2 * variance)
      : left
    return MonotoneRoot.find(
      0, between: left, and: 0, near: max(left / 2, normal), tolerance: -1e-3 * left / count
    ) { s in
      let (first, second, _) = slopes(s, t)
      return (first, second)
    }
  }

  /// The first three derivatives of `ln M(s) − ln |s|` at a negative `s`.
  private func slopes(_ s: Double, _ t: Double) -> (Double, Double, Double) {
    let own = product.slopes(s, t)
    let pseudo = -t / (1 + s * t)
    return (
      own.first + pseudo - 1 / s, own.second + pseudo * pseudo + 1 / (s * s),
      own.third + 2 * pseudo * pseudo * pseudo - 2 / (s * s * s)
    )
  }
}
