internal import Crypto
internal import Foundation
internal import GateRuns

extension TextFingerprint {
  /// The fingerprint of a text after Unicode normalization (NFC): an input that is only composed
  /// otherwise is the same input.
  ///
  /// - Parameter text: UTF-8.
  init(ofText text: [UInt8]) {
    var sha = SHA256()
    Self.normalized(text).withUnsafeBytes { sha.update(bufferPointer: $0) }
    let halves = sha.finalize().withUnsafeBytes { bytes in
      (
        high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
        low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      )
    }
    self.init(high: halves.high, low: halves.low)
  }

  /// Only Foundation normalizes; ASCII, which is most inputs, never goes there.
  private static func normalized(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(where: { $0 >= 0x80 }) else { return text }
    let string = String(decoding: text, as: UTF8.self)
    return Array(string.precomposedStringWithCanonicalMapping.utf8)
  }

  /// The fingerprint as 32 hexadecimal digits, the first half of what `sha256sum` prints.
  var hexadecimal: String {
    let bytes = withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Array($0) }
    return Hexadecimal.text(of: bytes)
  }
}
