/// Changes files at random: what a reader must survive.
///
/// The same seed gives the same bytes.
public struct Mutation: RandomNumberGenerator {
  private var state: UInt64

  /// Begins the sequence of a seed.
  public init(seed: UInt64) { state = seed }

  /// SplitMix64 (doi 10.1145/2660193.2660195).
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// What means something to a reader of JSON or CSV.
  private static let words: [[UInt8]] =
    [
      "{", "}", "[", "]", "\"", ",", ":", ";", "\\", "\\u", "\\ud83d", "\\u0000", "\n", "\r\n",
      "\r", "\t", " ", "NaN", "-Infinity", "Infinity", "null", "true", "false", "0", "-0", "1e999",
      "1e-999", "0.1", "-", "123456789012345678901234567890", "\"\"", "{}", "[]", "[{", "}]",
      "\"id\":", "\"scores\":", "\"results\":", "\"samples\":", "\"testCases\":", "\"rows\":",
      "\"columns\":", "\"data\":", "\"name\":\"x\"", "{\"scoregate\":1}\n", "\"fingerprints\":",
      "\"missing\":", "#", "\u{FEFF}", "é", "e\u{301}", "\u{202E}", "🙁", "PK\u{3}\u{4}",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC3], [0xF0, 0x9F], [0xED, 0xA0, 0x80]]

  /// The bytes with one to eight changes: texts exchanged, lines dropped and repeated, bytes set,
  /// removed and repeated, words put in, a piece of another file put in, the end cut off.
  public mutating func changed(_ bytes: [UInt8], with other: [UInt8]) -> [UInt8] {
    var bytes = bytes
    // Half of the inputs keep their brackets: what is refused at once tests little.
    let keepsBrackets = Bool.random(using: &self)
    for _ in 0..<Int.random(in: 1...(keepsBrackets ? 8 : 3), using: &self) {
      if keepsBrackets { exchange(&bytes, with: other) } else { change(&bytes, with: other) }
    }
    return bytes
  }

  /// Puts a text, a number or a line in the place of another.
  private mutating func exchange(_ bytes: inout [UInt8], with other: [UInt8]) {
    let source = Bool.random(using: &self) ? other : bytes
    switch Int.random(in: 0...5, using: &self) {
    case 0, 1, 2:
      guard let old = text(in: bytes), let new = text(in: source) else { return }
      bytes.replaceSubrange(old, with: source[new])
    case 3, 4:
      guard let old = number(in: bytes) else { return }
      let numbers = ["0", "-1", "1e300", "NaN", "null", "\"x\"", "true", "0.5", "7", "[1]", "{}"]
      bytes.replaceSubrange(old, with: Array((numbers.randomElement(using: &self) ?? "0").utf8))
    default:
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      guard lines.count > 2, let line = lines.randomElement(using: &self) else { return }
      if Bool.random(using: &self) {
        bytes.removeSubrange(line.startIndex..<min(line.endIndex + 1, bytes.count))
      } else {
        bytes.insert(contentsOf: Array(line) + [0x0A], at: line.startIndex)
      }
    }
  }

  /// A text in quotation marks, with them; nil where none follows a place chosen at random.
  private mutating func text(in bytes: [UInt8]) -> Range<Int>? {
    guard !bytes.isEmpty else { return nil }
    let place = Int.random(in: 0..<bytes.count, using: &self)
    guard let start = bytes[place...].firstIndex(of: 0x22),
      let end = bytes[(start + 1)...].firstIndex(of: 0x22)
    else { return nil }
    return start..<end + 1
  }

  /// Digits and what belongs to a number.
  private mutating func number(in bytes: [UInt8]) -> Range<Int>? {
    guard !bytes.isEmpty else { return nil }
    let place = Int.random(in: 0..<bytes.count, using: &self)
    let digits = Set("0123456789.-".utf8)
    guard let start = bytes[place...].firstIndex(where: digits.contains) else { return nil }
    return start..<(bytes[start...].firstIndex { !digits.contains($0) } ?? bytes.count)
  }

  private mutating func change(_ bytes: inout [UInt8], with other: [UInt8]) {
    guard !bytes.isEmpty else {
      bytes = other
      return
    }
    let place = Int.random(in: 0..<bytes.count, using: &self)
    let length = min(Int.random(in: 1...40, using: &self), bytes.count - place)
    switch Int.random(in: 0...9, using: &self) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &self)
    case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &self)
    case 2: bytes.removeSubrange(place..<place + length)
    case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
    case 4, 5, 6: bytes.insert(contentsOf: word(), at: place)
    case 7: bytes.replaceSubrange(place..<place + length, with: word())
    case 8: bytes.insert(contentsOf: piece(of: other), at: place)
    default:
      if Int.random(in: 0...3, using: &self) == 0 {
        bytes.removeSubrange(place...)
      } else {
        let deep = Int.random(in: 1...200, using: &self)
        bytes.insert(contentsOf: repeatElement(UInt8(ascii: "["), count: deep), at: place)
      }
    }
  }

  private mutating func word() -> [UInt8] { Self.words.randomElement(using: &self) ?? [] }

  private mutating func piece(of other: [UInt8]) -> ArraySlice<UInt8> {
    guard !other.isEmpty else { return [] }
    let start = Int.random(in: 0..<other.count, using: &self)
    return other[start..<min(other.count, start + Int.random(in: 1...300, using: &self))]
  }
}
