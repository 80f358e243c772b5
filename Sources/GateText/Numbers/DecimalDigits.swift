/// The shortest decimal digits that read back as a number, and where the point stands.
///
/// Rounding works on these digits, not on the binary number: what a person sees as `0.285` rounds
/// to `0.29`, on every platform.
package struct DecimalDigits {
  /// Whether the number is below 0.
  package private(set) var negative: Bool
  /// The digits without leading zeros, most significant first; empty for 0.
  private var digits: [UInt8]
  /// The power of ten that the first digit stands for.
  private var exponent: Int

  /// Takes a finite number apart; nil where it is not finite.
  package init?(_ number: Double) {
    guard number.isFinite else { return nil }
    negative = number < 0
    let parts = number.magnitude.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let whole = mantissa[0].utf8.map { $0 - 48 }
    let fraction = mantissa.count > 1 ? mantissa[1].utf8.map { $0 - 48 } : []
    digits = whole + fraction
    exponent = whole.count - 1 + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    trim()
  }

  /// Whether nothing is left of the number.
  package var isZero: Bool { digits.isEmpty }
  /// How many digits there are.
  package var count: Int { digits.count }
  /// The power of ten of the first digit; 0 for 0.
  package var magnitude: Int { isZero ? 0 : exponent }
  /// How many digits stand after the point.
  package var decimals: Int { max(0, digits.count - 1 - exponent) }

  /// The number rounded to so many digits after the point, halves away from 0.
  package func rounded(toDecimals decimals: Int) -> DecimalDigits {
    keeping(exponent + 1 + decimals)
  }

  /// The number rounded to so many digits from the first, halves away from 0.
  package func rounded(toSignificant count: Int) -> DecimalDigits { keeping(count) }

  /// The number written out, with zeros up to `decimals` digits after the point.
  package func fixed(decimals: Int) -> String {
    var text = ""
    for place in stride(from: max(exponent, 0), through: -decimals, by: -1) {
      if place == -1 { text += "." }
      let index = exponent - place
      text += digits.indices.contains(index) ? String(digits[index]) : "0"
    }
    return (negative && !isZero ? "-" : "") + text
  }

  /// The number with one digit before the point and a power of ten: `3.4e-7`.
  package var scientific: String {
    guard let first = digits.first else { return "0" }
    let rest = digits.dropFirst().map(String.init).joined()
    return (negative ? "-" : "") + "\(first)" + (rest.isEmpty ? "" : ".\(rest)") + "e\(exponent)"
  }

  private func keeping(_ count: Int) -> DecimalDigits {
    guard count < digits.count else { return self }
    var result = self
    guard count >= 0 else {
      result.digits = []
      return result
    }
    let roundsUp = digits[count] >= 5
    result.digits = Array(digits[..<count])
    if roundsUp {
      var index = count - 1
      while index >= 0, result.digits[index] == 9 {
        result.digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        result.digits[index] += 1
      } else {
        result.digits.insert(1, at: 0)
        result.exponent += 1
      }
    }
    result.trim()
    return result
  }

  private mutating func trim() {
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    exponent -= leading
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { exponent = 0 }
  }
}
