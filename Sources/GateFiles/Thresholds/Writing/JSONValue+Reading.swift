import GateText

extension JSONValue {
  /// Whether a value that was read is this one.
  func isSaid(by node: JSONNode) -> Bool {
    switch self {
    case .object(let members):
      guard let written = node.object?.members, written.count == members.count else {
        return false
      }
      return members.allSatisfy { member in
        node.object?[member.key].map { member.value.isSaid(by: $0) } ?? false
      }
    case .array(let elements):
      guard let written = node.array, written.count == elements.count else { return false }
      return zip(elements, written).allSatisfy { $0.isSaid(by: $1) }
    case .string(let string): return node.string == string
    case .number(let number): return node.number == number
    case .boolean(let boolean): return node.boolean == boolean
    case .null: return node.isNull
    }
  }
}
