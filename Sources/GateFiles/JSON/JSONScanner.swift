/// A cursor over JSON text: moves over values without building any, and decodes a string only when
/// asked to.
///
/// The bytes must be valid UTF-8 (see ``UTF8Validation``) and must outlive the scanner. Every
/// method throws a ``JSONFault`` at the byte where the text stops being JSON (RFC 8259).
package struct JSONScanner {
  /// What kind of value comes next.
  package enum Kind: Hashable, Sendable {
    case object, array, string, number, boolean, null
  }

  /// A string as it stands in the text, not decoded.
  package struct Text: Hashable, Sendable {
    /// The bytes between the quotation marks.
    package let bytes: Range<Int>
    /// Whether there is a backslash among them.
    package let hasEscapes: Bool
  }

  /// The deepest nesting of brackets that is read.
  package static let maximumDepth = 128

  private let bytes: UnsafeBufferPointer<UInt8>
  private let acceptsNonFinite: Bool
  /// The offset of the next byte.
  package private(set) var offset: Int

  /// Makes a cursor at `offset`.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - offset: where to begin.
  ///   - acceptsNonFinite: whether bare `NaN`, `Infinity` and `-Infinity`, which Python writes,
  ///     count as numbers.
  package init(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int = 0, acceptsNonFinite: Bool = false
  ) {
    self.bytes = bytes
    self.offset = offset
    self.acceptsNonFinite = acceptsNonFinite
  }

  /// Whether nothing but white space is left; moves over that white space.
  package mutating func isAtEnd() -> Bool {
    skipWhitespace()
    return offset >= bytes.count
  }

  /// Moves over white space.
  package mutating func skipWhitespace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }

  /// Moves over spaces and tabs, not over line breaks.
  mutating func skipBlanks() {
    while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
  }

  /// The kind of the next value, which is not consumed.
  package mutating func nextKind() throws(JSONFault) -> Kind {
    switch try nextByte(expecting: "a value") {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "-"), 0x30...0x39: return .number
    case UInt8(ascii: "N") where acceptsNonFinite: return .number
    case UInt8(ascii: "I") where acceptsNonFinite: return .number
    case let byte: throw JSONFault(at: offset, .unexpectedByte(byte, expected: "a value"))
    }
  }

  /// Consumes `{`.
  package mutating func beginObject() throws(JSONFault) {
    try consume(UInt8(ascii: "{"), expecting: "'{'")
  }

  /// Consumes `[`.
  package mutating func beginArray() throws(JSONFault) {
    try consume(UInt8(ascii: "["), expecting: "'['")
  }

  /// Moves to the next member of an object.
  ///
  /// - Parameter isFirst: true before the first member; set to false.
  /// - Returns: the member's key, the cursor now at its value; nil after the closing brace.
  package mutating func nextKey(isFirst: inout Bool) throws(JSONFault) -> Text? {
    try nextMember(isFirst: &isFirst) ? try key() : nil
  }

  /// Moves to the next member of an object.
  ///
  /// - Parameter isFirst: true before the first member; set to false.
  /// - Returns: whether there is one, the cursor now before its key; false after the closing brace.
  @inline(__always)
  mutating func nextMember(isFirst: inout Bool) throws(JSONFault) -> Bool {
    try nextItem(closing: UInt8(ascii: "}"), isFirst: &isFirst)
  }

  /// Consumes a key and its colon.
  mutating func key() throws(JSONFault) -> Text {
    let key = try string(expecting: "a key in quotation marks")
    try consume(UInt8(ascii: ":"), expecting: "':'")
    return key
  }

  /// Moves to the next element of an array.
  ///
  /// - Parameter isFirst: true before the first element; set to false.
  /// - Returns: whether there is one, the cursor now at it; false after the closing bracket.
  package mutating func nextElement(isFirst: inout Bool) throws(JSONFault) -> Bool {
    try nextItem(closing: UInt8(ascii: "]"), isFirst: &isFirst)
  }

  /// Consumes bytes that are known, where they come next.
  ///
  /// - Returns: whether they do.
  @inline(__always)
  mutating func skip(exactly known: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.begins(with: known, at: offset) else { return false }
    offset += known.count
    return true
  }

  /// Consumes a string without decoding it.
  package mutating func string() throws(JSONFault) -> Text {
    try string(expecting: "a string")
  }

  /// Consumes `true` or `false`.
  package mutating func boolean() throws(JSONFault) -> Bool {
    if try nextByte(expecting: "true or false") == UInt8(ascii: "t") {
      try consume(word: "true")
      return true
    }
    try consume(word: "false")
    return false
  }

  /// Consumes `null`.
  package mutating func null() throws(JSONFault) {
    skipWhitespace()
    try consume(word: "null")
  }

  /// Consumes a number; one too large for a `Double` is ±∞.
  package mutating func number() throws(JSONFault) -> Double {
    let first = try nextByte(expecting: "a number")
    if acceptsNonFinite {
      switch first {
      case UInt8(ascii: "N"):
        try consume(word: "NaN")
        return .nan
      case UInt8(ascii: "I"):
        try consume(word: "Infinity")
        return .infinity
      case UInt8(ascii: "-") where offset + 1 < bytes.count && bytes[offset + 1] == 0x49:
        try consume(word: "-Infinity")
        return -.infinity
      default: break
      }
    }
    var decimal = DecimalNumber(bytes, at: offset)
    guard decimal.scan(leadingZeros: false) else {
      if decimal.end >= bytes.count { throw JSONFault(at: bytes.count, .unexpectedEnd) }
      throw JSONFault(at: offset, .invalidNumber)
    }
    offset = decimal.end
    return decimal.value
  }

  /// Consumes any value.
  ///
  /// - Parameter depth: how many brackets are open around it.
  /// - Returns: the bytes of the value.
  @discardableResult
  package mutating func skipValue(depth: Int = 0) throws(JSONFault) -> Range<Int> {
    let kind = try nextKind()
    let start = offset
    guard depth < JSONScanner.maximumDepth else {
      throw JSONFault(at: start, .tooDeep(limit: JSONScanner.maximumDepth))
    }
    var isFirst = true
    switch kind {
    case .object:
      try beginObject()
      while try nextKey(isFirst: &isFirst) != nil { try skipValue(depth: depth + 1) }
    case .array:
      try beginArray()
      while try nextElement(isFirst: &isFirst) { try skipValue(depth: depth + 1) }
    case .string: _ = try string()
    case .number: _ = try number()
    case .boolean: _ = try boolean()
    case .null: try null()
    }
    return start..<offset
  }

  // MARK: - Tokens

  private mutating func nextByte(expecting expected: String) throws(JSONFault) -> UInt8 {
    skipWhitespace()
    guard offset < bytes.count else { throw JSONFault(at: bytes.count, .unexpectedEnd) }
    return bytes[offset]
  }

  private mutating func consume(_ byte: UInt8, expecting expected: String) throws(JSONFault) {
    let found = try nextByte(expecting: expected)
    guard found == byte else {
      throw JSONFault(at: offset, .unexpectedByte(found, expected: expected))
    }
    offset += 1
  }

  private mutating func consume(word: StaticString) throws(JSONFault) {
    for position in 0..<word.utf8CodeUnitCount {
      guard offset + position < bytes.count else {
        throw JSONFault(at: bytes.count, .unexpectedEnd)
      }
      guard bytes[offset + position] == word.utf8Start[position] else {
        throw JSONFault(
          at: offset, .unexpectedByte(bytes[offset], expected: "a value such as \(word)"))
      }
    }
    offset += word.utf8CodeUnitCount
  }

  private mutating func nextItem(
    closing: UInt8, isFirst: inout Bool
  ) throws(JSONFault) -> Bool {
    let closingName = closing == UInt8(ascii: "}") ? "',' or '}'" : "',' or ']'"
    var found = try nextByte(expecting: closingName)
    if found == closing {
      offset += 1
      return false
    }
    if isFirst {
      isFirst = false
      return true
    }
    guard found == UInt8(ascii: ",") else {
      throw JSONFault(at: offset, .unexpectedByte(found, expected: closingName))
    }
    let comma = offset
    offset += 1
    found = try nextByte(expecting: "a value")
    guard found != closing else { throw JSONFault(at: comma, .trailingComma) }
    return true
  }

  private mutating func string(expecting expected: String) throws(JSONFault) -> Text {
    try consume(UInt8(ascii: "\""), expecting: expected)
    let start = offset
    var hasEscapes = false
    while true {
      offset = bytes.firstSpecialStringByte(from: offset)
      guard offset < bytes.count else { throw JSONFault(at: bytes.count, .unexpectedEnd) }
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return Text(bytes: start..<offset - 1, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try skipEscape()
      case let byte: throw JSONFault(at: offset, .controlCharacter(byte))
      }
    }
  }

  private mutating func skipEscape() throws(JSONFault) {
    guard offset + 1 < bytes.count else { throw JSONFault(at: bytes.count, .unexpectedEnd) }
    switch bytes[offset + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      offset += 2
    case UInt8(ascii: "u"):
      guard offset + 6 <= bytes.count else { throw JSONFault(at: bytes.count, .unexpectedEnd) }
      guard bytes.hexadecimal(at: offset + 2) != nil else {
        throw JSONFault(at: offset, .invalidEscape)
      }
      offset += 6
    default: throw JSONFault(at: offset, .invalidEscape)
    }
  }
}
