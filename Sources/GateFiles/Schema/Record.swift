import GateText

/// An object of a file and the value that it stands for, described once: the JSON Schema, the strict
/// reader and the writer follow from the list of its keys.
///
/// ```swift
/// static let tool = Record("A program and its version.", from: Tool(name: "", version: ""), [
///   Field("name", \.name, .text, "The name."),
///   Field("version", \.version, .text, "The version."),
/// ])
/// ```
struct Record<Whole: Sendable>: Sendable {
  /// Judges what depends on several keys, when all are read.
  typealias Rule = @Sendable (inout Whole, JSONObject, inout ProblemList) -> Void

  /// What the schema and the strict reader know of the object.
  let form: ObjectForm
  /// The keys, in the order in which they are written.
  let fields: [Field<Whole>]
  private let start: @Sendable (JSONNode, inout ProblemList) -> Whole?
  private let rule: Rule?
  /// The value that the absence of every key stands for; nil where every key is written.
  private let standard: Whole?

  /// Describes an object that may have more keys than are known here, so that a later release can add some.
  ///
  /// - Parameters:
  ///   - about: what the object says, in a sentence.
  ///   - value: what reading begins with. Every part of it is overwritten by a key.
  ///   - fields: the keys, in the order in which they are written.
  ///   - rule: judges what depends on several keys.
  init(
    _ about: String, from value: @autoclosure @escaping @Sendable () -> Whole,
    _ fields: [Field<Whole>], rule: Rule? = nil
  ) {
    self.init(about, fields, start: { _, _ in value() }, rule: rule)
  }

  /// Describes an object whose value begins with something of its place or its keys.
  ///
  /// - Parameters:
  ///   - about: what the object says, in a sentence.
  ///   - fields: the keys, in the order in which they are written.
  ///   - start: what reading begins with; nil, and a problem, where there can be no value.
  ///   - rule: judges what depends on several keys.
  init(
    _ about: String, _ fields: [Field<Whole>],
    start: @escaping @Sendable (JSONNode, inout ProblemList) -> Whole? = { _, _ in nil },
    rule: Rule? = nil
  ) {
    form = ObjectForm(about, isOpen: true, fields: Record.described(fields))
    self.fields = fields
    self.start = start
    self.rule = rule
    standard = nil
  }

  /// Describes an object that a team writes: with no other keys than these, and those left out that say
  /// what counts without them.
  ///
  /// - Parameters:
  ///   - about: what the object says, in a sentence.
  ///   - standard: what counts where no key is there.
  ///   - needs: of these one at least must be met.
  ///   - settings: the keys, in the order of the documentation.
  ///   - place: puts the place of the object, or its keys, into what reading begins with.
  ///   - rule: judges what depends on several keys.
  init(
    _ about: String, standard: Whole, needs: [ObjectForm.Need] = [],
    settings: [Setting<Whole>],
    place: @escaping @Sendable (JSONNode, inout Whole) -> Void = { _, _ in },
    rule: Rule? = nil
  ) {
    fields = settings.map(\.field)
    form = ObjectForm(
      about, needs: needs,
      fields: fields.map { field in
        var key = field.key
        if !key.isRequired, key.standard == nil, let value = field.write(standard), !value.isEmpty {
          key.standard = value
        }
        return key
      })
    start = { node, _ in
      var whole = standard
      place(node, &whole)
      return whole
    }
    self.rule = rule
    self.standard = standard
  }

  /// The keys as keys of an object that holds more than this value.
  func fields<Outer>(of path: any WritableKeyPath<Outer, Whole> & Sendable) -> [Field<Outer>] {
    fields.map { $0.of(path) }
  }

  // MARK: - Reading and writing

  /// Reads a whole file: holds it against the form, then reads its keys.
  ///
  /// - Parameters:
  ///   - document: the file.
  ///   - path: the file as it was given.
  ///   - misfit: what is told where the file fits the form and is no such value for all that.
  /// - Throws: the first problem of the file.
  func value(
    of document: JSONDocument, path: String, orElse misfit: String
  ) throws(FileProblem) -> Whole {
    var check = FormCheck(.object(form), problems: ProblemList(path: path))
    check.check(document)
    if let problem = check.problems.sorted.first { throw problem }
    var problems = check.problems
    let whole = read(document.root, &problems)
    guard let whole, problems.isEmpty else {
      throw problems.sorted.first ?? FileProblem(path: path, at: document.root.position, misfit)
    }
    return whole
  }

  /// Reads an object; nil where it lacks something without which there is no value.
  func read(_ node: JSONNode, _ problems: inout ProblemList) -> Whole? {
    guard let object = node.object, var whole = start(node, &problems),
      read(object, into: &whole, &problems)
    else { return nil }
    return whole
  }

  /// Reads the keys of an object into a value.
  ///
  /// - Returns: whether every key was there that must be.
  func read(
    _ object: JSONObject, into whole: inout Whole, _ problems: inout ProblemList
  ) -> Bool {
    var isWhole = true
    for field in fields {
      isWhole = field.read(object[field.key.name], &whole, &problems) && isWhole
    }
    rule?(&whole, object, &problems)
    return isWhole
  }

  /// Writes a value as an object.
  func write(_ whole: Whole) -> JSONValue { write(whole, without: standard) }

  /// Writes a value as an object, without what counts where a key is absent.
  ///
  /// - Parameters:
  ///   - whole: the value.
  ///   - standard: the value that the absence of every key stands for; nil to write every key.
  func write(_ whole: Whole, without standard: Whole?) -> JSONValue {
    .object(
      fields.compactMap { field in
        guard let value = field.write(whole) else { return nil }
        let isSaid =
          field.isAlwaysWritten || standard.map { field.write($0) != value } ?? true
        return isSaid ? JSONValue.Member(field.key.name, value) : nil
      })
  }

  /// The keys in the order in which they are described.
  private static func described(_ fields: [Field<Whole>]) -> [KeyForm] {
    var keys = fields.filter { $0.describedBefore == nil }.map(\.key)
    for field in fields {
      guard let other = field.describedBefore else { continue }
      guard let place = keys.firstIndex(where: { $0.name == other }) else {
        preconditionFailure("no key \(other) to describe \(field.key.name) before")
      }
      keys.insert(field.key, at: place)
    }
    return keys
  }
}

extension JSONValue {
  /// Whether it is an array or an object of nothing.
  fileprivate var isEmpty: Bool { self == [] || self == [:] }
}
