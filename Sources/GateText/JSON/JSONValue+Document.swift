extension JSONValue {
  /// A value as a document: a line for every key and element, two spaces a level, numbers of an
  /// array on one line, and a line break at the end.
  package static func document(_ value: JSONValue) -> String {
    var text = ""
    value.write(to: &text, indentation: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indentation: Int) {
    switch self {
    case .string(let string): JSONValue.quote(string, to: &text)
    case .number(let number): text += JSONValue.text(of: number)
    case .boolean(let boolean): text += boolean ? "true" : "false"
    case .null: text += "null"
    case .array(let elements):
      let isLine = elements.allSatisfy(\.isNumber)
      JSONValue.write(elements, in: ("[", "]"), onOneLine: isLine, to: &text, indentation) {
        element, text in element.write(to: &text, indentation: indentation + 1)
      }
    case .object(let members):
      JSONValue.write(members, in: ("{", "}"), onOneLine: false, to: &text, indentation) {
        member, text in
        JSONValue.quote(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indentation: indentation + 1)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], in brackets: (String, String), onOneLine: Bool, to text: inout String,
    _ indentation: Int, item write: (Item, inout String) -> Void
  ) {
    text += brackets.0
    for (index, item) in items.enumerated() {
      if index > 0 { text += onOneLine ? ", " : "," }
      if !onOneLine { breakLine(in: &text, indentation + 1) }
      write(item, &text)
    }
    if !onOneLine, !items.isEmpty { breakLine(in: &text, indentation) }
    text += brackets.1
  }

  private static func breakLine(in text: inout String, _ indentation: Int) {
    text += "\n"
    for _ in 0..<indentation { text += "  " }
  }

  private var isNumber: Bool {
    if case .number = self { true } else { false }
  }
}
