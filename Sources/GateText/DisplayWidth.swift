/// How many columns of a terminal a text takes.
///
/// The wide ranges are those of Unicode Standard Annex 11 that occur in running text, and emoji.
package enum DisplayWidth {
  /// The columns of a text without control characters.
  package static func of(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The columns of one character as a person sees it: 0, 1 or 2.
  package static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    let showsAsEmoji = scalars.contains { $0 == "\u{FE0F}" } || first.properties.isEmojiPresentation
    if showsAsEmoji || isWide(first.value) { return 2 }
    return switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: 1
    }
  }

  /// The text cut to so many columns, with `…` in the middle: both ends of an id tell.
  package static func middleCut(_ text: String, to width: Int) -> String {
    guard of(text) > width, width > 1 else { return text }
    let tail = end(of: text.reversed(), columns: (width - 1) / 2)
    let head = end(of: Array(text), columns: width - 1 - (width - 1) / 2)
    return String(head) + "…" + String(tail.reversed())
  }

  /// The text cut to so many columns, with `…` at the end.
  package static func cut(_ text: String, to width: Int) -> String {
    guard of(text) > width, width > 0 else { return text }
    return String(end(of: Array(text), columns: width - 1)) + "…"
  }

  private static func end(of characters: [Character], columns: Int) -> [Character] {
    var left = columns
    return Array(
      characters.prefix { character in
        left -= of(character)
        return left >= 0
      })
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F1E6...0x1F1FF, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
