extension UnsafeBufferPointer<UInt8> {
  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
  private static var highBits: UInt64 { 0x8080_8080_8080_8080 }

  /// The offset of the first `"`, `\` or control character (below U+0020) from `offset` on, or
  /// `count`. Eight bytes a step: this is where a reader of long texts spends its time.
  func firstSpecialStringByte(from offset: Int) -> Int {
    first(from: offset) { word in
      Self.zeroBytes(word ^ (Self.ones &* 0x22)) | Self.zeroBytes(word ^ (Self.ones &* 0x5C))
        | ((word &- (Self.ones &* 0x20)) & ~word & Self.highBits)
    } matching: {
      $0 == 0x22 || $0 == 0x5C || $0 < 0x20
    }
  }

  /// The offset of the first `"` from `offset` on, or `count`.
  func firstQuotationMark(from offset: Int) -> Int {
    first(from: offset) {
      Self.zeroBytes($0 ^ (Self.ones &* 0x22))
    } matching: {
      $0 == 0x22
    }
  }

  /// The offset of the first line feed, carriage return or `delimiter` from `offset` on, or `count`.
  func firstCellEnd(from offset: Int, delimiter: UInt8) -> Int {
    let delimiters = Self.ones &* UInt64(delimiter)
    return first(from: offset) { word in
      Self.zeroBytes(word ^ delimiters) | Self.zeroBytes(word ^ (Self.ones &* 0x0A))
        | Self.zeroBytes(word ^ (Self.ones &* 0x0D))
    } matching: {
      $0 == delimiter || $0 == 0x0A || $0 == 0x0D
    }
  }

  /// The offset of the first byte outside ASCII from `offset` on, or `count`.
  func firstNonASCII(from offset: Int) -> Int {
    first(from: offset) {
      $0 & Self.highBits
    } matching: {
      $0 >= 0x80
    }
  }

  /// Whether two ranges hold the same bytes.
  @inline(__always)
  func hasSameBytes(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    var position = 0
    while position < first.count {
      if self[first.lowerBound + position] != self[second.lowerBound + position] { return false }
      position += 1
    }
    return true
  }

  /// Whether other bytes stand at `offset`.
  @inline(__always)
  func begins(with known: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard known.count <= count - offset, let here = baseAddress, let there = known.baseAddress
    else { return known.isEmpty }
    let (first, second) = (UnsafeRawPointer(here + offset), UnsafeRawPointer(there))
    var position = 0
    while position + 8 <= known.count {
      let word = first.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      if word != second.loadUnaligned(fromByteOffset: position, as: UInt64.self) { return false }
      position += 8
    }
    while position < known.count {
      if self[offset + position] != known[position] { return false }
      position += 1
    }
    return true
  }

  /// The four hexadecimal digits at `offset` as a number, or nil.
  func hexadecimal(at offset: Int) -> UInt16? {
    guard offset + 4 <= count else { return nil }
    var value: UInt16 = 0
    for byte in self[offset..<offset + 4] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt16(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt16(byte - 0x41 + 10)
      case 0x61...0x66: value = value << 4 | UInt16(byte - 0x61 + 10)
      default: return nil
      }
    }
    return value
  }

  /// The high bit of every byte that is zero; bits above the lowest set one may be wrong.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- ones) & ~word & highBits
  }

  @inline(__always)
  private func first(
    from offset: Int, marking mark: (UInt64) -> UInt64, matching matches: (UInt8) -> Bool
  ) -> Int {
    guard let baseAddress else { return count }
    let start = UnsafeRawPointer(baseAddress)
    var offset = offset
    while offset + 8 <= count {
      let word = UInt64(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let marks = mark(word)
      if marks != 0 { return offset + marks.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < count, !matches(self[offset]) { offset += 1 }
    return offset
  }
}
