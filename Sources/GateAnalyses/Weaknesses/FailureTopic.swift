/// What some failing questions have in common: their words.
package struct FailureTopic: Sendable, Equatable {
  static func all(of metrics: [AnalyzedScores], in examples: AnalyzedExamples) -> [FailureTopic] {
    []
  }
}
