extension JSONFault {
  /// What to do about it, where that is not plain from the description.
  var remedy: String? {
    switch problem {
    case .trailingComma: "remove it"
    case .unexpectedEnd: "close every bracket and every quotation mark"
    case .unexpectedByte(let byte, let expected): remedy(for: byte, expected: expected)
    default: nil
    }
  }

  private func remedy(for byte: UInt8, expected: String) -> String? {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "#"): "JSON has no comments"
    case UInt8(ascii: "'"): "use double quotation marks"
    case UInt8(ascii: "N"), UInt8(ascii: "I"): "JSON has no NaN and no Infinity"
    case UInt8(ascii: "\"") where expected.hasPrefix("','"): "put a comma before it"
    default: nil
    }
  }
}
