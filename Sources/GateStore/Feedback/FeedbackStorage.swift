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
