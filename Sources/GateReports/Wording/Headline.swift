/// The first thing a reader sees: the answer, the numbers behind it, and what else there is.
struct Headline: Equatable {
  /// The verdict with its worst finding: `Blocked: faithfulness fell in tier=critical`.
  var answer: String
  /// How much and how sure, continuing the answer.
  var evidence: String?
  /// What else there is to know.
  var more: String?
}
