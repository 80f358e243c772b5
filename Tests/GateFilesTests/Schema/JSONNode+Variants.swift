import GateText
@testable import GateFiles

extension JSONNode {
  /// The value as text.
  var text: String { literal.text }

  /// Every text that differs from this one in a single value, or in a key that is gone or added.
  func variants(with replacements: [JSONValue]) -> [String] {
    changed(with: replacements).map(\.text)
  }

  /// Values of every kind, among them some that fit here and there.
  static let replacements: [JSONValue] = [
    nil, true, false, -1, 0, 0.5, 1, 1.5, 2, 95, "", " ", "x", "a=b", "a=*", "=", "2026-12-31",
    "higher", "worst", "warn", "passed", [], ["a"], ["a", "a"], [1, 2], [nil, 1], [0, "x"], [:],
    ["relative": 0.1], ["margin": 0], ["a=b": [:]], ["a": "b"],
  ]

  private func changed(with replacements: [JSONValue]) -> [JSONValue] {
    var variants = replacements
    switch value {
    case .object(let object):
      let members = object.members.map { JSONValue.Member($0.key, $0.value.literal) }
      variants.append(.object(members + [.init("another", 1)]))
      for (index, member) in object.members.enumerated() {
        var others = members
        others.remove(at: index)
        variants.append(.object(others))
        for variant in member.value.changed(with: replacements) {
          var others = members
          others[index] = .init(member.key, variant)
          variants.append(.object(others))
        }
      }
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        for variant in element.changed(with: replacements) {
          var others = elements.map(\.literal)
          others[index] = variant
          variants.append(.array(others))
        }
      }
    case .string, .number, .boolean, .null: break
    }
    return variants
  }

  private var literal: JSONValue {
    switch value {
    case .object(let object): .object(object.members.map { .init($0.key, $0.value.literal) })
    case .array(let elements): .array(elements.map(\.literal))
    case .string(let string): .string(string)
    case .number(let number): .number(number)
    case .boolean(let boolean): .boolean(boolean)
    case .null: .null
    }
  }
}

extension Form {
  /// Every key that the form knows.
  var keys: Set<String> {
    switch self {
    case .object(let object):
      object.fields.reduce(into: []) { $0.formUnion($1.form.keys.union([$1.name])) }
    case .map(let map): map.value.keys
    case .list(let list): list.element.keys
    case .either(let forms): forms.reduce(into: []) { $0.formUnion($1.keys) }
    case .text, .word, .number, .constant, .boolean, .null: []
    }
  }
}

extension JSONNode {
  /// Every key in the value.
  var keys: Set<String> {
    switch value {
    case .object(let object):
      object.members.reduce(into: []) { $0.formUnion($1.value.keys.union([$1.key])) }
    case .array(let elements): elements.reduce(into: []) { $0.formUnion($1.keys) }
    case .string, .number, .boolean, .null: []
    }
  }
}
