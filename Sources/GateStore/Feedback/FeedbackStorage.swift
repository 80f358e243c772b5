package import GateRuns

/// How feedback goes into the record.
package struct FeedbackStorage: Sendable {
  /// Whether user ids are stored as they are, and not hashed.
  package var plainUsers: Bool
  /// Whether what users wrote is stored.
  package var keepsText: Bool
  /// What is older than this stays out, and goes where it is in; nil for nothing.
  package var oldest: FeedbackTime?

  /// Says how.
  package init(plainUsers: Bool = false, keepsText: Bool = true, oldest: FeedbackTime? = nil) {
    self.plainUsers = plainUsers
    self.keepsText = keepsText
    self.oldest = oldest
  }
}

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
