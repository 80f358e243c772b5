import GateText

/// How a JSON text is laid out, to write more of it alike.
struct LayoutStyle {
  /// What one level is indented by.
  private let step: String
  /// What ends a line.
  private let lineEnd: String
  /// Whether the text has no space behind a colon.
  private let isDense: Bool

  /// Looks at the first member of the top object.
  ///
  /// - Parameter bytes: a JSON text with an object at the top.
  init(of bytes: [UInt8]) {
    let brace = bytes.firstIndex(of: UInt8(ascii: "{")) ?? bytes.startIndex
    let space = bytes[brace...].dropFirst().prefix { $0 <= 0x20 }
    let indentation = space.reversed().prefix { $0 == 0x20 || $0 == 0x09 }
    let isIndented = space.contains(0x0A) && !indentation.isEmpty
    step = isIndented ? String(decoding: Array(indentation), as: UTF8.self) : "  "
    lineEnd = space.contains(0x0D) ? "\r\n" : "\n"
    // The first key is one of the form, so the first colon stands behind it.
    let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
    isDense = colon.map { $0 + 1 < bytes.count && bytes[$0 + 1] > 0x20 } ?? false
  }

  /// What stands between a comma and the next member of the line.
  var blank: String { isDense ? "" : " " }

  /// A member as text.
  ///
  /// - Parameters:
  ///   - member: the key and its value.
  ///   - gap: the white space before it.
  ///   - isNested: whether the value may take more than one line.
  func text(of member: JSONValue.Member, in gap: Gap, isNested: Bool) -> String {
    JSONValue.quoted(member.key) + ":" + blank
      + text(member.value, in: gap, isNested: isNested)
  }

  /// A value as text.
  func text(_ value: JSONValue, in gap: Gap, isNested: Bool) -> String {
    guard isNested, !isDense else { return line(value) }
    // A string has no line break in JSON: every one belongs to the layout.
    return value.pretty(indentedBy: gap.indentation, step: step)
      .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
  }

  /// A value on one line.
  func line(_ value: JSONValue) -> String {
    guard isDense else { return value.text }
    switch value {
    case .object(let members):
      let written = members.map { JSONValue.quoted($0.key) + ":" + line($0.value) }
      return "{" + written.joined(separator: ",") + "}"
    case .array(let elements): return "[" + elements.map(line).joined(separator: ",") + "]"
    default: return value.text
    }
  }
}
