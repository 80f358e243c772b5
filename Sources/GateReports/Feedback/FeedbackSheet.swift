import GateText
package import GateAnalyses
import GateRuns

/// A sample of feedback as a sheet for people who look at answers: CSV with the columns of the log,
/// why each answer was drawn and with what probability, and room for what they find.
package enum FeedbackSheet {
  /// Renders the sheet.
  package static func csv(_ sample: FeedbackSample) -> String {
    let header = [
      "Timestamp", "User ID", "Query ID", "User Rating", "Feedback Text", "Metric Scores",
      "System Version", "Drawn From", "Beyond Limit", "Inclusion Probability", "Finding",
    ]
    let rows = sample.sessions.map { session -> [CSVCell] in
      let entry = session.entry
      let scores = entry.scores.sorted { $0.key < $1.key }.map { metric, score in
        JSONValue.Member(metric, .init(score))
      }
      let subject = FeedbackWording.name(of: session.subject, dimension: sample.options.dimension)
      return [
        .value(entry.time.description), .init(entry.user), .init(entry.query),
        rating(entry.rating), CSVCell(entry.text),
        scores.isEmpty ? .empty : .init(JSONValue.object(scores).compactText),
        CSVCell(entry.version), .init(subject.plain),
        .init(session.beyond.joined(separator: " ")),
        .value(ShortestNumber.text(of: session.probability)), .empty,
      ]
    }
    return ([header.map(CSVCell.text)] + rows).map(CSVCell.row).joined()
  }

  /// A rating: a number stays one, whatever its sign; words are a user's.
  private static func rating(_ rating: String?) -> CSVCell {
    guard let rating, let number = Double(rating), number.isFinite else { return CSVCell(rating) }
    return .value(ShortestNumber.text(of: number))
  }
}
