/// Breaks text into lines between words.
enum TextWrap {
  /// The lines of a text, none wider than `width` unless a single word is.
  ///
  /// - Parameters:
  ///   - text: text on one line.
  ///   - width: the columns of a line, indentation included.
  ///   - indentation: the columns before the first line.
  ///   - hanging: the columns before the others.
  static func lines(_ text: String, width: Int, indentation: Int, hanging: Int) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: indentation)
    var column = indentation
    var isEmpty = true
    for word in text.split(separator: " ") {
      let wordWidth = DisplayWidth.of(word)
      if !isEmpty, column + 1 + wordWidth > width {
        lines.append(line)
        line = String(repeating: " ", count: hanging)
        column = hanging
        isEmpty = true
      }
      line += isEmpty ? String(word) : " \(word)"
      column += wordWidth + (isEmpty ? 0 : 1)
      isEmpty = false
    }
    return isEmpty ? lines : lines + [line]
  }
}
