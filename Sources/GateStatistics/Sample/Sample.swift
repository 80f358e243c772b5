/// Finite numbers drawn independently from one population: the paired differences of a check, or
/// the scores of a run (`methods §0`).
public struct Sample: Sendable {
  /// The largest magnitude of a value: the sum of a hundred million of them is finite, and so is the
  /// distance between two.
  public static let largestMagnitude = 1e300

  /// The values, in the order that was given; never empty.
  public let values: [Double]
  /// The mean.
  public let mean: Double
  /// The smallest value.
  public let smallest: Double
  /// The largest value.
  public let largest: Double
  /// A power of two that no deviation from the mean exceeds. Sums of powers are kept in this unit,
  /// so that they neither overflow nor vanish.
  let scale: BinaryScale
  /// `Σ ((x − mean) / scale)^k` for k = 2, 3, 4; 0 where all values are the same.
  let relativePowers: (squares: Double, cubes: Double, fourths: Double)

  /// Makes a sample and its moments in two passes.
  ///
  /// - Parameter values: at least one; each finite, with a magnitude of at most
  ///   ``largestMagnitude``.
  /// - Throws: ``SampleProblem`` where there is no value, or one that cannot be averaged.
  public init(_ values: [Double]) throws(SampleProblem) {
    guard let first = values.first else { throw .empty }
    var ends = (low: SIMD4(repeating: first), high: SIMD4(repeating: first))
    var total = CompensatedSum()
    values.withUnsafeBufferPointer { values in
      values.forEachFour(filler: first) { four in
        ends = (ends.low.replacing(with: four, where: four .< ends.low), ends.high)
        ends = (ends.low, ends.high.replacing(with: four, where: four .> ends.high))
        // A value that is not finite makes the sum one that is not, too.
        total.add(four)
      }
    }
    let (smallest, largest) = (ends.low.min(), ends.high.max())
    let filled = (4 - values.count % 4) % 4
    for _ in 0..<filled { total.add(-first) }
    guard total.value.isFinite, max(-smallest, largest) <= Self.largestMagnitude else {
      throw SampleProblem.first(in: values) ?? .tooLarge(place: 0)
    }
    self.values = values
    self.smallest = smallest
    self.largest = largest
    // Rounding must not carry the mean of equal values beside them.
    let mean = min(max(total.value / Double(values.count), smallest), largest)
    self.mean = mean
    guard smallest < largest else {
      scale = BinaryScale(reaching: 1)
      relativePowers = (0, 0, 0)
      return
    }
    let scale = BinaryScale(reaching: max(largest - mean, mean - smallest))
    self.scale = scale
    var (squares, cubes, fourths) = (CompensatedSum(), SIMD4<Double>(), SIMD4<Double>())
    values.withUnsafeBufferPointer { values in
      values.forEachFour(filler: mean) { four in
        let deviation = scale.relative(four - mean)
        let square = deviation * deviation
        squares.add(square)
        cubes += square * deviation
        fourths += square * square
      }
    }
    relativePowers = (squares.value, cubes.sum(), fourths.sum())
  }

  /// The number of values, at least 1.
  public var count: Int { values.count }

  /// Whether all values are the same.
  public var isConstant: Bool { smallest == largest }

  /// The standard deviation with `n − 1` in the denominator; nil for a single value.
  public var standardDeviation: Double? {
    count > 1 ? scale.unit * (relativePowers.squares / Double(count - 1)).squareRoot() : nil
  }

  /// The standard error of the mean, `sd / √n`; nil for a single value.
  public var standardError: Double? {
    standardDeviation.map { $0 / Double(count).squareRoot() }
  }

  /// The acceleration `a = Σe³ / (6 (Σe²)^{3/2})` of BCa (`methods §2`); 0 where all values are the
  /// same.
  var acceleration: Double {
    let (squares, cubes, _) = relativePowers
    return squares > 0 ? cubes / (6 * squares * squares.squareRoot()) : 0
  }
}
