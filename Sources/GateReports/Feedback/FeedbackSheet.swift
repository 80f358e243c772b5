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
    let rows = sample.sessions.map { session -> [String] in
      let entry = session.entry
      let scores = entry.scores.sorted { $0.key < $1.key }.map { metric, score in
        (key: metric, value: JSONValue.number(score))
      }
      return [
        entry.time.description, entry.user, entry.query, entry.rating ?? "", entry.text ?? "",
        scores.isEmpty
          ? "" : JSONValue.dictionary(scores).onOneLine,
        entry.version ?? "",
        FeedbackWording.name(of: session.subject, dimension: sample.options.dimension).plain,
        session.beyond.joined(separator: " "), JSONValue.written(session.probability), "",
      ]
    }
    return ([header] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A cell in quotation marks where it needs them.
  ///
  /// What a spreadsheet would take for a formula gets an apostrophe in front: users write what they
  /// like.
  private static func cell(_ text: String) -> String {
    let isNumber = Double(text) != nil
    let isFormula = !isNumber && (text.first.map { "=+-@\t\r".contains($0) } ?? false)
    let safe = isFormula ? "'" + text : text
    let needsMarks = safe.unicodeScalars.contains { ",;\"\n\r\t".unicodeScalars.contains($0) }
    return needsMarks ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }
}
