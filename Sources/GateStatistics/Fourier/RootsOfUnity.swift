internal import RealModule

/// `exp(−iπk/L)` for `k = 0 …< L`, computed once per length and process.
struct RootsOfUnity: Sendable {
  let cosines: [Double]
  let sines: [Double]

  /// The product of a coarse and a fine turn: two square roots as many sines as there are roots.
  private init(halfCircle length: Int) {
    let fine = 1 << ((length.trailingZeroBitCount + 1) / 2)
    let coarse = length / fine
    func roots(_ count: Int, over parts: Int) -> [(cosine: Double, sine: Double)] {
      (0..<count).map { place in
        let angle = Double.pi * Double(place) / Double(parts)
        return (.cos(angle), -.sin(angle))
      }
    }
    let (first, second) = (roots(coarse, over: coarse), roots(fine, over: length))
    var cosines: [Double] = []
    var sines: [Double] = []
    cosines.reserveCapacity(length)
    sines.reserveCapacity(length)
    for a in first {
      for b in second {
        cosines.append(a.cosine * b.cosine - a.sine * b.sine)
        sines.append(a.cosine * b.sine + a.sine * b.cosine)
      }
    }
    self.cosines = cosines
    self.sines = sines
  }

  /// The roots of half a circle in `length` steps, a power of two.
  static func halfCircle(_ length: Int) -> RootsOfUnity {
    let exponent = length.trailingZeroBitCount
    return switch exponent {
    case ...13: common[exponent]
    case ...17: large[exponent - 14]
    default: largest[exponent - 18]
    }
  }

  // Several tables, so that a gate on rounded scores never pays for the long ones.
  private static let common = (0...13).map { RootsOfUnity(halfCircle: 1 << $0) }
  private static let large = (14...17).map { RootsOfUnity(halfCircle: 1 << $0) }
  private static let largest = (18...20).map { RootsOfUnity(halfCircle: 1 << $0) }

  /// Gives four neighbouring roots at a byte offset.
  @inline(__always)
  func withLanes(_ body: ((Int) -> RealFourierTransform.Lanes) -> Void) {
    cosines.withUnsafeBytes { cosines in
      sines.withUnsafeBytes { sines in
        body { byte in
          RealFourierTransform.Lanes(
            cosines.loadUnaligned(fromByteOffset: byte, as: SIMD4<Double>.self),
            sines.loadUnaligned(fromByteOffset: byte, as: SIMD4<Double>.self))
        }
      }
    }
  }
}
