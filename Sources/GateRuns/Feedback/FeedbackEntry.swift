/// What one user let know of one answer.
package struct FeedbackEntry: Sendable, Equatable {
  /// When it was said.
  package var time: FeedbackTime
  /// Who said it: the user's id, or the keyed hash that stands for it.
  package var user: String
  /// The id of what was asked.
  package var query: String
  /// The rating as the log writes it, such as `4` or `👍`; nil without one.
  package var rating: String?
  /// What the user wrote; nil for nothing, and where texts are not kept.
  package var text: String?
  /// The scores that metrics gave the answer, finite, by the name of the metric.
  package var scores: [String: Double]
  /// The version of the system that answered; nil where the log does not say.
  package var version: String?
  /// The values of segment dimensions, by dimension.
  package var segments: [String: String]
  /// What the user did or did not do; a signal that is not watched is absent.
  package var signals: [FeedbackSignal: Bool]

  /// Puts an entry together.
  package init(
    time: FeedbackTime, user: String, query: String, rating: String? = nil, text: String? = nil,
    scores: [String: Double] = [:], version: String? = nil, segments: [String: String] = [:],
    signals: [FeedbackSignal: Bool] = [:]
  ) {
    self.time = time
    self.user = user
    self.query = query
    self.rating = rating
    self.text = text
    self.scores = scores
    self.version = version
    self.segments = segments
    self.signals = signals
  }

  /// Entries in an order that depends on what they are and not on where they stood.
  package static func inOrder(_ entries: [FeedbackEntry]) -> [FeedbackEntry] {
    entries.sorted {
      ($0.time, $0.query, $0.user, $0.rating ?? "", $0.text ?? "")
        < ($1.time, $1.query, $1.user, $1.rating ?? "", $1.text ?? "")
    }
  }
}
