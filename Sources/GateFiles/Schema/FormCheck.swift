import GateText
internal import GateVerdicts

/// Holds a JSON text against a form and collects everything that does not fit.
struct FormCheck {
  private let form: Form
  /// What was found so far.
  var problems: ProblemList

  /// Prepares to check against `form`.
  init(_ form: Form, problems: ProblemList) {
    self.form = form
    self.problems = problems
  }

  /// Checks a whole document, keys that stand twice included.
  mutating func check(_ document: JSONDocument) {
    for key in document.repeatedKeys {
      problems.add(
        at: key.again,
        "duplicate key \(JSONValue.quoted(key.key)), already at "
          + "\(key.first.line):\(key.first.column)",
        do: "keep one of them")
    }
    check(document.root, against: form, as: "the top level")
  }

  private mutating func check(
    _ node: JSONNode, against form: Form, as label: String, isRequired: Bool = false
  ) {
    guard form.isOfKind(node) else {
      return mismatch(node, form, label, isRequired: isRequired)
    }
    switch form {
    case .list(let list): checkElements(node, list, label)
    case .object(let object): checkMembers(node, object, label)
    case .map(let map): checkNames(node, map, label)
    case .either(let forms):
      let candidates = forms.filter { $0.isOfKind(node) }
      if candidates.count == 1 {
        check(node, against: candidates[0], as: label)
      } else if !candidates.contains(where: { $0.acceptsScalar(node) }) {
        mismatch(node, form, label)
      }
    case .text(.filled) where !form.acceptsScalar(node):
      problems.add(at: node.position, "\(label) is blank", do: "fill it in")
    case .text, .word, .number, .constant, .boolean, .null:
      if !form.acceptsScalar(node) { mismatch(node, form, label) }
    }
  }

  private mutating func mismatch(
    _ node: JSONNode, _ form: Form, _ label: String, isRequired: Bool = false
  ) {
    let remedy = node.isNull ? (isRequired ? nil : "leave it out") : form.remedy(for: node)
    problems.add(
      at: node.position, "\(label) must be \(form.expectation), found \(node.inWords)",
      do: remedy)
  }

  // MARK: - Containers

  private mutating func checkElements(_ node: JSONNode, _ list: ListForm, _ label: String) {
    let elements = node.array ?? []
    if elements.count < list.minimumCount || elements.count > list.maximumCount ?? .max {
      let isExact = list.minimumCount == list.maximumCount
      problems.add(
        at: node.position,
        "\(label) must have \(isExact ? "" : "at least ")\(list.minimumCount) "
          + "\(list.minimumCount == 1 ? "entry" : "entries"), found \(elements.count)")
    }
    var seen: Set<String> = []
    for element in elements {
      check(element, against: list.element, as: "an entry of \(label)")
      if list.isUnique, let string = element.string, !seen.insert(string).inserted {
        problems.add(
          at: element.position, "\(JSONValue.quoted(string)) stands twice in \(label)",
          do: "keep one of them")
      }
    }
  }

  private mutating func checkNames(_ node: JSONNode, _ map: MapForm, _ label: String) {
    let members = node.object?.members ?? []
    if members.count < map.minimumCount {
      problems.add(
        at: node.position, "\(label) is empty", do: "name at least one \(map.keyName)")
    }
    for member in members {
      let name = JSONValue.quoted(member.key)
      if !map.key.accepts(member.key) {
        problems.add(
          at: member.position,
          map.key == .filled
            ? "the name of a \(map.keyName) is blank"
            : "a \(map.keyName) must be \(map.key.expectation), found \(name)",
          do: map.key.remedy(for: member.key))
      }
      check(member.value, against: map.value, as: name)
    }
  }

  private mutating func checkMembers(_ node: JSONNode, _ object: ObjectForm, _ label: String) {
    guard let members = node.object else { return }
    for member in members.members {
      let name = JSONValue.quoted(member.key)
      if let field = object.fields.first(where: { $0.name == member.key }) {
        check(member.value, against: field.form, as: name, isRequired: field.isRequired)
      } else if !object.isOpen {
        problems.add(
          at: member.position, "unknown key \(name)", do: hint(for: member.key, in: object))
      }
    }
    for field in object.fields
    where field.isRequired && members[field.name] == nil && !object.isMeant(field.name, in: members)
    {
      problems.add(
        at: node.position, "\(label) lacks \(JSONValue.quoted(field.name))",
        do: field.example.map { "add \(JSONValue.quoted(field.name)): \($0.text)" })
    }
    let isEnough = object.needs.contains {
      $0.isMet(by: members) || object.isMeant($0.name, in: members)
    }
    if !object.needs.isEmpty, !isEnough {
      problems.add(
        at: node.position, "\(label) demands nothing",
        do: "add " + Words.list(object.needs.map(\.inWords), before: "or"))
    }
  }

  private func hint(for key: String, in object: ObjectForm) -> String {
    if let field = object.field(calledAlso: key) {
      return "did you mean \(JSONValue.quoted(field.name))?"
    }
    if let place = form.place(of: key) { return "it belongs in \(place)" }
    if let field = object.field(meantBy: key) {
      return "did you mean \(JSONValue.quoted(field.name))?"
    }
    return "known here: " + object.spokenNames.joined(separator: ", ")
  }
}
