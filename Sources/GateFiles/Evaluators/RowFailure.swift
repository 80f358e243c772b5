/// What tells that scores of a row are none although numbers stand there.
struct RowFailure: Sendable {
  /// The column that tells it.
  let column: String
  /// What stands in the column then; nil for anything.
  let value: String?
  /// Columns that have something in them where the row did not fail after all.
  let unless: [String]
  /// The metrics that it is about; nil for all.
  let metrics: Set<String>?
  /// What to call the failure where no column says why.
  let words: String

  /// Makes a rule.
  init(
    _ column: String, is value: String? = nil, unless: [String] = [],
    metrics: Set<String>? = nil, words: String = "the row failed"
  ) {
    self.column = column
    self.value = value
    self.unless = unless
    self.metrics = metrics
    self.words = words
  }
}
