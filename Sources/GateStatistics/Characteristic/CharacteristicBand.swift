internal import RealModule

/// The lowest frequencies of the characteristic function of the sum of n draws from a sample's
/// deviations, `φ(t)ⁿ` with `φ(t) = (1/n) Σ exp(i t e)`, at `t = turn, 2·turn, …` (`methods §1`).
struct CharacteristicBand {
  /// `φⁿ` at the frequencies 1, 2, …
  let values: [(real: Double, imaginary: Double)]

  /// The longest band that costs less than a grid.
  private static let longest = 400.0

  /// The band that holds all of the distribution; nil where no screen shows that the frequencies
  /// above it, up to `end` radians a relative unit, are silent.
  static func alone(in sample: Sample, turn: Double, upTo end: Double) -> CharacteristicBand? {
    guard let silence = FrequencyScreen(of: sample).silence(upTo: end) else { return nil }
    let count = (silence / turn).rounded(.up)
    guard count <= longest else { return nil }
    return CharacteristicBand(of: sample, turn: turn, count: Int(count))
  }

  /// Computes so many frequencies.
  ///
  /// - Parameters:
  ///   - sample: a sample that is not constant.
  ///   - turn: the angle that one relative unit turns by at frequency 1.
  ///   - count: the number of frequencies.
  init(of sample: Sample, turn: Double, count: Int) {
    let highest = turn * Double(count)
    let powers = PowerSums(
      of: sample.values, centre: sample.mean, scale: sample.scale,
      bound: PowerSums.reach / highest)
    var sums = Self.series(powers.sums, turn: turn, count: count)
    Self.add(powers.large, turn: turn, to: &sums)
    let weight = 1 / Double(sample.count)
    values = sums.map {
      RealFourierTransform.Spectrum.raised(
        $0.real * weight, $0.imaginary * weight, to: sample.count)
    }
  }

  /// `Σ_k (i t)^k Σx^k / k!`.
  private static func series(
    _ sums: [Double], turn: Double, count: Int
  ) -> [(real: Double, imaginary: Double)] {
    (1...count).map { frequency in
      let t = turn * Double(frequency)
      var (real, imaginary) = (0.0, 0.0)
      var factor = 1.0
      for k in sums.indices {
        let term = factor * sums[k]
        switch k & 3 {
        case 0: real += term
        case 1: imaginary += term
        case 2: real -= term
        default: imaginary -= term
        }
        factor *= t / Double(k + 1)
      }
      return (real, imaginary)
    }
  }

  /// Adds `exp(i t x)` of single numbers: one sine and cosine a number, turned on from frequency to
  /// frequency.
  private static func add(
    _ numbers: [Double], turn: Double, to sums: inout [(real: Double, imaginary: Double)]
  ) {
    for start in stride(from: 0, to: numbers.count, by: 4) {
      var (stepCosine, stepSine) = (SIMD4<Double>(), SIMD4<Double>())
      var isThere = SIMD4<Double>()
      for lane in 0..<min(4, numbers.count - start) {
        stepCosine[lane] = .cos(turn * numbers[start + lane])
        stepSine[lane] = .sin(turn * numbers[start + lane])
        isThere[lane] = 1
      }
      var (cosine, sine) = (isThere, SIMD4<Double>())
      for frequency in sums.indices {
        let turned = cosine * stepCosine - sine * stepSine
        sine = sine * stepCosine + cosine * stepSine
        cosine = turned
        sums[frequency].real += cosine.sum()
        sums[frequency].imaginary += sine.sum()
      }
    }
  }
}
