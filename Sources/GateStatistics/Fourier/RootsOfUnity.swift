internal import RealModule

/// `exp(−iπk/L)` for `k = 0 …< L`, computed once per length and process.
struct RootsOfUnity: Sendable {
  let cosines: [Double]
  let sines: [Double]

  private init(halfCircle length: Int) {
    cosines = (0..<length).map { Double.cos(.pi * Double($0) / Double(length)) }
    sines = (0..<length).map { -Double.sin(.pi * Double($0) / Double(length)) }
  }

  /// The roots of half a circle in `length` steps, a power of two.
  static func halfCircle(_ length: Int) -> RootsOfUnity {
    let exponent = length.trailingZeroBitCount
    return exponent < common.count ? common[exponent] : large[exponent - common.count]
  }

  // Two tables, so that a gate on rounded scores never pays for the long ones.
  private static let common = (0...13).map { RootsOfUnity(halfCircle: 1 << $0) }
  private static let large = (14...17).map { RootsOfUnity(halfCircle: 1 << $0) }
}
