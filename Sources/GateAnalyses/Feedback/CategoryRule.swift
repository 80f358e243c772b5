import GateVerdicts

/// Tells whether a text speaks of a category.
struct CategoryRule {
  /// A word of a pattern.
  private struct Word {
    let text: String
    /// Whether a longer word that begins so is meant too.
    let isOpen: Bool

    func matches(_ word: String) -> Bool { isOpen ? word.hasPrefix(text) : word == text }
  }

  /// How much of a text is read, in characters.
  private static let longestText = 4_000

  /// The category's name.
  let name: String
  private var sequences: [[Word]] = []
  private var expressions: [TextPattern] = []

  /// Prepares to look for a category.
  init(_ category: FeedbackRules.Category) {
    name = category.name
    for pattern in category.patterns {
      do {
        if let expression = try FeedbackRules.Category.expression(in: pattern) {
          expressions.append(expression)
          continue
        }
      } catch {
        // What is no expression finds nothing; thresholds.json is refused with such a one.
        continue
      }
      let words = pattern.split(whereSeparator: \.isWhitespace).flatMap { part -> [Word] in
        let words = WordScan.words(in: String(part))
        return words.enumerated().map { place, word in
          Word(text: word, isOpen: place == words.count - 1 && part.last == "*")
        }
      }
      if !words.isEmpty { sequences.append(words) }
    }
  }

  /// Whether a text has one of the patterns.
  func matches(_ text: String) -> Bool {
    let text = String(text.prefix(Self.longestText))
    if !expressions.isEmpty {
      let text = PatternText(text)
      if expressions.contains(where: { $0.occurs(in: text) }) { return true }
    }
    guard !sequences.isEmpty else { return false }
    let words = WordScan.words(in: text)
    return sequences.contains { sequence in
      guard words.count >= sequence.count else { return false }
      return (0...words.count - sequence.count).contains { start in
        sequence.indices.allSatisfy { sequence[$0].matches(words[start + $0]) }
      }
    }
  }
}
