import GateText

/// Breaks text into lines between words.
enum TextWrap {
  /// The lines of a text, none wider than `width`: a word that is wider is broken.
  ///
  /// - Parameters:
  ///   - text: text on one line.
  ///   - width: the columns of a line, indentation included.
  ///   - indentation: the columns before the first line.
  ///   - hanging: the columns before the others.
  static func lines(_ text: String, width: Int, indentation: Int, hanging: Int) -> [String] {
    let room = width - max(indentation, hanging)
    let words = text.split(separator: " ").flatMap { pieces(of: $0, width: room) }
    return lines(words, width: width, indentation: indentation, hanging: hanging)
  }

  /// The lines of a shell command, which may be broken between its words alone; each line but the last
  /// ends in a backslash.
  static func command(
    _ command: String, width: Int, indentation: Int, hanging: Int
  ) -> [String] {
    let lines = lines(
      shellWords(of: command), width: width - 2, indentation: indentation, hanging: hanging)
    return lines.dropLast().map { "\($0) \\" } + lines.suffix(1)
  }

  private static func lines(
    _ words: [Substring], width: Int, indentation: Int, hanging: Int
  ) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: indentation)
    var column = indentation
    var isEmpty = true
    for word in words {
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

  /// A word in pieces that fit.
  private static func pieces(of word: Substring, width: Int) -> [Substring] {
    guard width > 1, DisplayWidth.of(word) > width else { return [word] }
    var pieces: [Substring] = []
    var start = word.startIndex
    var columns = 0
    for index in word.indices {
      let next = DisplayWidth.of(word[index])
      if columns + next > width, index > start {
        pieces.append(word[start..<index])
        (start, columns) = (index, 0)
      }
      columns += next
    }
    return pieces + [word[start...]]
  }

  /// The words of a command; white space in quotation marks does not part them.
  private static func shellWords(of command: String) -> [Substring] {
    var words: [Substring] = []
    var start = command.startIndex
    var isQuoted = false
    var isEscaped = false
    for index in command.indices {
      let character = command[index]
      if character == "'", !isEscaped { isQuoted.toggle() }
      isEscaped = character == "\\" && !isQuoted && !isEscaped
      guard character == " ", !isQuoted else { continue }
      if start < index { words.append(command[start..<index]) }
      start = command.index(after: index)
    }
    return start < command.endIndex ? words + [command[start...]] : words
  }
}
