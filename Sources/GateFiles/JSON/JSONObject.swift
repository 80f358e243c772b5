internal import GateVerdicts

/// The members of a JSON object, in the order of the text.
struct JSONObject: Hashable, Sendable {
  /// The members; a key that stands twice is here twice.
  let members: [JSONMember]

  /// The value of a key, the first one where the key stands twice.
  subscript(key: String) -> JSONNode? { member(key)?.value }

  /// The member of a key, the first one where the key stands twice.
  func member(_ key: String) -> JSONMember? {
    members.first { $0.key == key }
  }
}

/// A key and its value.
struct JSONMember: Hashable, Sendable {
  /// The key.
  let key: String
  /// The place of the key's opening quotation mark.
  let position: SourcePosition
  /// The value.
  let value: JSONNode
}

/// A key that an object holds twice.
struct JSONRepeatedKey: Hashable, Sendable {
  /// The key.
  let key: String
  /// Where it stood before.
  let first: SourcePosition
  /// Where it stands again.
  let again: SourcePosition
}
