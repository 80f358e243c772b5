import GateText

/// A key of a file that a team writes: a field that has to say which way a change of it makes the gate
/// weaker.
///
/// ```swift
/// Setting(
///   "maximumAge", \.maximumAge, .whole(atLeast: 1), weaker: .larger,
///   "How many days old the baseline may be.", example: 90, insteadOf: ["maxAge"])
/// ```
///
/// A person writes it, so it also knows an example, and what people write instead of the key. What counts
/// where the key is absent is what the value begins with.
struct Setting<Whole: Sendable>: Sendable {
  /// The key and the part of the value that it holds.
  let field: Field<Whole>

  /// A key that may be absent, and then nothing is said.
  ///
  /// - Parameters:
  ///   - name: the key.
  ///   - path: the part of the value that it holds.
  ///   - coding: how that is written.
  ///   - weaker: which way a change makes the gate weaker.
  ///   - about: what it says, in a sentence or two.
  ///   - example: a value as it could be.
  ///   - insteadOf: what people write instead of the key.
  init<Part>(
    _ name: String, _ path: any WritableKeyPath<Whole, Part?> & Sendable, _ coding: Coding<Part>,
    weaker: Weakening, _ about: String, example: JSONValue? = nil, insteadOf: [String] = []
  ) {
    self.init(
      name, coding.form, weaker: weaker, about, example: example, insteadOf: insteadOf,
      read: { node, whole, problems in whole[keyPath: path] = coding.read(node, &problems) },
      write: { $0[keyPath: path].map(coding.write) })
  }

  /// A key that has a default, or that must be there.
  ///
  /// - Parameters:
  ///   - name: the key.
  ///   - path: the part of the value that it holds.
  ///   - coding: how that is written.
  ///   - weaker: which way a change makes the gate weaker.
  ///   - isRequired: whether it must be there.
  ///   - about: what it says, in a sentence or two.
  ///   - isAlwaysWritten: whether it is written although it says what counts without it.
  ///   - example: a value as it could be.
  ///   - insteadOf: what people write instead of the key.
  init<Part>(
    _ name: String, _ path: any WritableKeyPath<Whole, Part> & Sendable, _ coding: Coding<Part>,
    weaker: Weakening, required isRequired: Bool = false, _ about: String,
    isAlwaysWritten: Bool = false, example: JSONValue? = nil, insteadOf: [String] = []
  ) {
    field = Field(
      KeyForm(
        name, coding.form, required: isRequired, about, example: example, insteadOf: insteadOf,
        weaker: weaker),
      isAlwaysWritten: isRequired || isAlwaysWritten,
      read: { node, whole, problems in
        guard let part = node.flatMap({ coding.read($0, &problems) }) else { return !isRequired }
        whole[keyPath: path] = part
        return true
      },
      write: { coding.write($0[keyPath: path]) })
  }

  /// A key that may be absent, and is read and written in a way of its own.
  init(
    _ name: String, _ form: Form, weaker: Weakening, _ about: String, standard: JSONValue? = nil,
    example: JSONValue? = nil, insteadOf: [String] = [],
    read: @escaping @Sendable (JSONNode, inout Whole, inout ProblemList) -> Void = { _, _, _ in },
    write: @escaping @Sendable (Whole) -> JSONValue? = { _ in nil }
  ) {
    field = Field(
      KeyForm(
        name, form, about, standard: standard, example: example, insteadOf: insteadOf,
        weaker: weaker),
      isAlwaysWritten: false,
      read: { node, whole, problems in
        if let node { read(node, &whole, &problems) }
        return true
      }, write: write)
  }

  /// A number that must be there and is always the same.
  init(_ name: String, constant: Int, _ about: String) {
    field = Field(
      KeyForm(
        name, .constant(constant), required: true, about, example: .init(constant),
        weaker: .neither),
      read: { node, _, _ in node != nil }, write: { _ in .init(constant) })
  }

  private init(_ field: Field<Whole>) { self.field = field }

  /// The same key of an object that holds more than this value.
  func of<Outer>(_ path: any WritableKeyPath<Outer, Whole> & Sendable) -> Setting<Outer> {
    Setting<Outer>(field.of(path))
  }
}
