internal import GateRuns

extension MissingReason {
  /// The reason that a score file gives in words; the inverse of ``MissingReason/description``.
  ///
  /// Words that are not ScoreGate's own are the evaluator's.
  init(words: String) {
    switch words {
    case MissingReason.empty.description: self = .empty
    case MissingReason.notANumber.description: self = .notANumber
    case MissingReason.infinite.description: self = .infinite
    case MissingReason.tooLarge.description: self = .tooLarge
    default:
      if let text = words.rest(after: "not a number: ") {
        self = .unreadable(text)
      } else if words.hasSuffix(" is out of range"), let number = Double(words.dropLast(16)) {
        self = .outOfRange(number)
      } else {
        self = .reported(words)
      }
    }
  }
}
