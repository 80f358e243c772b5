/// Text cut to what fits into a sentence.
enum ShortText {
  /// The most characters that are kept.
  static let limit = 40

  /// The beginning of a text, with an ellipsis where something was cut off.
  static func of(_ text: String) -> String {
    let start = text.prefix(limit)
    return start.endIndex == text.endIndex ? text : start + "…"
  }
}
