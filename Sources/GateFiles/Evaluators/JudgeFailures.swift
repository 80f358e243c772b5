/// Marks of a judge that failed, in the parts that a row's scores are made of.
struct JudgeFailures: Sendable {
  /// Columns that are true where the judge of the metric in their path failed.
  let marks: ColumnPattern
  /// Columns of the same name with the reason.
  let reasons: ColumnPattern
  /// The metrics that all parts count in.
  let totals: Set<String>
}
