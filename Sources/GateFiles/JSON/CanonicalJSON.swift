/// JSON values in one spelling: no white space, keys in order, strings with the fewest escapes. Two
/// writers of the same value (`JSON.stringify`, Python's `json.dumps`) so give the same text.
struct CanonicalJSON {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var scanner: JSONScanner

  /// Prepares to read a value.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - offset: where the value begins.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    self.bytes = bytes
    scanner = JSONScanner(bytes, at: offset, acceptsNonFinite: true)
  }

  /// Appends the value; nothing where it is not JSON.
  mutating func append(to text: inout [UInt8]) {
    let length = text.count
    do throws(JSONFault) {
      try appendValue(to: &text, depth: 0)
    } catch {
      text.removeLast(text.count - length)
    }
  }

  private mutating func appendValue(to text: inout [UInt8], depth: Int) throws(JSONFault) {
    let kind = try scanner.nextKind()
    guard depth < JSONScanner.maximumDepth else {
      throw JSONFault(at: scanner.offset, .tooDeep(limit: JSONScanner.maximumDepth))
    }
    switch kind {
    case .string: append(try scanner.string(), to: &text)
    case .array:
      text.append(UInt8(ascii: "["))
      try scanner.beginArray()
      var isFirst = true
      var needsComma = false
      while try scanner.nextElement(isFirst: &isFirst) {
        if needsComma { text.append(UInt8(ascii: ",")) }
        needsComma = true
        try appendValue(to: &text, depth: depth + 1)
      }
      text.append(UInt8(ascii: "]"))
    case .object: try appendObject(to: &text, depth: depth)
    case .number, .boolean, .null:
      text.append(contentsOf: bytes[try scanner.skipValue(depth: depth)])
    }
  }

  private mutating func appendObject(to text: inout [UInt8], depth: Int) throws(JSONFault) {
    text.append(UInt8(ascii: "{"))
    let start = text.count
    var members: [(key: Range<Int>, member: Range<Int>)] = []
    var isOrdered = true
    try scanner.beginObject()
    var isFirst = true
    while let key = try scanner.nextKey(isFirst: &isFirst) {
      if !members.isEmpty { text.append(UInt8(ascii: ",")) }
      let memberStart = text.count
      append(key, to: &text)
      let keyRange = memberStart..<text.count
      if let last = members.last, !text[last.key].lexicographicallyPrecedes(text[keyRange]) {
        isOrdered = false
      }
      text.append(UInt8(ascii: ":"))
      try appendValue(to: &text, depth: depth + 1)
      members.append((keyRange, memberStart..<text.count))
    }
    if !isOrdered {
      members.sort { text[$0.key].lexicographicallyPrecedes(text[$1.key]) }
      let ordered = Array(members.map { text[$0.member] }.joined(separator: [UInt8(ascii: ",")]))
      text.replaceSubrange(start..., with: ordered)
    }
    text.append(UInt8(ascii: "}"))
  }

  private func append(_ string: JSONScanner.Text, to text: inout [UInt8]) {
    guard string.hasEscapes, !hasFewestEscapes(string) else {
      text.append(contentsOf: bytes[string.bytes.lowerBound - 1..<string.bytes.upperBound + 1])
      return
    }
    JSONLine.appendString(string.decodedBytes(from: bytes), escapesDelete: false, to: &text)
  }

  /// Whether a string is written as ``JSONLine`` writes it.
  private func hasFewestEscapes(_ string: JSONScanner.Text) -> Bool {
    var offset = string.bytes.lowerBound
    while true {
      offset = bytes.firstSpecialStringByte(from: offset)
      guard offset < string.bytes.upperBound else { return true }
      switch bytes[offset + 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "n"), UInt8(ascii: "r"),
        UInt8(ascii: "t"):
        offset += 2
      default: return false
      }
    }
  }
}
