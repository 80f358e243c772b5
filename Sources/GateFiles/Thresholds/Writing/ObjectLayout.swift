/// Where the members of a JSON object stand in its text.
struct ObjectLayout {
  /// A member's bytes.
  struct Member {
    /// The key.
    let key: String
    /// The offset of the key's opening quotation mark.
    let start: Int
    /// The bytes of the key, with its quotation marks.
    let keyBytes: Range<Int>
    /// The bytes of the value.
    let value: Range<Int>
  }

  /// The offset behind the opening brace.
  let start: Int
  /// The members, in the order of the text.
  let members: [Member]
  /// The offset of the closing brace.
  let end: Int

  /// Finds the members of the object that begins at `offset`, white space before it skipped.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - offset: where the object begins.
  /// - Throws: the first fault that keeps the bytes from being a JSON object.
  init(of bytes: UnsafeBufferPointer<UInt8>, at offset: Int) throws(JSONFault) {
    var scanner = JSONScanner(bytes, at: offset)
    try scanner.beginObject()
    start = scanner.offset
    var members: [Member] = []
    var isFirst = true
    while let key = try scanner.nextKey(isFirst: &isFirst) {
      let quoted = key.bytes.lowerBound - 1..<key.bytes.upperBound + 1
      members.append(
        Member(
          key: key.decoded(from: bytes), start: quoted.lowerBound, keyBytes: quoted,
          value: try scanner.skipValue()))
    }
    self.members = members
    end = scanner.offset - 1
  }

  /// The member of a key.
  func member(_ key: String) -> Member? { members.first { $0.key == key } }
}
