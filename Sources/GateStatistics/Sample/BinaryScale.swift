/// A power of two that numbers are divided by, without rounding and without overflow on the way.
///
/// Two factors, because the inverse of a subnormal number is not finite.
struct BinaryScale {
  /// The power of two itself.
  let unit: Double
  private let half: Double
  private let rest: Double

  /// The smallest power of two that is not below a magnitude over 0.
  init(reaching magnitude: Double) {
    let power = Double(sign: .plus, exponent: magnitude.exponent, significand: 1)
    let exponent = Int(magnitude.exponent) + (power < magnitude ? 1 : 0)
    unit = Double(sign: .plus, exponent: exponent, significand: 1)
    half = Double(sign: .plus, exponent: -(exponent / 2), significand: 1)
    rest = Double(sign: .plus, exponent: -(exponent - exponent / 2), significand: 1)
  }

  /// A number in this unit.
  @inline(__always)
  func relative(_ value: Double) -> Double { value * half * rest }

  /// Four numbers in this unit.
  @inline(__always)
  func relative(_ values: SIMD4<Double>) -> SIMD4<Double> { values * half * rest }
}
