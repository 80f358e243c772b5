import GateText

/// How a kind of value stands in a JSON file: what it has to be there, how it is read, and how it is
/// written. All three are said at one place, so that they go together.
struct Coding<Value: Sendable>: Sendable {
  /// Reads a value; nil where it is none of the kind.
  typealias Reading = @Sendable (JSONNode, inout ProblemList) -> Value?

  /// What the value has to be.
  let form: Form
  /// Reads a value.
  ///
  /// What does not fit ``form`` was told by ``FormCheck``. Only what the form cannot say is told
  /// here: that the ends of an interval are out of order.
  let read: Reading
  /// Writes a value.
  let write: @Sendable (Value) -> JSONValue

  /// Describes a kind of value.
  init(
    _ form: Form, read: @escaping Reading, write: @escaping @Sendable (Value) -> JSONValue
  ) {
    self.form = form
    self.read = read
    self.write = write
  }

  /// Describes a kind of value about which its form says everything.
  init(
    _ form: Form, read: @escaping @Sendable (JSONNode) -> Value?,
    write: @escaping @Sendable (Value) -> JSONValue
  ) {
    self.init(form, read: { node, _ in read(node) }, write: write)
  }

  /// The same in the file, another value in the program.
  ///
  /// - Parameters:
  ///   - other: makes the other value of what was read at a place; nil, and a problem, where there is none.
  ///   - value: what is written for the other value.
  func converted<Other>(
    to other: @escaping @Sendable (Value, JSONNode, inout ProblemList) -> Other?,
    from value: @escaping @Sendable (Other) -> Value
  ) -> Coding<Other> {
    Coding<Other>(
      form,
      read: { [read] node, problems in
        read(node, &problems).flatMap { other($0, node, &problems) }
      },
      write: { [write] in write(value($0)) })
  }
}

extension Coding {
  /// A value that may not be known, which is `null`.
  static func orNull<Known>(_ known: Coding<Known>) -> Coding where Value == Known? {
    Coding(
      .either([known.form, .null]),
      read: { node, problems in
        if node.isNull { return .some(.none) }
        return known.read(node, &problems).map(Value.some)
      },
      write: { $0.map(known.write) ?? .null })
  }

  /// An array. An entry that is none of the kind is left out.
  static func list<Element>(
    _ element: Coding<Element>, atLeast minimum: Int = 0, atMost maximum: Int? = nil,
    isUnique: Bool = false
  ) -> Coding where Value == [Element] {
    Coding(
      .list(
        ListForm(
          of: element.form, minimumCount: minimum, maximumCount: maximum, isUnique: isUnique)),
      read: { node, problems in
        guard let nodes = node.array else { return nil }
        var elements: [Element] = []
        for node in nodes {
          if let element = element.read(node, &problems) { elements.append(element) }
        }
        return elements
      },
      write: { .array($0.map(element.write)) })
  }

  /// An object whose keys are names, written in the order of the names.
  static func dictionary<Named>(
    of named: Coding<Named>, keyName: String, key: TextForm = .filled, atLeast minimum: Int = 0
  ) -> Coding where Value == [String: Named] {
    Coding(
      .map(MapForm(keyName: keyName, key: key, value: named.form, minimumCount: minimum)),
      read: { node, problems in
        guard let members = node.object?.members else { return nil }
        var values: [String: Named] = [:]
        for member in members { values[member.key] = named.read(member.value, &problems) }
        return values
      },
      write: { values in
        .object(
          values.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, named.write($0.value)) })
      })
  }

  /// An object of objects, each of which goes by a name. One that is no object counts as it begins.
  ///
  /// - Parameters:
  ///   - record: what every object says.
  ///   - keyName: what a name is of, in a word: `metric`.
  ///   - minimum: the fewest objects.
  ///   - start: what reading the object of a name begins with.
  ///   - name: the name of a value.
  static func entries<Entry>(
    of record: Record<Entry>, keyName: String, atLeast minimum: Int = 0,
    from start: @escaping @Sendable (JSONMember) -> Entry,
    name: @escaping @Sendable (Entry) -> String
  ) -> Coding where Value == [Entry] {
    Coding(
      .map(MapForm(keyName: keyName, value: .object(record.form), minimumCount: minimum)),
      read: { node, problems in
        var entries: [Entry] = []
        for member in node.object?.members ?? [] {
          var entry = start(member)
          let isWhole = member.value.object.map { record.read($0, into: &entry, &problems) }
          if isWhole ?? true { entries.append(entry) }
        }
        return entries
      },
      write: { .object($0.map { JSONValue.Member(name($0), record.write($0)) }) })
  }

  /// An object with known keys.
  static func object(_ record: Record<Value>) -> Coding {
    Coding(.object(record.form), read: record.read, write: record.write)
  }
}
