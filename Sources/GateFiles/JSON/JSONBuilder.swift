internal import GateVerdicts

/// Builds the tree of a ``JSONDocument``.
struct JSONBuilder {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var scanner: JSONScanner
  private var cursor: SourceCursor
  /// The keys that an object holds twice, in the order of the text.
  private(set) var repeatedKeys: [JSONRepeatedKey] = []

  /// Prepares to read `bytes`, which must be valid UTF-8.
  ///
  /// - Parameter acceptsNonFinite: whether a bare `NaN` counts as a number.
  init(_ bytes: UnsafeBufferPointer<UInt8>, acceptsNonFinite: Bool = false) {
    self.bytes = bytes
    scanner = JSONScanner(bytes, acceptsNonFinite: acceptsNonFinite)
    cursor = SourceCursor(bytes)
  }

  /// Reads the one value of the text.
  mutating func document() throws(JSONFault) -> JSONNode {
    let root = try node(depth: 0)
    guard scanner.isAtEnd() else {
      throw JSONFault(
        at: scanner.offset, .unexpectedByte(bytes[scanner.offset], expected: "the end of the file"))
    }
    return root
  }

  private mutating func node(depth: Int) throws(JSONFault) -> JSONNode {
    let kind = try scanner.nextKind()
    guard depth < JSONScanner.maximumDepth else {
      throw JSONFault(at: scanner.offset, .tooDeep(limit: JSONScanner.maximumDepth))
    }
    let position = cursor.position(of: scanner.offset)
    let value: JSONNode.Value
    switch kind {
    case .object: value = .object(try object(depth: depth))
    case .array: value = .array(try elements(depth: depth))
    case .string: value = .string(try scanner.string().decoded(from: bytes))
    case .number: value = .number(try scanner.number())
    case .boolean: value = .boolean(try scanner.boolean())
    case .null:
      try scanner.null()
      value = .null
    }
    return JSONNode(value: value, position: position)
  }

  private mutating func object(depth: Int) throws(JSONFault) -> JSONObject {
    var members: [JSONMember] = []
    var places: [String: SourcePosition] = [:]
    try scanner.beginObject()
    var isFirst = true
    while let text = try scanner.nextKey(isFirst: &isFirst) {
      let key = text.decoded(from: bytes)
      let position = cursor.position(of: text.bytes.lowerBound - 1)
      if let first = places[key] {
        repeatedKeys.append(JSONRepeatedKey(key: key, first: first, again: position))
      } else {
        places[key] = position
      }
      members.append(JSONMember(key: key, position: position, value: try node(depth: depth + 1)))
    }
    return JSONObject(members: members)
  }

  private mutating func elements(depth: Int) throws(JSONFault) -> [JSONNode] {
    var elements: [JSONNode] = []
    try scanner.beginArray()
    var isFirst = true
    while try scanner.nextElement(isFirst: &isFirst) {
      elements.append(try node(depth: depth + 1))
    }
    return elements
  }
}
