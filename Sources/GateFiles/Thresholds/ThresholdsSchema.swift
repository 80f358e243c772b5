/// The JSON Schema of thresholds.json, draft-07.
public enum ThresholdsSchema {
  /// The schema as text: the same bytes every time, ending in a line break.
  ///
  /// It says what can be said of one value at a time; ``ThresholdsFile`` also checks how the values
  /// go together.
  public static func render() -> String {
    SchemaDocument(
      identifier: "urn:scoregate:thresholds:1", title: "ScoreGate thresholds",
      form: ThresholdsForm.file.form
    ).render()
  }
}
