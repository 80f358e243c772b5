/// Finite numbers drawn independently from one population: the paired differences of a check, or
/// the scores of a run (`methods §0`).
public struct Sample: Sendable {
  /// The values, in the order that was given; never empty.
  public let values: [Double]
  /// The mean.
  public let mean: Double
  /// The smallest value.
  public let smallest: Double
  /// The largest value.
  public let largest: Double
  /// The largest distance of a value from the mean. Sums of powers are kept in this unit, so that
  /// they neither overflow nor vanish.
  let scale: Double
  /// `Σ ((x − mean) / scale)²`; 0 where all values are the same.
  let relativeSquares: Double
  /// The acceleration `a = Σe³ / (6 (Σe²)^{3/2})` of BCa (`methods §2`).
  let acceleration: Double

  /// Makes a sample and its moments in two passes.
  ///
  /// - Returns: nil where there is no value.
  /// - Precondition: every value is finite, with a magnitude of at most 1e150.
  public init?(_ values: [Double]) {
    guard let first = values.first else { return nil }
    var smallest = first
    var largest = first
    var total = CompensatedSum()
    for value in values {
      smallest = min(smallest, value)
      largest = max(largest, value)
      total.add(value)
    }
    precondition(
      max(abs(smallest), abs(largest)) <= 1e150 && !total.value.isNaN, "a value that is not finite")
    self.values = values
    self.smallest = smallest
    self.largest = largest
    // Rounding must not carry the mean of equal values beside them.
    mean = min(max(total.value / Double(values.count), smallest), largest)
    var squares = CompensatedSum()
    var cubes = CompensatedSum()
    scale = max(largest - mean, mean - smallest)
    if scale > 0 {
      for value in values {
        let deviation = (value - mean) / scale
        squares.add(deviation * deviation)
        cubes.add(deviation * deviation * deviation)
      }
    }
    relativeSquares = squares.value
    acceleration =
      squares.value > 0 ? cubes.value / (6 * squares.value * squares.value.squareRoot()) : 0
  }

  /// The number of values, at least 1.
  public var count: Int { values.count }

  /// Whether all values are the same.
  public var isConstant: Bool { smallest == largest }

  /// The standard deviation with `n − 1` in the denominator; nil for a single value.
  public var standardDeviation: Double? {
    count > 1 ? scale * (relativeSquares / Double(count - 1)).squareRoot() : nil
  }

  /// The standard error of the mean, `sd / √n`; nil for a single value.
  public var standardError: Double? {
    standardDeviation.map { $0 / Double(count).squareRoot() }
  }
}
