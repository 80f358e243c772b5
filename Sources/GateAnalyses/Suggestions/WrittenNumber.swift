/// Numbers as a person would write them into a file of thresholds.
package enum WrittenNumber {
  private static let leading = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9]

  /// The smallest margin that a person would write and that is not smaller: one leading digit, or one
  /// and a half, two and a half; nil for a number that is not positive and finite.
  package static func margin(atLeast number: Double) -> Double? {
    guard number.isFinite, number > 0, abs(number.exponent) < 900 else { return nil }
    var exponent = Int((Double(number.exponent) * 0.30103).rounded(.down)) - 1
    while true {
      for digit in leading {
        // Parsed, so that it is the number that a person would write.
        if let written = Double("\(digit)e\(exponent)"), written >= number { return written }
      }
      exponent += 1
    }
  }

  /// The number rounded to a multiple of a step that suits its uncertainty.
  ///
  /// - Parameters:
  ///   - number: a finite number.
  ///   - uncertainty: the step is at most this, and 1 times a power of ten; more than 0.
  ///   - isDown: whether to round down, else up.
  package static func limit(
    _ number: Double, uncertainty: Double, roundedDown isDown: Bool
  ) -> Double? {
    guard number.isFinite, uncertainty.isFinite, uncertainty > 0 else { return nil }
    var decimals = 0
    while decimals < 12, Double.power(ofTen: -decimals) > uncertainty { decimals += 1 }
    while decimals > -12, Double.power(ofTen: 1 - decimals) <= uncertainty { decimals -= 1 }
    let steps = number / Double.power(ofTen: -decimals)
    guard steps.magnitude < 1e15 else { return nil }
    // A number that is a multiple already, up to rounding, stays.
    let nearest = steps.rounded()
    let whole =
      abs(steps - nearest) < 1e-9 * max(1, steps.magnitude)
      ? nearest : steps.rounded(isDown ? .down : .up)
    return Double("\(Int(whole))e\(-decimals)")
  }

  /// The number with the fewest decimals in the middle half between two others, of several the one
  /// nearest to the middle; the middle itself where it takes more than 12.
  ///
  /// - Parameters:
  ///   - lower: a finite number.
  ///   - upper: a finite number above it.
  package static func between(_ lower: Double, _ upper: Double) -> Double {
    let middle = (lower + upper) / 2
    for decimals in 0...12 {
      let steps = (middle / Double.power(ofTen: -decimals)).rounded()
      guard steps.magnitude < 1e15 else { break }
      if let written = Double("\(Int(steps))e-\(decimals)"),
        (written - middle).magnitude <= (upper - lower) / 4
      {
        return written
      }
    }
    return middle
  }
}

extension Double {
  fileprivate static func power(ofTen exponent: Int) -> Double { Double("1e\(exponent)") ?? 1 }
}
