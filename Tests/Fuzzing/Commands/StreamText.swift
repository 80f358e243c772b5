/// Text on a stream, which a terminal shows and a build server obeys.
enum StreamText {
  /// What in it a terminal or a build server would take for more than text; nil where nothing is.
  ///
  /// - Parameter mayCommand: whether it speaks to a build server on purpose.
  static func fault(of text: String, mayCommand: Bool) -> String? {
    if let scalar = text.unicodeScalars.first(where: isControl) {
      return "holds the control character U+\(String(scalar.value, radix: 16, uppercase: true))"
    }
    guard !mayCommand else { return nil }
    for line in text.split(separator: "\n") {
      let beginning = line.drop { $0 == " " || $0 == "\t" }
      for command in ["::", "##vso[", "##["] where beginning.hasPrefix(command) {
        return "has a line that begins with \(command)"
      }
    }
    return nil
  }

  /// Whether a character moves the cursor, ends a line or turns the direction of writing.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
