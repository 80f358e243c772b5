/// The words that ask and those that negate, in the languages that evaluation sets are most often in.
enum QuestionWords {
  /// The question word among the first words of a question, under its English name; nil where there
  /// is none.
  ///
  /// - Parameter words: the words of the question in lower case.
  static func first(of words: [String]) -> String? {
    for word in words.prefix(8) {
      if let asked = names[word] { return asked }
    }
    return words.first.flatMap { auxiliaries.contains($0) ? "yes or no" : nil }
  }

  /// Whether a question says "not" in some way.
  static func negate(_ words: [String]) -> Bool {
    words.contains { negations.contains($0) || $0.hasSuffix("n't") || $0.hasSuffix("n’t") }
  }

  /// Whether a word is one that asks, negates or helps to, and says nothing of the subject.
  static func isGrammar(_ word: String) -> Bool {
    names[word] != nil || auxiliaries.contains(word) || negations.contains(word)
  }

  private static let names: [String: String] = {
    let table: [(String, String)] = [
      ("who", "who whom whose wer wen wem wessen qui quien quién chi quem кто"),
      ("what", "what what's was que quoi qué cosa che что"),
      ("which", "which welche welcher welches quel quelle quels cuál cuales quale qual какой"),
      ("when", "when wann quand cuándo quando когда"),
      ("where", "where wo wohin woher où dónde dove onde где"),
      ("why", "why warum weshalb wieso pourquoi perché почему"),
      ("how", "how wie comment cómo come como как"),
    ]
    var names: [String: String] = [:]
    for (name, words) in table {
      for word in words.split(separator: " ") where names[String(word)] == nil {
        names[String(word)] = name
      }
    }
    return names
  }()

  private static let auxiliaries: Set<String> = [
    "is", "are", "was", "were", "do", "does", "did", "can", "could", "will", "would", "should",
    "has", "have", "had", "may", "must", "am", "ist", "sind", "kann", "darf", "muss", "hat",
    "est", "peut", "puede", "es",
  ]

  private static let negations: Set<String> = [
    "not", "no", "never", "none", "nothing", "nobody", "neither", "nor", "without", "cannot",
    "except", "nicht", "kein", "keine", "keinen", "nie", "niemals", "ohne", "ne", "pas", "jamais",
    "sans", "nunca", "sin", "non", "senza", "não", "sem", "не", "нет", "без",
  ]
}
