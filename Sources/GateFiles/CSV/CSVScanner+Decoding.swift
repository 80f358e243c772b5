extension CSVScanner.Field {
  /// Appends the cell's text, its doubled quotation marks made single.
  ///
  /// - Parameters:
  ///   - source: the bytes that were scanned.
  ///   - text: where to.
  func append(from source: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
    guard hasDoubledQuotes else {
      text.append(contentsOf: source[bytes])
      return
    }
    var offset = bytes.lowerBound
    while offset < bytes.upperBound {
      text.append(source[offset])
      offset += source[offset] == UInt8(ascii: "\"") ? 2 : 1
    }
  }

  /// The cell's text.
  func decoded(from source: UnsafeBufferPointer<UInt8>) -> String {
    guard hasDoubledQuotes else { return String(decoding: source[bytes], as: UTF8.self) }
    var text: [UInt8] = []
    append(from: source, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes without spaces and tabs around them.
  func trimmed(in source: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var lower = bytes.lowerBound
    var upper = bytes.upperBound
    while lower < upper, source[lower] == 0x20 || source[lower] == 0x09 { lower += 1 }
    while upper > lower, source[upper - 1] == 0x20 || source[upper - 1] == 0x09 { upper -= 1 }
    return lower..<upper
  }
}
