/// A grid that every value of a sample lies on: `origin + step · k` with whole `k`.
///
/// Ratings, 0/1 scores, percentages and means of a few of them lie on one, and the bootstrap of
/// such values is exact to round-off (`methods §1`).
struct Lattice {
  /// The value at `k = 0`.
  let origin: Double
  /// The largest step that reaches every value.
  let step: Double
  /// The `k` of every value.
  let multiples: [Int]

  /// Finds the grid of a sample that is not constant.
  ///
  /// Values may lie a little beside the grid. Up to 1e-10 of the spread is rounding: `0.1 + 0.2`
  /// counts as 0.3. On a coarse grid up to 3e-6 are allowed, as thirds printed with six digits
  /// need; the mean of the values is kept then.
  ///
  /// - Parameters:
  ///   - values: the values.
  ///   - origin: the value to count from, one of the values.
  ///   - most: the largest number of steps between `origin` and any value.
  /// - Returns: nil where the values lie on no grid of that size.
  init?(of values: [Double], from origin: Double, atMost most: Int) {
    if let exact = Lattice(exact: values, from: origin, atMost: most) {
      self = exact
      return
    }
    guard let printed = Lattice(printed: values, from: origin, atMost: min(most, 1_000)) else {
      return nil
    }
    self = printed
  }

  /// A grid that the values keep but for rounding.
  init?(exact values: [Double], from origin: Double, atMost most: Int) {
    let widest = Lattice.widestDistance(of: values, from: origin)
    guard widest > 0 else { return nil }
    // A large offset leaves the differences the rounding of the values themselves.
    let tolerance = max(widest * 1e-10, min(2 * (abs(origin) + widest).ulp, widest * 1e-7))
    var divisor = widest
    for value in values {
      let distance = abs(value - origin)
      guard abs(distance - divisor * (distance / divisor).rounded()) > tolerance else { continue }
      divisor = Lattice.commonDivisor(divisor, distance, tolerance: tolerance)
      if divisor * Double(most) < widest { return nil }
    }
    // The widest value fixes the step best: an error of one rounding over all steps.
    self.init(
      values, from: origin, step: widest / (widest / divisor).rounded(), tolerance: 2 * tolerance)
  }

  /// A coarse grid beside which the values lie by what printing took from them. Euclid's algorithm
  /// would multiply that; trying every number of steps does not, and one value in a hundred at most
  /// survives a wrong try.
  private init?(printed values: [Double], from origin: Double, atMost most: Int) {
    let widest = Lattice.widestDistance(of: values, from: origin)
    guard widest > 0 else { return nil }
    let tolerance = 3e-6 * widest
    for steps in 1...most {
      let step = widest / Double(steps)
      if let lattice = Lattice(values, from: origin, step: step, tolerance: tolerance) {
        var besides = CompensatedSum()
        for (value, multiple) in zip(values, lattice.multiples) {
          besides.add(value - origin - step * Double(multiple))
        }
        self.origin = origin + besides.value / Double(values.count)
        self.step = step
        multiples = lattice.multiples
        return
      }
    }
    return nil
  }

  private init?(_ values: [Double], from origin: Double, step: Double, tolerance: Double) {
    for value in values {
      let distance = value - origin
      guard abs(distance - step * (distance / step).rounded()) <= tolerance else { return nil }
    }
    multiples = values.map { Int((($0 - origin) / step).rounded()) }
    self.origin = origin
    self.step = step
  }

  private static func widestDistance(of values: [Double], from origin: Double) -> Double {
    var widest = 0.0
    for value in values { widest = max(widest, abs(value - origin)) }
    return widest
  }

  /// Euclid's algorithm on two positive numbers; what is left below `tolerance` counts as 0.
  private static func commonDivisor(_ a: Double, _ b: Double, tolerance: Double) -> Double {
    var (larger, smaller) = (max(a, b), min(a, b))
    while smaller > tolerance {
      let rest = abs(larger - smaller * (larger / smaller).rounded())
      (larger, smaller) = (smaller, rest)
    }
    return larger
  }
}
