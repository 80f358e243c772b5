/// What became of the rows of a log.
package struct FeedbackImport: Sendable, Equatable {
  /// Rows that are in the record now.
  package var added = 0
  /// Rows that were in it already, or stand in the log twice.
  package var known = 0
  /// Those of them of which the record knows more now: a signal or a segment.
  package var completed = 0
  /// Rows that are older than what is kept.
  package var tooOld = 0
  /// Rows of users who asked to be forgotten.
  package var forgotten = 0
  /// Older rows that went out of the record.
  package var deleted = 0

  /// Nothing yet.
  package init() {}
}
