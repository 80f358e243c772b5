/// A text as patterns are searched for in it.
package struct PatternText: Sendable {
  /// A character, with what it is in the other case.
  struct Symbol: Sendable {
    /// The character in lower case, if that is one character.
    let plain: Character
    /// The character and its two cases, if those are as long.
    let spellings: (own: String, lower: String, upper: String)

    init(_ character: Character) {
      let own = String(character)
      let cases = (character.lowercased(), character.uppercased())
      plain = cases.0.count == 1 ? cases.0.first ?? character : character
      func asLong(_ spelling: String) -> String {
        spelling.unicodeScalars.count == own.unicodeScalars.count ? spelling : own
      }
      spellings = (own, asLong(cases.0), asLong(cases.1))
    }
  }

  let symbols: [Symbol]

  /// Prepares a text.
  package init(_ text: String) { symbols = Self.characters(of: text).map(Symbol.init) }

  /// The characters of a text, a carriage return and a line feed two of them.
  static func characters(of text: String) -> [Character] {
    text.flatMap { $0 == "\r\n" ? ["\r", "\n"] : [$0] }
  }
}
