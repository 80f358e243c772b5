import GateText

/// A key of an object, and the part of a value that it holds: the one place where a file's key is spelled.
///
/// ```swift
/// Field("margin", \.margin, .orNull(.real), "The margin in the metric's unit.")
/// ```
///
/// A key that is added to a form whose files are already stored says since when it is there, and what
/// counts in a file that is older; without that no older file could be read:
///
/// ```swift
/// Field("owner", \.owner, .orNull(.text), "Who answers for it.", since: "0.2.0", otherwise: nil)
/// ```
struct Field<Whole: Sendable>: Sendable {
  /// What the schema and the strict reader know of the key.
  let key: KeyForm
  /// The key before which a schema describes this one; nil for the place where it is written.
  let describedBefore: String?
  /// Whether the key is written although it says what counts without it.
  let isAlwaysWritten: Bool
  /// Puts what a key holds, or its absence, into a value; false where the value cannot be told without.
  let read: @Sendable (JSONNode?, inout Whole, inout ProblemList) -> Bool
  /// What the key holds; nil where it is left out.
  let write: @Sendable (Whole) -> JSONValue?

  /// Describes a key.
  init(
    _ key: KeyForm, describedBefore: String? = nil, isAlwaysWritten: Bool = true,
    read: @escaping @Sendable (JSONNode?, inout Whole, inout ProblemList) -> Bool,
    write: @escaping @Sendable (Whole) -> JSONValue?
  ) {
    self.key = key
    self.describedBefore = describedBefore
    self.isAlwaysWritten = isAlwaysWritten
    self.read = read
    self.write = write
  }

  /// The same key of an object that holds more than this value.
  func of<Outer>(_ path: any WritableKeyPath<Outer, Whole> & Sendable) -> Field<Outer> {
    Field<Outer>(
      key, describedBefore: describedBefore, isAlwaysWritten: isAlwaysWritten,
      read: { [read] node, outer, problems in read(node, &outer[keyPath: path], &problems) },
      write: { [write] in write($0[keyPath: path]) })
  }
}

extension Field {
  /// A key that is in every file.
  ///
  /// - Parameters:
  ///   - name: the key.
  ///   - path: the part of the value that it holds.
  ///   - coding: how that is written.
  ///   - about: what it says, in a sentence or two.
  ///   - other: the key before which a schema describes it; nil for the place where it is written.
  init<Part>(
    _ name: String, _ path: any WritableKeyPath<Whole, Part> & Sendable, _ coding: Coding<Part>,
    _ about: String, describedBefore other: String? = nil
  ) {
    self.init(
      KeyForm(name, coding.form, required: true, about), describedBefore: other,
      read: { node, whole, problems in
        guard let node, let part = coding.read(node, &problems) else { return false }
        whole[keyPath: path] = part
        return true
      },
      write: { coding.write($0[keyPath: path]) })
  }

  /// A key that files have since a release, and that older ones lack.
  ///
  /// - Parameters:
  ///   - name: the key.
  ///   - path: the part of the value that it holds.
  ///   - coding: how that is written.
  ///   - about: what it says, in a sentence or two.
  ///   - release: the first release of ScoreGate that writes it: `0.2.0`.
  ///   - standard: what counts in a file that lacks it.
  ///   - other: the key before which a schema describes it; nil for the place where it is written.
  init<Part>(
    _ name: String, _ path: any WritableKeyPath<Whole, Part> & Sendable, _ coding: Coding<Part>,
    _ about: String, since release: String, otherwise standard: Part,
    describedBefore other: String? = nil
  ) {
    self.init(
      KeyForm(name, coding.form, "\(about) Since \(release).", standard: coding.write(standard)),
      describedBefore: other,
      read: { node, whole, problems in
        guard let node else {
          whole[keyPath: path] = standard
          return true
        }
        guard let part = coding.read(node, &problems) else { return false }
        whole[keyPath: path] = part
        return true
      },
      write: { coding.write($0[keyPath: path]) })
  }

  /// A key that follows from others: it is written, and what it says is not read.
  init<Part>(
    _ name: String, following part: @escaping @Sendable (Whole) -> Part, _ coding: Coding<Part>,
    _ about: String
  ) {
    self.init(
      KeyForm(name, coding.form, required: true, about), read: { node, _, _ in node != nil },
      write: { coding.write(part($0)) })
  }

  /// A number that is always the same.
  init(_ name: String, constant: Int, _ about: String) {
    self.init(
      KeyForm(name, .constant(constant), required: true, about),
      read: { node, _, _ in node != nil }, write: { _ in .init(constant) })
  }

  /// An object in the file for what is not apart in the value.
  ///
  /// - Parameters:
  ///   - name: the key.
  ///   - object: what the object says, in a sentence.
  ///   - fields: its keys, which hold parts of the same value.
  ///   - about: what the key says, in a sentence or two.
  init(
    _ name: String, object: String, of fields: [Field<Whole>], _ about: String
  ) {
    let inner = Record(object, fields)
    self.init(
      KeyForm(name, .object(inner.form), required: true, about),
      read: { node, whole, problems in
        node?.object.map { inner.read($0, into: &whole, &problems) } ?? false
      }, write: { inner.write($0) })
  }
}
