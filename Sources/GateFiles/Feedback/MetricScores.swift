import GateText

/// The scores of one answer as logs of feedback write them: a JSON object, what Python prints of
/// one, or one whose keys have no quotation marks, `{faithfulness: 0.6, answer_relevancy: 0.5}`.
enum MetricScores {
  /// Why a text is none.
  struct Fault: Error {
    /// What is wrong.
    let what: String
  }

  /// The scores of an object of JSON; a null is no score.
  static func read(_ object: JSONObject) throws(Fault) -> [String: Double] {
    var scores: [String: Double] = [:]
    for member in object.members {
      guard scores[member.key] == nil else { throw repeated(member.key) }
      switch member.value.value {
      case .null: continue
      case .number(let number) where !number.isFinite: continue
      case .number(let number): scores[member.key] = number
      case .string(let text):
        if let number = try number(text, of: member.key) { scores[member.key] = number }
      default: throw unreadable(member.key)
      }
    }
    return scores
  }

  /// The scores of a text.
  static func read(_ text: String) throws(Fault) -> [String: Double] {
    var rest = text[...]
    func skipBlanks() { rest = rest.drop(while: \.isWhitespace) }
    func take(_ character: Character) -> Bool {
      skipBlanks()
      guard rest.first == character else { return false }
      rest.removeFirst()
      return true
    }
    guard take("{") else {
      throw Fault(what: "\"Metric Scores\" has to be an object in braces")
    }
    var scores: [String: Double] = [:]
    var known: Set<String> = []
    if !take("}") {
      repeat {
        skipBlanks()
        let name = try word(of: &rest, upTo: [":", ",", "}"])
        guard !name.isEmpty, take(":") else {
          throw Fault(what: "a metric in \"Metric Scores\" has no name or no score")
        }
        guard known.insert(name).inserted else { throw repeated(name) }
        skipBlanks()
        let value = try word(of: &rest, upTo: [",", "}"])
        if let number = try number(value, of: name) { scores[name] = number }
      } while take(",")
      guard take("}") else { throw Fault(what: "\"Metric Scores\" is not closed by a brace") }
    }
    skipBlanks()
    guard rest.isEmpty else {
      throw Fault(what: "something follows the closing brace of \"Metric Scores\"")
    }
    return scores
  }

  /// A word with or without quotation marks; without, up to one of some characters.
  private static func word(
    of rest: inout Substring, upTo ends: Set<Character>
  ) throws(Fault) -> String {
    guard let mark = rest.first, mark == "\"" || mark == "'" else {
      let word = rest.prefix { !ends.contains($0) }
      rest = rest[word.endIndex...]
      guard let last = word.lastIndex(where: { !$0.isWhitespace }) else { return "" }
      return String(word[...last])
    }
    var word = ""
    rest.removeFirst()
    while let character = rest.popFirst() {
      if character == mark { return word }
      guard character == "\\" else {
        word.append(character)
        continue
      }
      if let escaped = rest.popFirst() { word.append(escaped) }
    }
    throw Fault(what: "a quotation mark in \"Metric Scores\" is never closed")
  }

  /// A score; nil for one that is not there.
  private static func number(_ text: String, of name: String) throws(Fault) -> Double? {
    if text.isEmpty || MissingSpelling.isOne(text) { return nil }
    let bytes = Array("0123456789+-.eE".utf8)
    guard text.utf8.allSatisfy(bytes.contains), let number = Double(text), number.isFinite else {
      throw unreadable(name)
    }
    return number
  }

  private static func unreadable(_ name: String) -> Fault {
    Fault(what: "the score of \(JSONValue.quoted(name)) in \"Metric Scores\" is not a number")
  }

  private static func repeated(_ name: String) -> Fault {
    Fault(what: "\"Metric Scores\" names \(JSONValue.quoted(name)) twice")
  }
}
