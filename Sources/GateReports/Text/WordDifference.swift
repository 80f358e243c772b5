/// Which words of two texts differ: those outside of a longest common subsequence of words.
///
/// The subsequence is found with one bit a word (Hyyrö 2004, "Bit-parallel LCS-length computation
/// revisited"), so that two answers of 700 words take some ten thousand operations and not half a
/// million.
struct WordDifference {
  /// A stretch of a text that is the same in the other text, or is not.
  struct Piece: Equatable {
    /// The text of the stretch, with the spaces in it.
    var text: String
    /// Whether the other text lacks it.
    var isChanged: Bool
  }

  /// The first text in stretches; together they are the text.
  let first: [Piece]
  /// The second text likewise.
  let second: [Piece]

  /// Compares two texts.
  init(_ first: String, _ second: String) {
    let (firstWords, secondWords) = (Self.words(of: first), Self.words(of: second))
    let common = Self.common(firstWords.map(\.key), secondWords.map(\.key))
    self.first = Self.pieces(of: first, firstWords, common.first)
    self.second = Self.pieces(of: second, secondWords, common.second)
  }

  /// A word of a text: what it is compared by, and where it stands.
  private struct Word {
    var key: Substring
    var range: Range<String.Index> { key.startIndex..<key.endIndex }
  }

  /// The words of a text: runs of letters and digits, and every other character that is not a space;
  /// scripts without spaces count by the character.
  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var start: String.Index?
    func end(_ index: String.Index) {
      if let from = start { words.append(Word(key: text[from..<index])) }
      start = nil
    }
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      if isPartOfWord(scalar) {
        start = start ?? index
        continue
      }
      end(index)
      if !scalar.properties.isWhitespace {
        words.append(Word(key: text[index..<text.unicodeScalars.index(after: index)]))
      }
    }
    end(text.endIndex)
    return words
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: false
      }
    }
    return switch scalar.value {
    // Thai to Khmer, and East Asia: written without spaces.
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x312F, 0x3130...0xA4CF,
      0xF900...0xFAFF, 0x20000...0x3FFFF:
      false
    default:
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
        || scalar.properties.generalCategory == .spacingMark
    }
  }

  /// The text cut where a stretch of changed words begins or ends. Spaces between two changed words
  /// belong to them.
  private static func pieces(of text: String, _ words: [Word], _ isCommon: [Bool]) -> [Piece] {
    var pieces: [Piece] = []
    var start = text.startIndex
    var place = 0
    while place < words.count {
      guard !isCommon[place] else {
        place += 1
        continue
      }
      let from = words[place].range.lowerBound
      while place < words.count, !isCommon[place] { place += 1 }
      let to = words[place - 1].range.upperBound
      if start < from { pieces.append(Piece(text: String(text[start..<from]), isChanged: false)) }
      pieces.append(Piece(text: String(text[from..<to]), isChanged: true))
      start = to
    }
    if start < text.endIndex {
      pieces.append(Piece(text: String(text[start...]), isChanged: false))
    }
    return pieces
  }

  /// Which words of both lists belong to a longest common subsequence.
  private static func common(
    _ first: [Substring], _ second: [Substring]
  ) -> (first: [Bool], second: [Bool]) {
    var marks = (
      first: [Bool](repeating: false, count: first.count),
      second: [Bool](repeating: false, count: second.count)
    )
    var numbers: [Substring: Int] = [:]
    func number(_ word: Substring) -> Int {
      if let known = numbers[word] { return known }
      numbers[word] = numbers.count
      return numbers.count - 1
    }
    let (older, newer) = (first.map(number), second.map(number))
    let rows = BitRows(older, newer, alphabet: numbers.count)
    var (row, column) = (older.count, newer.count)
    while row > 0, column > 0 {
      if rows.extends(column: column, at: row - 1) {
        if rows.extends(column: column - 1, at: row - 1) {
          column -= 1
        } else {
          marks.first[row - 1] = true
          marks.second[column - 1] = true
          row -= 1
          column -= 1
        }
      } else {
        row -= 1
      }
    }
    return marks
  }
}

/// The table of longest common subsequences of all beginnings of two lists, a bit an entry.
private struct BitRows {
  private let width: Int
  /// For each number of elements of the second list the bits of the first: 0 where that element makes
  /// the subsequence longer.
  private var bits: [UInt64]

  init(_ first: [Int], _ second: [Int], alphabet: Int) {
    let width = first.count / 64 + 1
    self.width = width
    var places = [UInt64](repeating: 0, count: alphabet * width)
    for (place, element) in first.enumerated() {
      places[element * width + place / 64] |= 1 << UInt64(place % 64)
    }
    bits = [UInt64](repeating: .max, count: (second.count + 1) * width)
    for (column, element) in second.enumerated() {
      var carry = false
      for word in 0..<width {
        let before = bits[column * width + word]
        let matching = before & places[element * width + word]
        let (sum, overflow) = before.addingReportingOverflow(matching)
        let (total, second) = sum.addingReportingOverflow(carry ? 1 : 0)
        carry = overflow || second
        bits[(column + 1) * width + word] = total | (before & ~matching)
      }
    }
  }

  /// Whether the element of the first list at a place makes the subsequence longer, with so many
  /// elements of the second.
  func extends(column: Int, at place: Int) -> Bool {
    bits[column * width + place / 64] & (1 << UInt64(place % 64)) == 0
  }
}
