import GateText

/// A whole JSON Schema, draft-07.
struct SchemaDocument {
  /// The name that never changes, a URN: nothing is fetched.
  let identifier: String
  /// What the schema is of.
  let title: String
  /// The top-level value.
  let form: ObjectForm

  /// The schema as text, the same bytes every time, with a line break at the end.
  func render() -> String {
    let head: [JSONValue.Member] = [
      .init("$schema", "http://json-schema.org/draft-07/schema#"),
      .init("$id", .string(identifier)),
      .init("title", .string(title)),
    ]
    return JSONValue.object(head + form.keywords).pretty() + "\n"
  }
}
