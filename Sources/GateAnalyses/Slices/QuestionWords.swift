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

  /// Whether a word is one that asks, negates, joins or helps to, and says nothing of the subject.
  static func isGrammar(_ word: String) -> Bool {
    names[word] != nil || auxiliaries.contains(word) || negations.contains(word)
      || joints.contains(word)
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

  /// Articles, pronouns, prepositions and conjunctions: where there are few texts, they are not yet in so
  /// many of them that their number gives them away.
  private static let joints: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "it", "its", "i", "you", "we", "they", "my",
    "your", "our", "their", "of", "to", "in", "on", "at", "for", "from", "by", "with", "and", "or",
    "but", "so", "as", "if", "than", "too", "very", "there", "here", "be", "been", "der", "die",
    "das", "den", "dem", "des", "ein", "eine", "einen", "und", "oder", "mit", "für", "von", "zu",
    "im", "am", "auf", "ich", "le", "la", "les", "un", "une", "du", "de", "et", "ou", "en", "el",
    "los", "las", "una", "y", "con", "por", "para", "il", "lo", "e", "di", "da", "do", "em",
  ]

  private static let negations: Set<String> = [
    "not", "no", "never", "none", "nothing", "nobody", "neither", "nor", "without", "cannot",
    "except", "nicht", "kein", "keine", "keinen", "nie", "niemals", "ohne", "ne", "pas", "jamais",
    "sans", "nunca", "sin", "non", "senza", "não", "sem", "не", "нет", "без",
  ]
}
