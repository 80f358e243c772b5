/// Whether bytes are UTF-8, decided once for a whole file so that no later step has to ask.
enum UTF8Validation {
  /// The offset of the first byte that is not UTF-8, or nil where all are.
  static func firstInvalidByte(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var offset = 0
    while true {
      offset = bytes.firstNonASCII(from: offset)
      guard offset < bytes.count else { return nil }
      guard let length = sequenceLength(in: bytes, at: offset) else { return offset }
      offset += length
    }
  }

  /// The length of the multi-byte sequence at `offset`, or nil where it is not well formed
  /// (Unicode 16, table 3-7).
  private static func sequenceLength(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Int? {
    func byte(_ position: Int) -> UInt8 {
      offset + position < bytes.count ? bytes[offset + position] : 0
    }
    func continues(_ position: Int) -> Bool { byte(position) & 0xC0 == 0x80 }
    switch byte(0) {
    case 0xC2...0xDF: return continues(1) ? 2 : nil
    case 0xE0: return (0xA0...0xBF).contains(byte(1)) && continues(2) ? 3 : nil
    case 0xED: return (0x80...0x9F).contains(byte(1)) && continues(2) ? 3 : nil
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : nil
    case 0xF0: return (0x90...0xBF).contains(byte(1)) && continues(2) && continues(3) ? 4 : nil
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : nil
    case 0xF4: return (0x80...0x8F).contains(byte(1)) && continues(2) && continues(3) ? 4 : nil
    default: return nil
    }
  }
}
