import GateText

/// Text as the language of manual pages has it (`mdoc(7)`).
enum ManualText {
  /// The columns of an input line.
  private static let width = 78

  /// Running text, a sentence a line, and lines that are not too long.
  static func prose(_ text: String) -> [String] {
    text.split(separator: "\n").flatMap { paragraph in
      sentences(of: paragraph).flatMap(wrapped).map(line)
    }
  }

  /// Lines that stay as they are.
  static func literal(_ lines: [String]) -> [String] {
    [".Bd -literal -offset indent"] + lines.map(line) + [".Ed"]
  }

  /// A word of a macro's line.
  static func argument(_ text: String) -> String {
    let word = escaped(text)
    return word.isEmpty || word.contains(" ") ? "\"\(word.replacing("\"", with: "\\(dq"))\"" : word
  }

  private static func line(_ text: some StringProtocol) -> String {
    let text = escaped(String(text))
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  /// The text without what the formatter would read otherwise.
  private static func escaped(_ text: String) -> String {
    text.escaping { scalar in
      switch scalar {
      case "\\": return "\\e"
      case "-": return "\\-"
      case "'": return "\\(aq"
      case "`": return "\\(ga"
      case "^": return "\\(ha"
      case "~": return "\\(ti"
      default:
        if scalar.isASCII { return nil }
        let code = String(scalar.value, radix: 16, uppercase: true)
        return "\\[u\(String(repeating: "0", count: max(0, 4 - code.count)))\(code)]"
      }
    }
  }

  private static func sentences(of text: Substring) -> [String] {
    var sentences: [String] = []
    for part in text.split(separator: " ") {
      if let last = sentences.last, !last.hasSuffix(".") {
        sentences[sentences.count - 1] = "\(last) \(part)"
      } else {
        sentences.append(String(part))
      }
    }
    return sentences
  }

  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, escaped("\(last) \(word)").utf8.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
