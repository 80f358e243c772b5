/// A JSON value that is going to be written: an example, a default, a whole schema.
indirect enum JSONLiteral: Hashable, Sendable {
  case object([Member])
  case array([JSONLiteral])
  case string(String)
  case number(Double)
  case boolean(Bool)
  case null

  /// A key and its value.
  struct Member: Hashable, Sendable {
    /// The key.
    let key: String
    /// The value.
    let value: JSONLiteral

    /// Makes a member.
    init(_ key: String, _ value: JSONLiteral) {
      self.key = key
      self.value = value
    }
  }
}

extension JSONLiteral: ExpressibleByStringLiteral, ExpressibleByFloatLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .string(value) }
  init(floatLiteral value: Double) { self = .number(value) }
  init(integerLiteral value: Int) { self = .number(Double(value)) }
  init(booleanLiteral value: Bool) { self = .boolean(value) }
  init(nilLiteral: ()) { self = .null }
  init(arrayLiteral elements: JSONLiteral...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, JSONLiteral)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
