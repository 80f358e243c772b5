/// Where the words of a JSON text are, however broken the text is.
struct JSONWords {
  enum Kind { case key, text, number }

  struct Word {
    var range: Range<Int>
    var kind: Kind
  }

  /// The words in their order; `true`, `false` and `null` count as numbers: they stand in their place.
  let words: [Word]

  init(_ bytes: [UInt8]) {
    var words: [Word] = []
    var place = 0
    while place < bytes.count {
      let start = place
      switch bytes[place] {
      case UInt8(ascii: "\""):
        place = Self.endOfText(in: bytes, from: place)
        let next = bytes[place...].first { $0 != 0x20 && $0 != 0x0A }
        words.append(Word(range: start..<place, kind: next == 0x3A ? .key : .text))
      case let byte where Self.isInWord(byte):
        place = bytes[place...].firstIndex { !Self.isInWord($0) } ?? bytes.count
        words.append(Word(range: start..<place, kind: .number))
      default: place += 1
      }
    }
    self.words = words
  }

  private static func endOfText(in bytes: [UInt8], from start: Int) -> Int {
    var place = start + 1
    while place < bytes.count, bytes[place] != 0x22 { place += bytes[place] == 0x5C ? 2 : 1 }
    return min(place + 1, bytes.count)
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }
}
