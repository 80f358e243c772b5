extension [Double] {
  /// The values divided by the power of two next to the largest magnitude: exact, and no square
  /// overflows or vanishes afterwards. Zeros stay.
  var scaledToUnit: [Double] {
    var largest = 0.0
    for value in self { largest = Swift.max(largest, abs(value)) }
    guard largest > 0 else { return self }
    // Two steps: the inverse of a subnormal number is not finite.
    let exponent = Int(largest.exponent)
    let half = Double(sign: .plus, exponent: -(exponent / 2), significand: 1)
    let rest = Double(sign: .plus, exponent: -(exponent - exponent / 2), significand: 1)
    return map { $0 * half * rest }
  }
}
