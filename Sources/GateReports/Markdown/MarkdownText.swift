import GateText

/// Writes text so that nothing in it is read as Markdown, as HTML, or as a link or a mention.
///
/// The text comes from ``HostileText`` and ``Wording``: one line, without control characters.
enum MarkdownText {
  /// Keeps two characters apart that GitHub would link, without showing.
  private static let joiner = "\u{2060}"

  /// A sentence in running text or in a table.
  static func prose(_ text: String) -> String {
    var result = ""
    var word = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let endsLinkStart =
        scalar == "." && word.lowercased() == "www" || scalar == "-" && word.lowercased() == "gh"
      if endsLinkStart { result += joiner }
      if startsBlock(scalar, at: index, in: scalars) || needsBackslash(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
      if scalar == "@" || scalar == "#" || scalar == ":" && next == "/" { result += joiner }
      word = scalar.properties.isAlphabetic ? word + String(scalar) : ""
    }
    return result
  }

  /// A few numbers and words that no line break should part.
  static func unbroken(_ text: String) -> String {
    prose(text).split(separator: " ", omittingEmptySubsequences: false)
      .joined(separator: "\u{A0}")
  }

  /// A text as code, with a fence longer than any run of backticks in it.
  static func code(_ text: String) -> String {
    guard !text.isEmpty else { return "(empty)" }
    let fence = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
    let pad = text.first == "`" || text.last == "`" ? " " : ""
    return fence + pad + text + pad + fence
  }

  /// A text as code inside a table: a row is cut at its pipes before code is read.
  static func cellCode(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if scalar == "|" {
        if escaped.last == "\\" {
          escaped.removeLast()
          escaped += HostileText.code(of: "\\")
        }
        escaped += "\\"
      }
      escaped.unicodeScalars.append(scalar)
    }
    return code(escaped)
  }

  /// Lines in a code block, with a fence longer than any run of backticks in them.
  static func block(_ lines: [String], language: String = "") -> String {
    let longest = lines.map { longestRun(of: "`", in: $0) }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ([fence + language] + lines + [fence]).joined(separator: "\n")
  }

  /// A text as code inside an HTML tag, where Markdown is not read.
  static func htmlCode(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
    return "<code>\(result)</code>"
  }

  private static func needsBackslash(_ scalar: Unicode.Scalar) -> Bool {
    "\\`*_{}[]<>#~|&!$".unicodeScalars.contains(scalar)
  }

  /// Whether a character would open a list or a heading at the start of a line.
  private static func startsBlock(
    _ scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]
  ) -> Bool {
    if index == 0 { return "-+=".unicodeScalars.contains(scalar) }
    let endsWord = index + 1 == scalars.count || scalars[index + 1] == " "
    return (scalar == "." || scalar == ")") && endsWord
      && scalars[..<index].allSatisfy { $0.properties.numericType == .decimal }
  }

  private static func longestRun(of character: Unicode.Scalar, in text: String) -> Int {
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar == character ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}

extension String {
  /// The text with its first letter as a sentence begins.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
