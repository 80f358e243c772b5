/// The JSON Schema of a stored result, draft-07.
public enum ResultSchema {
  /// The schema as text: the same bytes every time, ending in a line break.
  public static func render() -> String {
    SchemaDocument(
      identifier: "urn:scoregate:result:\(ResultForm.version)", title: "ScoreGate result",
      form: ResultForm.file.form
    ).render()
  }
}
