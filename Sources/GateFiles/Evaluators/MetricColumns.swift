/// Columns that are metrics, told by their paths.
struct MetricColumns: Sendable {
  /// Where the scores are; the name in the path is the metric's.
  let scores: ColumnPattern
  /// Where it says why a score is missing, in a column of the same name; nil where nothing does.
  let reasons: ColumnPattern?

  /// Makes a rule.
  init(_ scores: ColumnPattern, reasons: ColumnPattern? = nil) {
    self.scores = scores
    self.reasons = reasons
  }
}
