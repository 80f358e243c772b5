/// Philox4x32-10, a counter-based generator: the numbers at a counter depend on the key and that
/// counter alone, so that order and threads change nothing.
///
/// Source: Salmon, Moraes, Dror and Shaw 2011 (doi 10.1145/2063384.2063405).
public struct Philox: Sendable {
  private let key: (UInt32, UInt32)

  /// Makes the generator of a seed.
  public init(seed: UInt64) {
    key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
  }

  /// The 128 random bits at a counter, as two words.
  ///
  /// - Parameters:
  ///   - counter: the lower 64 bits of the counter.
  ///   - stream: the upper 64 bits: one substream a purpose.
  public func bits(at counter: UInt64, stream: UInt64 = 0) -> (UInt64, UInt64) {
    var c0 = UInt32(truncatingIfNeeded: counter)
    var c1 = UInt32(truncatingIfNeeded: counter >> 32)
    var c2 = UInt32(truncatingIfNeeded: stream)
    var c3 = UInt32(truncatingIfNeeded: stream >> 32)
    var (k0, k1) = key
    for _ in 0..<10 {
      let product0 = UInt64(c0) &* 0xD251_1F53
      let product1 = UInt64(c2) &* 0xCD9E_8D57
      (c0, c1, c2, c3) = (
        UInt32(truncatingIfNeeded: product1 >> 32) ^ c1 ^ k0,
        UInt32(truncatingIfNeeded: product1),
        UInt32(truncatingIfNeeded: product0 >> 32) ^ c3 ^ k1,
        UInt32(truncatingIfNeeded: product0)
      )
      k0 = k0 &+ 0x9E37_79B9
      k1 = k1 &+ 0xBB67_AE85
    }
    return (UInt64(c1) << 32 | UInt64(c0), UInt64(c3) << 32 | UInt64(c2))
  }
}
