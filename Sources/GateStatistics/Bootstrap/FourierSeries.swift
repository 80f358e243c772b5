internal import RealModule

/// The distribution of a sum from the lowest frequencies of its characteristic function
/// (`methods §1`).
struct FourierSeries {
  /// The window after which the series repeats itself.
  private let period: Double
  /// The lower end of the window.
  private let start: Double
  /// `w_j φ(2πj / period)`, `j = 1, 2, …`: the weight is what integrating, or adding up, the wave
  /// gives it.
  private let terms: [(real: Double, imaginary: Double)]
  /// ``integral(atSum:)`` at the start of the window.
  private var integralAtStart = 0.0

  /// The distribution of a continuous sum.
  ///
  /// - Parameters:
  ///   - characteristics: the characteristic function of the sum at `2πj / period`.
  ///   - start: the lower end of a window that the sum does not leave.
  init(
    continuous characteristics: [(real: Double, imaginary: Double)], start: Double, period: Double
  ) {
    self.init(
      characteristics.enumerated().map { place, value in
        (value.real / Double(place + 1), value.imaginary / Double(place + 1))
      }, start: start, period: period)
  }

  /// The distribution of a sum of whole steps: exact at `sum + ½`, half a step beyond each value.
  ///
  /// - Parameters:
  ///   - characteristics: the characteristic function of the sum at `2πj / period`.
  ///   - start: half a step below the lowest sum of the window.
  ///   - period: the number of steps of the window.
  init(
    steps characteristics: [(real: Double, imaginary: Double)], start: Double, period: Double
  ) {
    // Σ cos(θr) over neighbouring steps is sin(θ(r + ½)) / (2 sin(θ/2)).
    self.init(
      characteristics.enumerated().map { place, value in
        let weight = .pi / period / Double.sin(.pi * Double(place + 1) / period)
        return (value.real * weight, value.imaginary * weight)
      }, start: start, period: period)
  }

  private init(
    _ terms: [(real: Double, imaginary: Double)], start: Double, period: Double
  ) {
    self.terms = terms
    self.start = start
    self.period = period
    integralAtStart = integral(atSum: start).value
  }

  /// `P(sum <= x)`.
  func cumulative(atSum x: Double) -> Double { cumulativeAndDensity(atSum: x).value }

  /// The sum that is not exceeded with that probability.
  func sum(atCumulative probability: Double, near guess: Double) -> Double {
    MonotoneRoot.find(
      probability, between: start, and: start + period, near: guess,
      // 2^−44 of the window is below what the frequencies resolve.
      tolerance: period * 0x1p-44
    ) { x in
      cumulativeAndDensity(atSum: x)
    }
  }

  /// `P(sum <= x)`, and the density of the sum at `x`.
  func cumulativeAndDensity(atSum x: Double) -> (value: Double, slope: Double) {
    let (value, slope) = integral(atSum: x)
    return ((x - start) / period + (value - integralAtStart) / .pi, (1 + 2 * slope) / period)
  }

  /// `Σ_j Re(i w_j φ_j e^{−itx})`, the density's waves integrated, and the waves themselves.
  private func integral(atSum x: Double) -> (value: Double, slope: Double) {
    let turn = 2 * Double.pi * x / period
    let (stepCosine, stepSine) = (Double.cos(turn), Double.sin(turn))
    var (cosine, sine) = (1.0, 0.0)
    var (sum, slope, frequency) = (0.0, 0.0, 0.0)
    for term in terms {
      (cosine, sine) = (
        cosine * stepCosine - sine * stepSine, sine * stepCosine + cosine * stepSine
      )
      frequency += 1
      sum += term.real * sine - term.imaginary * cosine
      slope += frequency * (term.real * cosine + term.imaginary * sine)
    }
    return (sum, slope)
  }
}
