/// How a score file is written: by which evaluator, and in which layout.
public struct ScoreFormat: Hashable, Sendable {
  /// How rows and columns are laid out.
  public enum Layout: String, Sendable, CaseIterable {
    /// One JSON object a line.
    case jsonLines = "JSON Lines"
    /// A JSON array of objects, as `to_json(orient="records")` writes.
    case jsonArray = "JSON array"
    /// A JSON object of columns, as `to_json()` writes.
    case jsonColumns = "JSON columns"
    /// A JSON object that holds an array of rows beside other things.
    case json = "JSON"
    /// A header and rows, as `to_csv()` writes.
    case csv = "CSV"
  }

  /// The evaluator that the rows are recognized as: `Ragas`, `promptfoo`, else `wide rows`.
  public let evaluator: String
  /// How rows and columns are laid out.
  public let layout: Layout

  /// ScoreGate's own form: a header line, then one example a line.
  public static let scoreGate = ScoreFormat(evaluator: "ScoreGate", layout: .jsonLines)

  /// The name, for people: `Ragas, CSV`.
  public var name: String {
    self == .scoreGate ? "\(evaluator) \(layout.rawValue)" : "\(evaluator), \(layout.rawValue)"
  }
}
