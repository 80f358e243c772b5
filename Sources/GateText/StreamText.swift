/// A text on its way to a standard stream, where a terminal or a build server reads it: nothing in it acts that
/// came from a file.
///
/// Reports make what they quote harmless themselves. This is the last door, for what they might have missed, and
/// for what only a stream obeys: GitHub takes a line that begins with `::` for a command, Azure Pipelines,
/// GitHub and TeamCity one with `##vso[`, `##[` or `##teamcity[` anywhere in it.
package enum StreamText {
  /// What a text is written in, which says how a character that would act is written.
  package enum Form: Sendable {
    /// Plain text; coloured if the program itself was asked for colours.
    case text(isColored: Bool)
    /// JSON, where such characters stand only in strings.
    case json
    /// HTML or XML.
    case markup
    /// Commands to a build server, which are to act.
    case commands
  }

  /// The text with every character that would act written as its code.
  package static func harmless(_ text: String, as form: Form = .text(isColored: false)) -> String {
    if isHarmless(text) { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    var isLineStart = true
    while let scalar = rest.first {
      if case .text(isColored: true) = form, let end = endOfColor(in: rest) {
        result.append(contentsOf: rest[..<end])
        rest = rest[end...]
        continue
      }
      rest = rest.dropFirst()
      let isCommand =
        switch scalar {
        case ":": isLineStart && rest.first == ":"
        case "#": rest.first == "#" && beginsBracket(rest.dropFirst())
        default: false
        }
      if isCommand && !form.holdsCommands || isInvisible(scalar) {
        result.append(contentsOf: form.code(of: scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
      isLineStart = scalar == "\n" || isLineStart && scalar.properties.isWhitespace
    }
    return String(result)
  }

  /// Whether a text is printable ASCII without anything that begins a command, as most are.
  private static func isHarmless(_ text: String) -> Bool {
    var last = UInt8(ascii: "\n")
    for byte in text.utf8 {
      guard (0x20..<0x7F).contains(byte) || byte == 0x0A, last != byte || byte != 0x23,
        last != byte || byte != 0x3A
      else { return false }
      last = byte
    }
    return true
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && scalar != "\t" && HostileText.isInvisible(scalar)
  }

  /// Whether letters and a bracket come next: `vso[`, `[`.
  private static func beginsBracket(_ rest: Substring.UnicodeScalarView) -> Bool {
    rest.first { !$0.properties.isAlphabetic } == "["
  }

  /// Where a colour ends that stands here (`ESC [ 1 ; 31 m`); nil if none does.
  private static func endOfColor(in rest: Substring.UnicodeScalarView) -> Substring.Index? {
    guard rest.first == "\u{1B}", rest.dropFirst().first == "[" else { return nil }
    let parameters = rest.dropFirst(2)
    guard let end = parameters.firstIndex(where: { !("0"..."9" ~= $0 || $0 == ";") }),
      parameters[end] == "m"
    else { return nil }
    return parameters.index(after: end)
  }
}

extension StreamText.Form {
  fileprivate var holdsCommands: Bool {
    if case .commands = self { true } else { false }
  }

  /// A character as this form writes it by its number.
  fileprivate func code(of scalar: Unicode.Scalar) -> String {
    switch self {
    case .text, .commands: HostileText.code(of: scalar)
    case .markup:
      scalar.isASCII && scalar.value >= 0x20
        ? "&#\(scalar.value);" : HostileText.code(of: scalar)
    case .json: JSONValue.code(of: scalar)
    }
  }
}
