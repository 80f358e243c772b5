/// A JSON value that is going to be written. Objects keep the order of their keys.
///
/// Written as a literal, with numbers and texts that may be unknown made by ``init(_:)``:
///
/// ```swift
/// let value: JSONValue = ["users": .init(users), "mean": .init(mean), "analysis": "feedback"]
/// ```
package indirect enum JSONValue: Hashable, Sendable {
  /// An object, in this order.
  case object([Member])
  /// An array.
  case array([JSONValue])
  /// A string.
  case string(String)
  /// A number; one that is not finite is written as `null`.
  case number(Double)
  /// `true` or `false`.
  case boolean(Bool)
  /// `null`.
  case null

  /// A key and its value.
  package struct Member: Hashable, Sendable {
    /// The key.
    package let key: String
    /// The value.
    package let value: JSONValue

    /// Makes a member.
    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }
}

extension JSONValue {
  /// A number; `null` for none.
  package init(_ number: Double?) { self = number.map(JSONValue.number) ?? .null }
  /// A count, which is below 2^53; `null` for none.
  package init(_ count: Int?) { self.init(count.map(Double.init)) }
  /// A text; `null` for none.
  package init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }
  /// A truth value.
  package init(_ truth: Bool) { self = .boolean(truth) }
  /// Texts.
  package init(_ texts: [String]) { self = .array(texts.map(JSONValue.string)) }
  /// An object, in this order.
  package init(_ members: [(String, JSONValue)]) {
    self = .object(members.map { Member($0.0, $0.1) })
  }

  /// The members of one object and then those of another.
  package static func + (first: JSONValue, second: JSONValue) -> JSONValue {
    guard case .object(let members) = first, case .object(let more) = second else {
      preconditionFailure("only the members of objects are put together")
    }
    return .object(members + more)
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByFloatLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(floatLiteral value: Double) { self = .number(value) }
  package init(integerLiteral value: Int) { self = .number(Double(value)) }
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
  package init(nilLiteral: ()) { self = .null }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}
