/// Text from a score file, made harmless to look at: nothing in it is invisible, moves a cursor,
/// turns the writing direction or breaks a line.
///
/// What a format treats specially beyond that (backticks, pipes, angle brackets) is that format's
/// business, after this.
package enum HostileText {
  /// The text on one line: terminal escape sequences are gone, white space becomes single spaces,
  /// and every control, format and bidirectional character its visible code, `\u{202E}`.
  ///
  /// - Parameters:
  ///   - text: anything.
  ///   - length: the most Unicode scalars to keep; a cut text ends in `…`.
  package static func line(_ text: String, length: Int) -> String {
    if isPlainLine(text, length: length) { return text }
    var result = String.UnicodeScalarView()
    var count = 0
    var pendingSpace = false
    for scalar in withoutEscapeSequences(text).unicodeScalars {
      if isSpace(scalar) {
        pendingSpace = !result.isEmpty
        continue
      }
      let code = isInvisible(scalar) ? code(of: scalar).unicodeScalars : nil
      let width = (code?.count ?? 1) + (pendingSpace ? 1 : 0)
      guard count + width <= length else { return cut(String(result)) }
      if pendingSpace { result.append(" ") }
      if let code { result.append(contentsOf: code) } else { result.append(scalar) }
      count += width
      pendingSpace = false
    }
    return String(result)
  }

  /// Whether a text is one harmless line as it stands, as most are.
  private static func isPlainLine(_ text: String, length: Int) -> Bool {
    guard text.utf8.count <= length else { return false }
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      guard (0x20..<0x7F).contains(byte), byte != 0x20 || last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20 || text.isEmpty
  }

  /// The text with its line breaks and indentation, otherwise as harmless as ``line(_:length:)``.
  ///
  /// - Parameters:
  ///   - text: anything.
  ///   - length: the most Unicode scalars to keep; a cut text ends in `…`.
  package static func lines(_ text: String, length: Int) -> String {
    var result = String.UnicodeScalarView()
    var count = 0
    for scalar in withoutEscapeSequences(text).unicodeScalars {
      guard count < length else {
        result.append("…")
        break
      }
      if scalar == "\n" || scalar == "\t" || scalar == " " {
        result.append(scalar)
      } else if scalar == "\r" {
        continue
      } else if isInvisible(scalar) {
        result.append(contentsOf: code(of: scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
      count += 1
    }
    return String(result)
  }

  /// The text on one line with every character that would not show as its code: what a message quotes, with
  /// its spaces as they are.
  package static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isInvisible) else { return text }
    return text.escaping { scalar in
      switch scalar {
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      default: isInvisible(scalar) ? code(of: scalar) : nil
      }
    }
  }

  /// Whether a character shows nothing, or changes how others show.
  ///
  /// The joiners U+200C and U+200D stay: emoji and several scripts are written with them.
  package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20..<0x7F).contains(scalar.value) || isJoiner(scalar) { return false }
    if scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value) { return true }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// A character's code, readable and harmless: `\u{1B}`.
  package static func code(of scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }

  /// The text without terminal escape sequences, such as colours and window titles.
  package static func withoutEscapeSequences(_ text: String) -> String {
    guard text.unicodeScalars.contains("\u{1B}") else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar != "\u{1B}" {
        result.append(scalar)
      } else if rest.first == "[" {
        rest = rest.dropFirst().drop { (0x20...0x3F).contains($0.value) }.dropFirst()
      } else if rest.first == "]",
        let end = rest.firstIndex(where: { $0 == "\u{07}" || $0 == "\u{1B}" })
      {
        rest = rest[end...].dropFirst(rest[end] == "\u{07}" ? 1 : 2)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{200C}" || scalar == "\u{200D}"
  }

  private static func cut(_ text: String) -> String {
    var kept = text.unicodeScalars[...]
    while let last = kept.last, isJoiner(last) || last == " " { kept = kept.dropLast() }
    if !kept.isEmpty { kept = kept.dropLast() }
    return String(kept) + "…"
  }
}
