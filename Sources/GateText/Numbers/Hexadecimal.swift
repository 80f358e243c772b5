/// Bytes as text in base 16.
package enum Hexadecimal {
  /// Two digits a byte, in lower case.
  package static func text(of bytes: some Sequence<UInt8>) -> String {
    var digits: [UInt8] = []
    for byte in bytes {
      digits.append(Hexadecimal.digits[Int(byte >> 4)])
      digits.append(Hexadecimal.digits[Int(byte & 15)])
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// A number in sixteen digits.
  package static func text(of number: UInt64) -> String {
    text(of: withUnsafeBytes(of: number.bigEndian, Array.init))
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
