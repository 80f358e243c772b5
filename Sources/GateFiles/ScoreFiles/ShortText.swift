/// Text cut to what fits into a sentence.
enum ShortText {
  /// The most characters of a value that are kept.
  static let limit = 40
  /// The most characters of an error message that are kept.
  private static let longestMessage = 80

  /// The beginning of a text, with an ellipsis where something was cut off.
  static func of(_ text: String) -> String { cut(text, to: limit) }

  /// The first line of an error message: what follows is mostly a stack trace.
  static func ofMessage(_ text: String) -> String {
    let trimmed = text.drop { $0.isWhitespace }
    let line = trimmed.prefix { !$0.isNewline }
    let isCut = trimmed[line.endIndex...].contains { !$0.isWhitespace }
    return cut(isCut ? line + " …" : String(line), to: longestMessage)
  }

  private static func cut(_ text: String, to length: Int) -> String {
    let start = text.prefix(length)
    return start.endIndex == text.endIndex ? text : start + "…"
  }
}
