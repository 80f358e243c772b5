internal import RealModule

/// Shows that `φ(t)ⁿ` is negligible over a whole band of frequencies, without computing it there.
///
/// Three bounds, from low frequencies to high ones:
///
/// - `|φ(t)|² = E cos(t(X − X')) ≤ 1 − t²σ² + t⁴(2μ₄ + 6σ⁴)/24`, so that `|φ(t)|²ⁿ ≤ exp(−nt²σ²/2)`
///   as long as the last term is at most half of the one before.
/// - Beyond, `φ` of the values moved to the bins of a histogram, by one transform: moving them changes
///   `φ(t)` by at most `t` times their mean offset;
/// - and between two frequencies of the histogram, `φ` changes by at most the mean magnitude of the
///   values times the distance.
struct FrequencyScreen {
  /// `ln` of what `|φ(t)|ⁿ` may be: 1e-9.
  private static let logarithm = -20.7
  /// The longest histogram. Where it does not suffice, a grid is as fast.
  private static let longestHistogram = 1 << 12

  /// The frequency, in radians a relative unit, from which on `φⁿ` is known to be negligible, if the
  /// screen finds that it is.
  let start: Double
  private let sample: Sample
  private let firstBoundEnd: Double

  /// Prepares for a sample that is not constant.
  init(of sample: Sample) {
    self.sample = sample
    let n = Double(sample.count)
    let variance = sample.relativePowers.squares / n
    let fourth = sample.relativePowers.fourths / n
    start = (4 * -Self.logarithm / (n * variance)).squareRoot()
    firstBoundEnd = (12 * variance / (2 * fourth + 6 * variance * variance)).squareRoot()
  }

  /// Whether `|φ(t)|ⁿ` is below 1e-9 for every `t` from ``start`` to `end`. False says only that
  /// these bounds do not show it.
  func isSilent(upTo end: Double) -> Bool {
    guard start <= firstBoundEnd else { return false }
    guard end > firstBoundEnd else { return true }
    let n = Double(sample.count)
    let negligible = Double.exp(Self.logarithm / n)
    // What the two last bounds may take together; the rest is left for φ itself.
    let slack = 0.45 * negligible
    let meanMagnitude = (sample.relativePowers.squares / n).squareRoot()
    let spacing = min(2 * firstBoundEnd, slack / meanMagnitude)
    let wanted = 2 * Double.pi * end / (2 * slack * spacing)
    guard wanted <= Double(Self.longestHistogram) else { return false }
    var length = 64
    while Double(length) < wanted { length *= 2 }

    let width = 2 * Double.pi / (spacing * Double(length))
    let histogram = Histogram(of: sample, binWidth: width, length: length)
    let spectrum = RealFourierTransform.forward(histogram.counts)
    let last = min(length / 2, Int((end / spacing + 0.5).rounded(.down)))
    let first = max(1, Int((firstBoundEnd / spacing + 0.5).rounded(.down)))
    for frequency in first...max(first, last) {
      let t = spacing * Double(frequency)
      let (real, imaginary) = (spectrum.real[frequency], spectrum.imaginary[frequency])
      let magnitude = (real * real + imaginary * imaginary).squareRoot() / n
      let bound =
        magnitude + t * histogram.meanOffset + spacing / 2 * histogram.meanMagnitude
      guard bound < negligible else { return false }
    }
    return (Double(last) + 0.5) * spacing >= end
  }

  /// How many deviations fall into each bin of a circle of bins.
  private struct Histogram {
    private(set) var counts: [Double]
    /// The mean distance of a value from the middle of its bin.
    let meanOffset: Double
    /// The mean magnitude of the values.
    let meanMagnitude: Double

    init(of sample: Sample, binWidth: Double, length: Int) {
      let (mean, scale, inverse) = (sample.mean, sample.scale, 1 / binWidth)
      let mask = length - 1
      // Two tables: neighbours in the data often fall into one bin, and would wait for each other.
      var tables = [Int32](repeating: 0, count: 2 * length)
      var (offsets, magnitudes) = (SIMD4<Double>(), SIMD4<Double>())
      sample.values.withUnsafeBufferPointer { values in
        tables.withUnsafeMutableBufferPointer { tables in
          values.forEachFour(filler: mean) { four in
            let deviation = scale.relative(four - mean)
            let place = deviation * inverse
            let nearest = place.roundedBelow2To51
            let offset = place - nearest
            offsets += offset.replacing(with: -offset, where: offset .< 0)
            magnitudes += deviation.replacing(with: -deviation, where: deviation .< 0)
            tables[Int(nearest[0]) & mask] += 1
            tables[length + (Int(nearest[1]) & mask)] += 1
            tables[Int(nearest[2]) & mask] += 1
            tables[length + (Int(nearest[3]) & mask)] += 1
          }
        }
      }
      counts = (0..<length).map { Double(tables[$0] + tables[length + $0]) }
      // The fillers of the last four are values equal to the mean.
      counts[0] -= Double((4 - sample.count % 4) % 4)
      meanOffset = offsets.sum() * binWidth / Double(sample.count)
      meanMagnitude = magnitudes.sum() / Double(sample.count)
    }
  }
}
