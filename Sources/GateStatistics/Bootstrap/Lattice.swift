/// A grid that every value of a sample lies on: `origin + step · k` with whole `k`.
///
/// Ratings, 0/1 scores, percentages and means of a few of them lie on one, and the bootstrap of
/// such values is exact to round-off (`methods §1`).
struct Lattice {
  /// The value at `k = 0`.
  let origin: Double
  /// The largest step that reaches every value.
  let step: Double

  /// A grid that is known.
  init(origin: Double, step: Double) {
    self.origin = origin
    self.step = step
  }

  /// Finds the grid of values that are not all the same.
  ///
  /// Values may lie a little beside the grid. Up to 1e-10 of the spread is rounding: `0.1 + 0.2`
  /// counts as 0.3. On a coarse grid up to 3e-6 are allowed, as thirds printed with six digits
  /// need.
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
    var place = 0
    while let beside = Lattice.firstPlace(
      beside: divisor, from: origin, in: values, after: place, tolerance: tolerance)
    {
      let distance = abs(values[beside] - origin)
      divisor = Lattice.commonDivisor(divisor, distance, tolerance: tolerance)
      if divisor * Double(most) < widest { return nil }
      place = beside + 1
    }
    // The widest value fixes the step best: an error of one rounding over all steps.
    self.origin = origin
    step = widest / (widest / divisor).rounded()
    guard
      Lattice.firstPlace(
        beside: step, from: origin, in: values, after: 0, tolerance: 2 * tolerance) == nil
    else { return nil }
  }

  /// A coarse grid beside which the values lie by what printing took from them. Euclid's algorithm
  /// would multiply that; trying every number of steps does not, and one value in a hundred at most
  /// survives a wrong try.
  private init?(printed values: [Double], from origin: Double, atMost most: Int) {
    let widest = Lattice.widestDistance(of: values, from: origin)
    guard widest > 0 else { return nil }
    let tolerance = 3e-6 * widest
    let number = (1...most).first { steps in
      Lattice.firstPlace(
        beside: widest / Double(steps), from: origin, in: values, after: 0, tolerance: tolerance)
        == nil
    }
    guard let number else { return nil }
    self.init(origin: origin, step: widest / Double(number))
  }

  /// The `k` of a value.
  @inline(__always)
  func multiple(of value: Double) -> Int {
    let place = (value - origin) / step
    // The place of the last digit rounds; `k` is far below 2⁵¹.
    return Int((place + 0x1.8p52) - 0x1.8p52)
  }

  /// The first value from a place on that is not a whole number of steps away from the origin.
  private static func firstPlace(
    beside step: Double, from origin: Double, in values: [Double], after start: Int,
    tolerance: Double
  ) -> Int? {
    values.withUnsafeBufferPointer { values in
      let bytes = UnsafeRawBufferPointer(values)
      var place = start
      while place + 4 <= values.count {
        let four = bytes.loadUnaligned(fromByteOffset: 8 * place, as: SIMD4<Double>.self)
        let distance = four - origin
        let rest = distance - step * (distance / step).roundedBelow2To51
        // Steps may be so small that a distance holds more than 2⁵¹ of them: then the rest is not
        // below the tolerance either.
        if any((rest .> tolerance) .| (rest .< -tolerance)) { break }
        place += 4
      }
      while place < values.count {
        let distance = values[place] - origin
        if abs(distance - step * (distance / step).rounded()) > tolerance { return place }
        place += 1
      }
      return nil
    }
  }

  private static func widestDistance(of values: [Double], from origin: Double) -> Double {
    var widest = SIMD4<Double>()
    values.withUnsafeBufferPointer { values in
      values.forEachFour(filler: origin) { four in
        let distance = four - origin
        let magnitude = distance.replacing(with: -distance, where: distance .< 0)
        widest.replace(with: magnitude, where: magnitude .> widest)
      }
    }
    return widest.max()
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
