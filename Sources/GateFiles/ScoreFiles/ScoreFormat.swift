/// How a score file is written.
public enum ScoreFormat: String, Hashable, Sendable, CaseIterable {
  /// ScoreGate's own form: a header line, then one example a line.
  case scoreGate = "ScoreGate JSON Lines"
  /// One JSON object a line, as Azure's evaluators and `to_json(orient="records", lines=True)` write.
  case jsonLines = "wide rows, JSON Lines"
  /// A JSON array of objects, as `to_json(orient="records")` writes.
  case jsonArray = "wide rows, JSON array"
  /// A JSON object of columns, as `to_json()` writes.
  case jsonColumns = "wide rows, JSON columns"
  /// A header and rows, as `to_csv()` writes.
  case csv = "wide rows, CSV"

  /// The name, for people.
  public var name: String { rawValue }
}
