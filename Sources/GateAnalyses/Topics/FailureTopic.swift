import GateRuns

/// What some failing questions have in common: their words.
package struct FailureTopic: Sendable, Equatable {
  /// A failing question.
  package struct Question: Sendable, Equatable {
    /// The id of its example.
    package let id: String
    /// What was asked.
    package let text: String
    /// The metrics whose limit it is beyond, sorted.
    package let metrics: [String]
  }

  /// A word that many of the questions have and few others.
  package struct Word: Sendable, Equatable {
    /// The word in lower case.
    package let word: String
    /// How many questions of the run have it.
    package let questions: Int
    /// How many of those fail.
    package let failing: Int
  }

  /// The words that are typical, the most typical first.
  package let words: [Word]
  /// How many of the failing questions are in the topic.
  package let count: Int
  /// The questions in the middle of it, the most typical first.
  package let questions: [Question]
}

extension FailureTopic {
  /// How many failing questions are looked at, the worst ones.
  private static let mostQuestions = 500
  /// The average similarity that holds a topic together.
  private static let leastSimilarity: Float = 0.15
  /// The fewest questions that are a topic.
  private static let fewestQuestions = 3
  private static let mostTopics = 8
  private static let shownQuestions = 3

  /// The topics of the questions that are beyond any limit, the largest first.
  static func all(of metrics: [AnalyzedScores], in examples: AnalyzedExamples) -> [FailureTopic] {
    let failures = examples.ids.indices.map { example in metrics.filter { $0.isBeyond[example] } }
    let failing = examples.ids.indices.filter { !failures[$0].isEmpty }
    guard failing.count >= fewestQuestions else { return [] }
    let questions = examples.ids.indices.map { examples.texts(of: $0).input }
    let vectors = WordVectors(of: questions)
    // The worst: those that fail what weighs most.
    let weights = failures.map { $0.reduce(0) { $0 + $1.weight } }
    let worst = failing.filter { !vectors.vectors[$0].isEmpty }
      .sorted { (weights[$1], $0) < (weights[$0], $1) }.prefix(mostQuestions).sorted()
    let groups = AverageLinkage.groups(of: worst.count, least: leastSimilarity) {
      vectors.similarity(worst[$0], worst[$1])
    }.map { $0.map { worst[$0] } }.filter { $0.count >= fewestQuestions }
    let largest = groups.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }.prefix(mostTopics)
    return largest.map { members in
      FailureTopic(
        members, vectors, failures: failures, questions: questions, in: examples)
    }
  }

  private init(
    _ members: [Int], _ vectors: WordVectors, failures: [[AnalyzedScores]],
    questions: [String?], in examples: AnalyzedExamples
  ) {
    let centre = VectorCentre(of: members, vectors)
    words = centre.wordNumbers.map { word in
      let having = vectors.vectors.indices.filter { example in
        vectors.vectors[example].contains { $0.word == Int32(word) }
      }
      return Word(
        word: vectors.words[word], questions: having.count,
        failing: having.count { !failures[$0].isEmpty })
    }
    count = members.count
    self.questions = centre.nearest.prefix(Self.shownQuestions).map { member in
      Question(
        id: examples.ids[member], text: questions[member] ?? "",
        metrics: failures[member].map(\.metric.metric))
    }
  }
}
