extension JSONValue {
  /// The value on one line, with blanks: `{ "key": [1, 2] }`.
  package var text: String {
    switch self {
    case .object(let members):
      members.isEmpty
        ? "{}"
        : "{ "
          + members.map { JSONValue.quoted($0.key) + ": " + $0.value.text }
          .joined(separator: ", ") + " }"
    case .array(let elements): "[" + elements.map(\.text).joined(separator: ", ") + "]"
    case .string(let string): JSONValue.quoted(string)
    case .number(let number): JSONValue.text(of: number)
    case .boolean(let boolean): boolean ? "true" : "false"
    case .null: "null"
    }
  }

  /// The value on one line without any white space.
  package var compactText: String {
    switch self {
    case .object(let members):
      "{"
        + members.map { JSONValue.quoted($0.key) + ":" + $0.value.compactText }
        .joined(separator: ",") + "}"
    case .array(let elements): "[" + elements.map(\.compactText).joined(separator: ",") + "]"
    case .string, .number, .boolean, .null: text
    }
  }

  /// The value over several lines; what is short stays on one line.
  ///
  /// - Parameters:
  ///   - indentation: what every line but the first begins with.
  ///   - step: what one level is indented by.
  package func pretty(indentedBy indentation: String = "", step: String = "  ") -> String {
    let line = text
    if line.utf8.count + indentation.utf8.count <= 80, !isNested { return line }
    let inner = indentation + step
    switch self {
    case .object(let members) where !members.isEmpty:
      let lines = members.map {
        inner + JSONValue.quoted($0.key) + ": " + $0.value.pretty(indentedBy: inner, step: step)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indentation)}"
    case .array(let elements) where !elements.isEmpty:
      let lines = elements.map { inner + $0.pretty(indentedBy: inner, step: step) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(indentation)]"
    default: return line
    }
  }

  private var isNested: Bool {
    guard case .object(let members) = self else { return false }
    return members.contains {
      switch $0.value {
      case .object, .array: true
      default: false
      }
    }
  }

  /// A number as JSON: the shortest text that reads back as the same number; null if it is not finite.
  package static func text(of number: Double) -> String {
    number.isFinite ? ShortestNumber.text(of: number) : "null"
  }
}
