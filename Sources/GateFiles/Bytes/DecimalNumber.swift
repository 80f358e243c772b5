/// A decimal number in a run of bytes: `-12.5e-3`.
///
/// Up to 15 digits with a small exponent are converted exactly with one multiplication or division
/// (Clinger 1990, doi 10.1145/93542.93557), up to 19 digits of a fraction with one division of
/// integers; the rest goes through the standard library.
package struct DecimalNumber {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let start: Int
  /// The offset behind the number.
  package private(set) var end: Int
  /// The nearest `Double`; ±∞ where the magnitude is too large for one.
  package private(set) var value = 0.0

  /// Prepares to read at `offset`.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    self.bytes = bytes
    start = offset
    end = offset
  }

  /// Reads a number as JSON writes it.
  ///
  /// - Parameter leadingZeros: whether `007` is a number too, as it is in a CSV cell.
  /// - Returns: whether there is one; then ``value`` and ``end`` are set.
  package mutating func scan(leadingZeros: Bool) -> Bool {
    let isNegative = end < bytes.count && bytes[end] == UInt8(ascii: "-")
    if isNegative { end += 1 }
    var significand: UInt64 = 0
    var significantDigits = 0
    let wholeStart = end
    while end < bytes.count, let digit = digit(at: end) {
      if significantDigits > 0 || digit > 0 { significantDigits += 1 }
      if significantDigits <= 19 { significand = significand &* 10 &+ digit }
      end += 1
    }
    let wholeDigits = end - wholeStart
    guard wholeDigits > 0 else { return false }
    if !leadingZeros, wholeDigits > 1, bytes[wholeStart] == UInt8(ascii: "0") { return false }

    var exponent = 0
    if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
      end += 1
      let fractionStart = end
      while significantDigits <= 11, let eight = eightDigits(at: end),
        significantDigits > 0 || eight >= 10_000_000
      {
        significand = significand &* 100_000_000 &+ eight
        significantDigits += 8
        end += 8
      }
      while end < bytes.count, let digit = digit(at: end) {
        if significantDigits > 0 || digit > 0 { significantDigits += 1 }
        if significantDigits <= 19 { significand = significand &* 10 &+ digit }
        end += 1
      }
      guard end > fractionStart else { return false }
      exponent = fractionStart - end
    }
    if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
      end += 1
      var exponentIsNegative = false
      if end < bytes.count, bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "+") {
        exponentIsNegative = bytes[end] == UInt8(ascii: "-")
        end += 1
      }
      let exponentStart = end
      var written = 0
      while end < bytes.count, let digit = digit(at: end) {
        written = min(written * 10 + Int(digit), 100_000)
        end += 1
      }
      guard end > exponentStart else { return false }
      exponent += exponentIsNegative ? -written : written
    }
    if significantDigits <= 19, significand <= 1 << 53, abs(exponent) <= 22 {
      value = scaled(Double(significand), by: exponent)
    } else if significantDigits <= 19, exponent <= 0, exponent >= -27 {
      value = DecimalNumber.quotient(of: significand, byTenTo: -exponent)
    } else {
      value = parsed()
      return true
    }
    if isNegative { value = -value }
    return true
  }

  private func digit(at offset: Int) -> UInt64? {
    let digit = bytes[offset] &- UInt8(ascii: "0")
    return digit <= 9 ? UInt64(digit) : nil
  }

  /// The number of eight digits at `offset`, nil where there are fewer: each step puts together
  /// neighbours that are twice as long.
  private func eightDigits(at offset: Int) -> UInt64? {
    guard offset + 8 <= bytes.count, let start = bytes.baseAddress else { return nil }
    let word = UInt64(
      littleEndian: UnsafeRawPointer(start).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    let digits = word &- 0x3030_3030_3030_3030
    let above = word &+ 0x4646_4646_4646_4646
    guard (digits | above) & 0x8080_8080_8080_8080 == 0 else { return nil }
    let pairs = (digits &* 10 &+ digits >> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs >> 16) & 0x0000_FFFF_0000_FFFF
    return (fours &* 10_000 &+ fours >> 32) & 0xFFFF_FFFF
  }

  private func scaled(_ significand: Double, by exponent: Int) -> Double {
    exponent < 0
      ? significand / DecimalNumber.powersOfTen[-exponent]
      : significand * DecimalNumber.powersOfTen[exponent]
  }

  /// `significand / 10^power`, correctly rounded: 64 bits of the quotient, then to nearest, ties to
  /// even; a remainder breaks the tie.
  ///
  /// - Parameters:
  ///   - significand: not 0.
  ///   - power: `0 ... 27`, so that `5^power` has 63 bits and the result is a normal number.
  private static func quotient(of significand: UInt64, byTenTo power: Int) -> Double {
    let divisor = powersOfFive[power]
    let shiftedDivisor = divisor << UInt64(divisor.leadingZeroBitCount)
    let shifted = significand << UInt64(significand.leadingZeroBitCount)
    var exponent = divisor.leadingZeroBitCount - significand.leadingZeroBitCount - power - 64
    var dividend: (high: UInt64, low: UInt64) = (shifted, 0)
    if shifted >= shiftedDivisor {
      dividend = (shifted >> 1, shifted << 63)
      exponent += 1
    }
    let (quotient, remainder) = shiftedDivisor.dividingFullWidth(dividend)
    let half: UInt64 = 1 << 10
    let cut = quotient & (half << 1 - 1)
    var rounded = quotient >> 11
    if cut > half || (cut == half && (remainder != 0 || rounded & 1 == 1)) { rounded += 1 }
    // A power of two multiplies without rounding.
    return Double(rounded) * Double(bitPattern: UInt64(1023 + 11 + exponent) << 52)
  }

  private static let powersOfFive: [UInt64] = (0...27).map { power in
    (0..<power).reduce(1) { product, _ in product * 5 }
  }

  private func parsed() -> Double {
    Double(String(decoding: bytes[start..<end], as: UTF8.self)) ?? .nan
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
