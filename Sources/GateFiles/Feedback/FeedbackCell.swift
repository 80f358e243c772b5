internal import GateRuns
internal import GateVerdicts

/// A value of a row of feedback, and where it stands.
struct FeedbackCell {
  /// The value as words, without white space around; nil where there is none.
  let words: String?
  /// The members, where the value is an object.
  let object: JSONObject?
  /// Where it stands.
  let position: SourcePosition

  /// Takes a cell of CSV.
  init(text: String, position: SourcePosition) {
    words = Self.words(CSVCell.unguarded(text))
    object = nil
    self.position = position
  }

  /// Takes a value of JSON.
  init(node: JSONNode, position: SourcePosition) {
    words = node.words.flatMap(Self.words)
    object = node.object
    self.position = position
  }

  private static func words(_ text: String) -> String? {
    let text = text.drop(while: \.isWhitespace)
    guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    let words = String(text[...last])
    return MissingSpelling.isOne(words) ? nil : words
  }
}
