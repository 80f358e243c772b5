/// Which characters an expression takes at a place.
struct PatternClass: Sendable, Equatable {
  /// What characters have in common.
  enum Kind: Sendable {
    case digit, word, space, lineBreak

    func contains(_ character: Character) -> Bool {
      switch self {
      case .digit: character.isNumber
      case .word: character.isLetter || character.isNumber || character == "_"
      case .space: character.isWhitespace
      case .lineBreak: character.isNewline
      }
    }
  }

  /// Some of the characters.
  enum Member: Sendable, Equatable {
    /// One, in lower case, for both cases.
    case one(Character)
    /// All from one to another, by their order in Unicode, in either case.
    case range(String, String)
    /// All of a kind.
    case kind(Kind)
    /// All that are not of a kind.
    case noKind(Kind)

    /// A character in either case.
    static func either(of character: Character) -> Member {
      .one(PatternText.Symbol(character).plain)
    }
  }

  var members: [Member]
  /// Whether those that are no member are meant.
  var isNegated = false

  func contains(_ symbol: PatternText.Symbol) -> Bool {
    members.contains { member in
      switch member {
      case .one(let character): symbol.plain == character
      case .range(let first, let last):
        first <= symbol.spellings.own && symbol.spellings.own <= last
          || first <= symbol.spellings.lower && symbol.spellings.lower <= last
          || first <= symbol.spellings.upper && symbol.spellings.upper <= last
      case .kind(let kind): kind.contains(symbol.plain)
      case .noKind(let kind): !kind.contains(symbol.plain)
      }
    } != isNegated
  }
}
