/// What makes several rows of a file one row of the run: rows with the same id that tell of
/// different things.
struct RowMerging: Sendable {
  /// The column that tells which thing a row tells of. Rows with the same id and the same value are
  /// trials.
  let kind: String
  /// The values of ``kind`` whose rows have scores; other rows belong to every trial. Nil where all
  /// rows have scores.
  let scoring: Set<String>?
  /// Whether a metric goes by the kind of its row, too, where there are several kinds.
  let namesMetrics: Bool
}
