extension JSONScanner.Text {
  /// The string itself. Half of a surrogate pair, which Python writes for what it could not
  /// decode, becomes U+FFFD.
  ///
  /// - Parameter source: the bytes that were scanned.
  package func decoded(from source: UnsafeBufferPointer<UInt8>) -> String {
    guard hasEscapes else {
      return String(decoding: source[bytes], as: UTF8.self)
    }
    return String(decoding: decodedBytes(from: source), as: UTF8.self)
  }

  /// The string's UTF-8.
  package func decodedBytes(from source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard hasEscapes else { return Array(source[bytes]) }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var offset = bytes.lowerBound
    while true {
      let run = offset
      offset = min(source.firstSpecialStringByte(from: offset), bytes.upperBound)
      decoded.append(contentsOf: UnsafeBufferPointer(rebasing: source[run..<offset]))
      guard offset < bytes.upperBound else { break }
      switch source[offset + 1] {
      case UInt8(ascii: "b"): decoded.append(0x08)
      case UInt8(ascii: "f"): decoded.append(0x0C)
      case UInt8(ascii: "n"): decoded.append(0x0A)
      case UInt8(ascii: "r"): decoded.append(0x0D)
      case UInt8(ascii: "t"): decoded.append(0x09)
      case UInt8(ascii: "u"):
        let (scalar, length) = scalar(at: offset, in: source)
        decoded.append(contentsOf: String(Character(scalar)).utf8)
        offset += length
        continue
      case let literal: decoded.append(literal)
      }
      offset += 2
    }
    return decoded
  }

  private func scalar(
    at offset: Int, in source: UnsafeBufferPointer<UInt8>
  ) -> (scalar: Unicode.Scalar, length: Int) {
    let replacement: Unicode.Scalar = "\u{FFFD}"
    guard let unit = source.hexadecimal(at: offset + 2) else { return (replacement, 6) }
    if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
    guard unit < 0xDC00, offset + 12 <= bytes.upperBound,
      source[offset + 6] == UInt8(ascii: "\\"), source[offset + 7] == UInt8(ascii: "u"),
      let low = source.hexadecimal(at: offset + 8), (0xDC00...0xDFFF).contains(low)
    else { return (replacement, 6) }
    let combined = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
    return (Unicode.Scalar(combined) ?? replacement, 12)
  }
}
