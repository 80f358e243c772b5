package import GateAnalyses
import GateText

/// What became of the rows of a feedback log.
package enum FeedbackImportSummary {
  /// Tells it in one line.
  ///
  /// - Parameters:
  ///   - result: what the record took.
  ///   - withoutFeedback: how many rows of the log say nothing.
  ///   - keptOut: how many rows cannot be used.
  ///   - record: the path of the record.
  package static func text(
    _ result: FeedbackImport, withoutFeedback: Int, keptOut: Int, record: String
  ) -> String {
    let parts = [
      "\(Words.count(result.added, "answer")) with feedback added",
      result.known > 0 ? "\(result.known) known already" : nil,
      result.completed > 0 ? "\(result.completed) of them with more known now" : nil,
      withoutFeedback > 0
        ? "\(Words.count(withoutFeedback, "row")) without feedback left out" : nil,
      keptOut > 0 ? "\(Words.count(keptOut, "row")) kept out" : nil,
      result.tooOld > 0 ? "\(result.tooOld) too old to keep" : nil,
      result.forgotten > 0 ? "\(result.forgotten) of users who are forgotten" : nil,
      result.deleted > 0 ? "\(result.deleted) deleted because of their age" : nil,
    ]
    return "\(record): \(parts.compactMap(\.self).joined(separator: ", "))\n"
  }
}
