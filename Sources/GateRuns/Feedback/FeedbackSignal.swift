/// What a user did, beside or in place of a rating.
public enum FeedbackSignal: String, CaseIterable, Sendable {
  /// Asked the same again in other words.
  case followUp
  /// Left without an answer.
  case abandonment
  /// Had the answer made once more.
  case regeneration
  /// Took the answer along.
  case copy

  /// Whether it speaks for the answer.
  package var isGood: Bool { self == .copy }
}
