/// A script that languages are written in, told from the blocks of Unicode.
enum Script: String, CaseIterable {
  case latin = "Latin"
  case greek = "Greek"
  case cyrillic = "Cyrillic"
  case hebrew = "Hebrew"
  case arabic = "Arabic"
  case devanagari = "Devanagari"
  case thai = "Thai"
  case hangul = "Hangul"
  case kana = "Kana"
  case han = "Han"

  /// The script of a letter; nil for what several scripts share and for those not listed.
  init?(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF:
      self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x590...0x5FF: self = .hebrew
    case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFF: self = .arabic
    case 0x900...0x97F: self = .devanagari
    case 0xE00...0xE7F: self = .thai
    case 0x1100...0x11FF, 0xAC00...0xD7AF: self = .hangul
    case 0x3040...0x30FF: self = .kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x2FA1F: self = .han
    default: return nil
    }
  }

  /// Whether words have no spaces between them.
  var isWrittenWithoutSpaces: Bool { [.thai, .kana, .han].contains(self) }

  /// The script that most letters of a text are in; nil where it has none. Kana beside Han is
  /// Japanese, which is told by its kana.
  static func most(of text: String) -> Script? {
    var counts = [Int](repeating: 0, count: allCases.count)
    for scalar in text.unicodeScalars {
      guard let script = Script(of: scalar) else { continue }
      counts[script.place] += 1
    }
    if counts[kana.place] > 0 { counts[kana.place] += counts[han.place] + 1 }
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.firstIndex(of: most).map { allCases[$0] }
  }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
