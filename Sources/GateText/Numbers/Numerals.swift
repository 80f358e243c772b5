/// How numbers are written for people.
///
/// An estimate is written as finely as its interval is known: with two digits of the interval's
/// half-width, no more. The same number of decimals goes for the interval and for the means, so
/// that the eye can compare them.
package struct Numerals: Sendable {
  /// The sign in front of a negative number.
  package let minus: String

  /// ASCII: for terminals, annotations and XML.
  package static let plain = Numerals(minus: "-")
  /// With a true minus sign, U+2212: for pages.
  package static let typographic = Numerals(minus: "\u{2212}")

  /// p-values below this say so and no more (`methods §1`).
  package static let smallestPValue = 1e-12

  /// The decimals that show two digits of a half-width, 0 to 12.
  package static func decimals(forHalfWidth halfWidth: Double) -> Int? {
    // Narrower than rounding, it says nothing.
    guard halfWidth > 1e-12,
      let digits = DecimalDigits(halfWidth)?.rounded(toSignificant: 2)
    else { return nil }
    return min(12, max(0, 1 - digits.magnitude))
  }

  /// A number with so many decimals; zero never has a sign.
  package func fixed(_ number: Double, decimals: Int) -> String {
    guard let digits = DecimalDigits(number) else { return "\(number)" }
    if digits.magnitude >= 15 { return signed(digits.rounded(toSignificant: 4).scientific) }
    return signed(digits.rounded(toDecimals: decimals).fixed(decimals: decimals))
  }

  /// A number with so many decimals, and `+` in front of a positive one.
  package func change(_ number: Double, decimals: Int) -> String {
    let text = fixed(number, decimals: decimals)
    let isZero = DecimalDigits(number)?.rounded(toDecimals: decimals).isZero ?? true
    return number > 0 && !isZero ? "+\(text)" : text
  }

  /// A number that stands alone: at most `digits` significant digits, no zeros at the end.
  package func short(_ number: Double, digits most: Int = 4) -> String {
    guard let exact = DecimalDigits(number) else { return "\(number)" }
    if exact.magnitude >= 15 || exact.magnitude < -5 {
      return signed(exact.rounded(toSignificant: most).scientific)
    }
    let rounded = exact.rounded(toSignificant: max(most, exact.magnitude + 1))
    return signed(rounded.fixed(decimals: rounded.decimals))
  }

  /// A margin or a limit: as a person wrote it, or three digits of what was multiplied out.
  package func bound(_ number: Double) -> String {
    short(number, digits: (DecimalDigits(number)?.count ?? 0) > 4 ? 3 : 4)
  }

  /// A p-value: at most three significant digits, `< 1e-12` where it is smaller than that.
  package func pValue(_ p: Double) -> String {
    guard p >= Numerals.smallestPValue, let exact = DecimalDigits(p) else { return "< 1e-12" }
    let digits = exact.rounded(toSignificant: 3)
    return digits.magnitude < -4 ? digits.scientific : digits.fixed(decimals: digits.decimals)
  }

  /// A change that stands alone: at most `digits` significant digits, and `+` in front of a positive one.
  package func change(_ number: Double, digits: Int) -> String {
    (number > 0 ? "+" : "") + short(number, digits: digits)
  }

  /// A level or a share in percent: `95 %`.
  package func percent(_ fraction: Double, digits: Int = 3) -> String {
    "\(short(fraction * 100, digits: digits)) %"
  }

  private func signed(_ text: String) -> String {
    text.first == "-" ? minus + text.dropFirst() : text
  }
}
