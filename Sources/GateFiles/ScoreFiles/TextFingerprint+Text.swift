import GateText
internal import Crypto
internal import Foundation
internal import GateRuns

extension TextFingerprint {
  /// The fingerprint of a text after Unicode normalization (NFC): an input that is only composed
  /// otherwise is the same input.
  ///
  /// - Parameter text: UTF-8.
  init(ofText text: UnsafeBufferPointer<UInt8>) {
    var sha = SHA256()
    if text.firstNonASCII(from: 0) == text.count {
      // Only Foundation normalizes; ASCII, which is most texts, never goes there.
      sha.update(bufferPointer: UnsafeRawBufferPointer(text))
    } else {
      Self.normalize(text) { sha.update(data: $0) }
    }
    let halves = sha.finalize().withUnsafeBytes { bytes in
      (
        high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
        low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      )
    }
    self.init(high: halves.high, low: halves.low)
  }

  /// Hands the normalized text on piece by piece: normalizing takes longer than in proportion.
  private static func normalize(
    _ text: UnsafeBufferPointer<UInt8>, _ use: ([UInt8]) -> Void
  ) {
    let pieceSize = 4_096
    var start = 0
    while start < text.count {
      // Nothing before an ASCII character is composed with it.
      var end = min(start + pieceSize, text.count)
      while end < text.count, text[end] >= 0x80 { end += 1 }
      let piece = String(decoding: text[start..<end], as: UTF8.self)
      use(Array(piece.precomposedStringWithCanonicalMapping.utf8))
      start = end
    }
  }

  /// The fingerprint as 32 hexadecimal digits, the first half of what `sha256sum` prints.
  var hexadecimal: String {
    let bytes = withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Array($0) }
    return Hexadecimal.text(of: bytes)
  }

  /// Reads 32 hexadecimal digits or more, as ``hexadecimal`` and `sha256sum` write them.
  init?(hexadecimal text: String) {
    let digits = Array(text.utf8.prefix(32))
    guard digits.count == 32, let high = Self.half(digits[..<16]),
      let low = Self.half(digits[16...])
    else { return nil }
    self.init(high: high, low: low)
  }

  private static func half(_ digits: ArraySlice<UInt8>) -> UInt64? {
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt64(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
