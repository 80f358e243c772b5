import GateText
internal import GateVerdicts

/// A value of a JSON text, and where it stands.
struct JSONNode: Hashable, Sendable {
  /// The value.
  let value: Value
  /// The place of the value's first byte.
  let position: SourcePosition

  /// The members, where the value is an object.
  var object: JSONObject? {
    if case .object(let object) = value { object } else { nil }
  }

  /// The elements, where the value is an array.
  var array: [JSONNode]? {
    if case .array(let elements) = value { elements } else { nil }
  }

  /// The string, where the value is one.
  var string: String? {
    if case .string(let string) = value { string } else { nil }
  }

  /// The number, where the value is a finite one.
  var number: Double? {
    if case .number(let number) = value, number.isFinite { number } else { nil }
  }

  /// The whole number, where the value is one that fits.
  var integer: Int? { number.flatMap(Int.init(exactly:)) }

  /// The truth value, where the value is one.
  var boolean: Bool? {
    if case .boolean(let boolean) = value { boolean } else { nil }
  }

  /// Whether the value is null.
  var isNull: Bool { value == .null }
}

extension JSONNode {
  /// What a JSON text can hold.
  indirect enum Value: Hashable, Sendable {
    case object(JSONObject)
    case array([JSONNode])
    case string(String)
    /// A number; ±∞ where it is too large for a `Double`.
    case number(Double)
    case boolean(Bool)
    case null
  }
}

extension JSONNode {
  /// The value at a dotted path of keys; nil where there is none.
  func node(at path: String) -> JSONNode? {
    path.split(separator: ".").reduce(self as JSONNode?) { $0?.object?[String($1)] }
  }

  /// The value as words: a text, a number or several of them; nil for nothing, and for objects.
  var words: String? {
    switch value {
    case .string(let text): text
    case .number(let number): ShortestNumber.text(of: number)
    case .boolean(let boolean): boolean ? "true" : "false"
    case .array(let elements):
      elements.isEmpty ? nil : elements.compactMap(\.words).joined(separator: ", ")
    case .null, .object: nil
    }
  }
}
