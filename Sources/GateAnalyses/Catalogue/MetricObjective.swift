/// What a team wants of its system, and metrics can serve.
package enum MetricObjective: String, Sendable, CaseIterable {
  /// What is said is supported.
  case grounded
  /// The question is answered.
  case relevant
  /// The answer is right.
  case correct
  /// The retriever finds what is needed.
  case completeContext
  /// The retriever brings little else.
  case cleanContext
  /// An agent does what it should.
  case goalReached
  /// Nobody is harmed.
  case safe
  /// The answer is well put, and in the form that was asked for.
  case wellFormed
  /// Answers come in time.
  case fast
  /// Answers cost what they may.
  case cheap

  /// The objective as a sentence, without a full stop: what `objective` in thresholds.json can say.
  package var sentence: String {
    switch self {
    case .grounded: "Answers say only what their sources say"
    case .relevant: "Answers answer the question that was asked"
    case .correct: "Answers are right"
    case .completeContext: "The retriever misses nothing that the answer needs"
    case .cleanContext: "The retriever brings what is needed and little else"
    case .goalReached: "The agent reaches the goal with the right steps"
    case .safe: "No answer harms or exposes anybody"
    case .wellFormed: "Answers are well put and have the form that was asked for"
    case .fast: "Answers come while the user still waits"
    case .cheap: "Answers cost no more than they may"
    }
  }
}
