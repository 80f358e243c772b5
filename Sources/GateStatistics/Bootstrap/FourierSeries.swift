internal import RealModule

/// The bootstrap distribution of continuous values: a handful of frequencies of `φ(t)ⁿ`, summed
/// directly (`methods §1`).
struct FourierSeries {
  /// The grid on which frequencies are looked for.
  private static let gridLength = 1 << 14
  /// The most frequencies that still count as smooth.
  private static let maximumFrequencies = 2_048
  /// How much probability the frequencies left out may hold.
  private static let neglected = 1e-6

  private let period: Double
  private let reachBelow: Double
  private let count: Double
  /// The unit of the window. Its inverse may not be finite, so that it only divides and multiplies.
  private let scale: Double
  /// `φ(t_j)ⁿ / j` at `t_j = 2πj / period`, for `j = 1, 2, …`.
  private let terms: [(real: Double, imaginary: Double)]
  /// ``integral(atSum:)`` at the lower end of the window.
  private var integralAtStart = 0.0

  /// Finds the frequencies that matter, or gives nil where there are too many: few distinct values
  /// on no lattice make a distribution of steps.
  init?(of sample: Sample) {
    let grid = DeviationGrid(of: sample, length: Self.gridLength)
    let spectrum = grid.smoothSpectrum(of: sample)
    let negligible = RealFourierTransform.Spectrum.negligibleSquare(raisedTo: sample.count)
    var left = 0.0
    var last = 0
    for frequency in (1...Self.gridLength / 2).reversed() {
      let (real, imaginary) = (spectrum.real[frequency], spectrum.imaginary[frequency])
      let square = real * real + imaginary * imaginary
      guard square > negligible else { continue }
      left +=
        2 * Double.exp(Double(sample.count) / 2 * Double.log(square)) / (.pi * Double(frequency))
      if left > Self.neglected {
        last = frequency
        break
      }
    }
    guard last <= Self.maximumFrequencies else { return nil }
    // Some frequencies more cost nothing and take the rest of the error away.
    terms = (1...min(2 * last + 8, Self.gridLength / 2)).map { frequency in
      let (real, imaginary) = RealFourierTransform.Spectrum.raised(
        spectrum.real[frequency], spectrum.imaginary[frequency], to: sample.count)
      // The transform turns the other way than φ.
      return (real / Double(frequency), -imaginary / Double(frequency))
    }
    period = grid.period
    reachBelow = grid.reachBelow
    count = Double(sample.count)
    scale = sample.scale
    integralAtStart = integral(atSum: -reachBelow)
  }

  /// `P(m* − m <= deviation)`.
  func cumulative(atDeviation deviation: Double) -> Double {
    cumulative(atSum: deviation / scale * count)
  }

  private func cumulative(atSum sum: Double) -> Double {
    (sum + reachBelow) / period + (integral(atSum: sum) - integralAtStart) / .pi
  }

  /// `Σ_j Re(φⁿ e^{−itx} / (−i j))`, the density's waves integrated.
  private func integral(atSum x: Double) -> Double {
    let turn = 2 * Double.pi * x / period
    let (stepCosine, stepSine) = (Double.cos(turn), Double.sin(turn))
    var (cosine, sine) = (1.0, 0.0)
    var sum = 0.0
    for term in terms {
      (cosine, sine) = (
        cosine * stepCosine - sine * stepSine, sine * stepCosine + cosine * stepSine
      )
      sum += term.real * sine - term.imaginary * cosine
    }
    return sum
  }

  /// The deviation below which `m* − m` stays with that probability, by bisection.
  func deviation(atCumulative probability: Double) -> Double {
    let wanted = probability - BootstrapDistribution.tolerance
    var (low, high) = (-reachBelow, period - reachBelow)
    // 2^−50 of the window is below what the frequencies resolve.
    for _ in 0..<50 {
      let middle = low + (high - low) / 2
      if cumulative(atSum: middle) >= wanted {
        high = middle
      } else {
        low = middle
      }
    }
    return high / count * scale
  }
}
