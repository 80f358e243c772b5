extension JSONValue {
  /// A string as JSON, in quotation marks. A character that would not show, or would change how others show,
  /// is written as its code.
  package static func quoted(_ string: String) -> String {
    var text = ""
    quote(string, to: &text)
    return text
  }

  /// Appends what ``quoted(_:)`` gives.
  static func quote(_ string: String, to text: inout String) {
    text += "\""
    defer { text += "\"" }
    if isPlain(string) { return text += string }
    text += string.escaping { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      default: HostileText.isInvisible(scalar) ? code(of: scalar) : nil
      }
    }
  }

  /// A character as a string of JSON writes it by its number: `\u001b`, two of them beyond U+FFFF.
  package static func code(of scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      "\\u" + Hexadecimal.text(of: [UInt8(unit >> 8), UInt8(unit & 0xFF)])
    }.joined()
  }

  /// Whether a text stands in JSON as it is, as most do.
  private static func isPlain(_ string: String) -> Bool {
    string.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }
  }
}
