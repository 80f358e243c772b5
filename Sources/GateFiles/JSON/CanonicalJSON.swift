/// JSON values in one spelling: no white space, keys in order, strings with the fewest escapes. Two
/// writers of the same value (`JSON.stringify`, Python's `json.dumps`) so give the same text.
enum CanonicalJSON {
  /// Appends the next value; nothing where it is not JSON.
  static func append(
    _ scanner: inout JSONScanner, in bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]
  ) {
    let length = text.count
    do throws(JSONFault) {
      try appendValue(&scanner, in: bytes, to: &text, depth: 0)
    } catch {
      text.removeLast(text.count - length)
    }
  }

  private static func appendValue(
    _ scanner: inout JSONScanner, in bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8],
    depth: Int
  ) throws(JSONFault) {
    let kind = try scanner.nextKind()
    guard depth < JSONScanner.maximumDepth else {
      throw JSONFault(at: scanner.offset, .tooDeep(limit: JSONScanner.maximumDepth))
    }
    switch kind {
    case .string:
      JSONLine.appendString(try scanner.string().decoded(from: bytes), to: &text)
    case .array:
      text.append(UInt8(ascii: "["))
      try scanner.beginArray()
      var isFirst = true
      var isSecond = false
      while try scanner.nextElement(isFirst: &isFirst) {
        if isSecond { text.append(UInt8(ascii: ",")) }
        isSecond = true
        try appendValue(&scanner, in: bytes, to: &text, depth: depth + 1)
      }
      text.append(UInt8(ascii: "]"))
    case .object: try appendObject(&scanner, in: bytes, to: &text, depth: depth)
    case .number, .boolean, .null:
      text.append(contentsOf: bytes[try scanner.skipValue(depth: depth)])
    }
  }

  private static func appendObject(
    _ scanner: inout JSONScanner, in bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8],
    depth: Int
  ) throws(JSONFault) {
    var members: [(key: String, value: [UInt8])] = []
    try scanner.beginObject()
    var isFirst = true
    while let key = try scanner.nextKey(isFirst: &isFirst) {
      var value: [UInt8] = []
      try appendValue(&scanner, in: bytes, to: &value, depth: depth + 1)
      members.append((key.decoded(from: bytes), value))
    }
    members.sort { $0.key < $1.key }
    text.append(UInt8(ascii: "{"))
    for (place, member) in members.enumerated() {
      if place > 0 { text.append(UInt8(ascii: ",")) }
      JSONLine.appendString(member.key, to: &text)
      text.append(UInt8(ascii: ":"))
      text.append(contentsOf: member.value)
    }
    text.append(UInt8(ascii: "}"))
  }
}
