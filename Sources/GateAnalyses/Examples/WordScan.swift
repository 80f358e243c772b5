/// The words of a text in any script, without a dictionary.
///
/// A word is a run of letters, digits and marks; an apostrophe within belongs to it. Where a script
/// writes without spaces (Han, kana, Thai), every character counts as a word, since nothing else tells
/// how much is said.
enum WordScan {
  /// What a scalar is to a scan.
  private enum Kind {
    case letter, whole, apostrophe, other
  }

  /// The number of words.
  static func count(in text: String) -> Int {
    var count = 0
    scan(text) { _, _ in count += 1 }
    return count
  }

  /// The words in lower case, in order.
  ///
  /// - Parameter most: how many there may be.
  static func words(in text: String, most: Int = .max) -> [String] {
    var words: [String] = []
    scan(text) { start, end in
      if words.count < most { words.append(text.unicodeScalars[start..<end].lowercased) }
    }
    return words
  }

  private static func scan(
    _ text: String, _ take: (String.Index, String.Index) -> Void
  ) {
    let scalars = text.unicodeScalars
    var start: String.Index?
    var end = scalars.startIndex
    var place = scalars.startIndex
    while place < scalars.endIndex {
      let next = scalars.index(after: place)
      switch kind(of: scalars[place]) {
      case .letter:
        start = start ?? place
        end = next
      case .whole:
        if let begun = start { take(begun, end) }
        start = nil
        take(place, next)
      // The word has its end before the apostrophe unless a letter follows.
      case .apostrophe: break
      case .other:
        if let begun = start { take(begun, end) }
        start = nil
      }
      place = next
    }
    if let begun = start { take(begun, end) }
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    let value = scalar.value
    if value < 0x80 {
      if (0x61...0x7A).contains(value) || (0x41...0x5A).contains(value)
        || (0x30...0x39).contains(value)
      {
        return .letter
      }
      return value == 0x27 ? .apostrophe : .other
    }
    if value == 0x2019 { return .apostrophe }
    if Script(of: scalar)?.isWrittenWithoutSpaces == true { return .whole }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber:
      return .letter
    default: return .other
    }
  }
}

extension Substring.UnicodeScalarView {
  fileprivate var lowercased: String { Substring(self).lowercased() }
}
