internal import RealModule

/// Shows from which frequency on `φ(t)ⁿ` is negligible, without computing it there.
///
/// Two bounds:
///
/// - `|φ(t)|² = E cos(t(X − X')) ≤ 1 − t²σ² + t⁴(2μ₄ + 6σ⁴)/24`, so that `|φ(t)|²ⁿ ≤ exp(−nt²σ²/2)`
///   as long as the last term is at most half of the one before;
/// - `φ` of a histogram, at equally spaced frequencies by one transform. Sharing a value between the
///   two bins around it changes `φ(t)` by at most `(t·width)²/8`, and between two frequencies `|φ|²`
///   rises by at most `(spacing·σ)²/4` over the larger of its values there, since its second derivative
///   is at most `2σ²`.
struct FrequencyScreen {
  /// `ln` of what `|φ(t)|ⁿ` may be: 1e-9.
  private static let logarithm = -20.7
  /// The longest histogram. Where it does not suffice, a grid is as fast.
  private static let longestHistogram = 1 << 13
  /// The spacing of the frequencies, times the standard deviation.
  private static let spacing = 0.4
  /// The highest frequency times the width of a bin.
  private static let resolution = 0.8

  private let sample: Sample
  private let standardDeviation: Double

  /// Prepares for a sample that is not constant.
  init(of sample: Sample) {
    self.sample = sample
    standardDeviation = (sample.relativePowers.squares / Double(sample.count)).squareRoot()
  }

  /// The frequency, in radians a relative unit, from which on to `end` `|φ(t)|ⁿ` is below 1e-9; nil
  /// where these bounds show none.
  func silence(upTo end: Double) -> Double? {
    let n = Double(sample.count)
    let fourth = sample.relativePowers.fourths / n
    let variance = standardDeviation * standardDeviation
    // Where the first bound begins to suffice, and where it ends.
    let start = (4 * -Self.logarithm / (n * variance)).squareRoot()
    let firstEnd = (12 * variance / (2 * fourth + 6 * variance * variance)).squareRoot()
    if start <= firstEnd, end <= firstEnd { return start }

    let spacing = Self.spacing / standardDeviation
    let wanted = 2 * Double.pi * end / (spacing * Self.resolution)
    guard wanted <= Double(Self.longestHistogram) else { return nil }
    var length = 64
    while Double(length) < wanted { length *= 2 }
    let width = 2 * Double.pi / (spacing * Double(length))
    let spectrum = RealFourierTransform.forward(
      Self.histogram(of: sample, binWidth: width, length: length))
    let negligibleSquare = Double.exp(2 * Self.logarithm / n) - Self.spacing * Self.spacing / 4
    func isLoud(_ frequency: Int) -> Bool {
      let angle = spacing * Double(frequency) * width
      let (real, imaginary) = (spectrum.real[frequency], spectrum.imaginary[frequency])
      let magnitude = (real * real + imaginary * imaginary).squareRoot() / n + angle * angle / 8
      return magnitude * magnitude >= negligibleSquare
    }
    // From the top down to the last frequency that is loud; the band below the next one is not shown
    // to be silent.
    let top = min(length / 2, Int((end / spacing).rounded(.up)))
    guard let loud = (0...top).last(where: isLoud), loud < top else { return nil }
    let silentFrom = spacing * Double(loud + 1)
    return start <= firstEnd && silentFrom <= firstEnd ? start : max(start, silentFrom)
  }

  /// How many deviations fall to each bin of a circle of bins, a value shared by the two around it.
  private static func histogram(of sample: Sample, binWidth: Double, length: Int) -> [Double] {
    let (mean, scale, inverse) = (sample.mean, sample.scale, 1 / binWidth)
    let mask = length - 1
    // Two tables: neighbours in the data often fall into one bin, and would wait for each other.
    var tables = [Double](repeating: 0, count: 2 * length)
    sample.values.withUnsafeBufferPointer { values in
      tables.withUnsafeMutableBufferPointer { tables in
        values.forEachFour(filler: mean) { four in
          let place = scale.relative(four - mean) * inverse
          let below = (place - 0.5).roundedBelow2To51
          let share = place - below
          for lane in 0..<4 {
            let (bin, table) = (Int(below[lane]), (lane & 1) * length)
            tables[table + (bin & mask)] += 1 - share[lane]
            tables[table + ((bin + 1) & mask)] += share[lane]
          }
        }
      }
    }
    var counts = (0..<length).map { tables[$0] + tables[length + $0] }
    // The fillers of the last four are values equal to the mean.
    let fillers = Double((4 - sample.count % 4) % 4)
    counts[0] -= fillers
    return counts
  }
}
