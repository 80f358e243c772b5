/// SplitMix64 as a counter-based generator: the number at a counter depends on the seed, the stream
/// and that counter alone, so that order and threads change nothing.
///
/// Source: Steele, Lea and Flood 2014 (doi 10.1145/2660193.2660195).
public struct SplitMix64: Sendable {
  private static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15
  private let start: UInt64

  /// Makes the generator of a seed: its numbers are those of the published algorithm.
  public init(seed: UInt64) { start = seed &+ Self.increment }

  /// Makes the generator of one of many streams of a seed; one stream a purpose.
  ///
  /// Streams are stretches of one sequence of 2⁶⁴ numbers. Two of a billion numbers each meet with a
  /// probability of 1e-10.
  public init(seed: UInt64, stream: UInt64) {
    self.init(seed: Self.mixed(seed &+ Self.mixed(stream &+ Self.increment)))
  }

  /// The 64 random bits at a counter.
  @inline(__always)
  public func bits(at counter: UInt64) -> UInt64 {
    Self.mixed(start &+ counter &* Self.increment)
  }

  /// A uniform number strictly between 0 and 1.
  public func uniform(at counter: UInt64) -> Double {
    (Double(bits(at: counter) >> 11) + 0.5) * 0x1p-53
  }

  @inline(__always)
  private static func mixed(_ bits: UInt64) -> UInt64 {
    var z = bits
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
