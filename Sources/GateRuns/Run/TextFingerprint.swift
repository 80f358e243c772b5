/// The first 128 bits of the SHA-256 of a text: equal texts, equal fingerprints.
public struct TextFingerprint: Hashable, Sendable {
  /// Bits 0 to 63 of the hash.
  public let high: UInt64
  /// Bits 64 to 127 of the hash.
  public let low: UInt64

  /// Makes a fingerprint from two halves.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }
}
