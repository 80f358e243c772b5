extension JSONLiteral {
  /// The value on one line.
  var text: String {
    switch self {
    case .object(let members):
      members.isEmpty
        ? "{}"
        : "{ "
          + members.map { JSONLiteral.quoted($0.key) + ": " + $0.value.text }
          .joined(separator: ", ") + " }"
    case .array(let elements): "[" + elements.map(\.text).joined(separator: ", ") + "]"
    case .string(let string): JSONLiteral.quoted(string)
    case .number(let number): JSONLiteral.text(of: number)
    case .boolean(let boolean): boolean ? "true" : "false"
    case .null: "null"
    }
  }

  /// The value over several lines; what is short stays on one line.
  ///
  /// - Parameters:
  ///   - indentation: what every line but the first begins with.
  ///   - step: what one level is indented by.
  func pretty(indentedBy indentation: String = "", step: String = "  ") -> String {
    let line = text
    if line.utf8.count + indentation.utf8.count <= 80, !isNested { return line }
    let inner = indentation + step
    switch self {
    case .object(let members) where !members.isEmpty:
      let lines = members.map {
        inner + JSONLiteral.quoted($0.key) + ": " + $0.value.pretty(indentedBy: inner, step: step)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indentation)}"
    case .array(let elements) where !elements.isEmpty:
      let lines = elements.map { inner + $0.pretty(indentedBy: inner, step: step) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(indentation)]"
    default: return line
    }
  }

  /// A number as JSON, whole ones without a fraction: `1`, `0.95`; null where it is not finite.
  static func text(of number: Double) -> String {
    if let whole = Int(exactly: number), whole.magnitude < 1 << 53 { return String(whole) }
    return number.isFinite ? "\(number)" : "null"
  }

  /// A string as JSON, in quotation marks.
  static func quoted(_ string: String) -> String {
    var quoted = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default:
        if isInvisible(scalar) {
          for unit in String(scalar).utf16 {
            let digits = String(unit, radix: 16)
            quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          }
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
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

  /// Whether a terminal or a log would not show the character, or let it act.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: true
    default: false
    }
  }
}
