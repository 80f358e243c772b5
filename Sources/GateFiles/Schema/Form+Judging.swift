import GateText

extension Form {
  /// Whether a value is of the kind of JSON value that is asked for.
  func isOfKind(_ node: JSONNode) -> Bool {
    switch (self, node.value) {
    case (.text, .string), (.word, .string), (.number, .number), (.constant, .number),
      (.boolean, .boolean), (.null, .null), (.list, .array), (.object, .object), (.map, .object):
      true
    case (.either(let forms), _): forms.contains { $0.isOfKind(node) }
    default: false
    }
  }

  /// Whether a string, number, truth value or null fits; false for arrays and objects.
  func acceptsScalar(_ node: JSONNode) -> Bool {
    switch (self, node.value) {
    case (.text(let form), .string(let string)): form.accepts(string)
    case (.word(let words), .string(let string)): words.contains(string)
    case (.number(let form), .number(let number)): form.accepts(number)
    case (.constant(let constant), .number(let number)): number == Double(constant)
    case (.boolean, .boolean), (.null, .null): true
    case (.either(let forms), _): forms.contains { $0.acceptsScalar(node) }
    default: false
    }
  }

  /// Where in the form a key is known: `"metrics.<metric>"`; nil where nowhere.
  ///
  /// The place nearest to the top is told.
  func place(of key: String) -> String? {
    var level: [(path: [String], form: Form)] = [([], self)]
    while !level.isEmpty {
      for (path, form) in level {
        if case .object(let object) = form, !path.isEmpty,
          object.fields.contains(where: { $0.name == key })
        {
          return JSONValue.quoted(path.joined(separator: "."))
        }
      }
      level = level.flatMap { path, form in
        form.parts.map { (path + ($0.step.map { [$0] } ?? []), $0.form) }
      }
    }
    return nil
  }

  private var parts: [(step: String?, form: Form)] {
    switch self {
    case .object(let object): object.fields.map { ($0.name, $0.form) }
    case .map(let map): [("<\(map.keyName)>", map.value)]
    case .list(let list): [(nil, list.element)]
    case .either(let forms): forms.map { (nil, $0) }
    case .text, .word, .number, .constant, .boolean, .null: []
    }
  }
}

extension ObjectForm.Need {
  /// The key that it is about.
  var name: String {
    switch self {
    case .key(let key), .flag(let key): key
    }
  }

  /// Whether an object meets it.
  func isMet(by object: JSONObject) -> Bool {
    switch self {
    case .key(let key): object[key] != nil
    case .flag(let key): object[key]?.boolean == true
    }
  }
}
