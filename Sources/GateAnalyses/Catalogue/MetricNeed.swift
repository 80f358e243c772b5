/// What a metric has to be given.
package enum MetricNeed: String, Sendable, CaseIterable {
  /// What was asked.
  case question
  /// What was answered.
  case answer
  /// What was retrieved.
  case contexts
  /// What the answer is held against.
  case reference
  /// What should have been retrieved.
  case referenceContexts = "reference contexts"
  /// A conversation of several turns.
  case conversation
  /// The tools that were called.
  case toolCalls = "tool calls"
  /// The tools that should have been called.
  case referenceToolCalls = "reference tool calls"
  /// Images among the contexts.
  case images
  /// What the judge is to look for, in words.
  case criteria
  /// The form that the answer should have.
  case schema
  /// How likely the model held each token.
  case probabilities = "token probabilities"
  /// What the program that asked has measured itself.
  case measurement = "measured while asking"
}
