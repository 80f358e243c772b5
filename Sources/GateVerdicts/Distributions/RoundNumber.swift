/// Numbers that a person would choose for a scale: 1, 2 or 5 times a power of ten.
package enum RoundNumber {
  /// The smallest round number that is not smaller; nil for a number that is not positive, or so large
  /// or small that no scale is made of it.
  package static func atLeast(_ number: Double) -> Double? {
    guard number.isFinite, number > 0, abs(number.exponent) < 900 else { return nil }
    var exponent = Int((Double(number.exponent) * 0.30103).rounded(.down)) - 1
    while true {
      for digit in [1, 2, 5] {
        // Parsed, so that it is the number that a person would write.
        if let round = Double("\(digit)e\(exponent)"), round >= number * (1 - 1e-9) { return round }
      }
      exponent += 1
    }
  }
}
