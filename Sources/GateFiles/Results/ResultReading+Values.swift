import GateRuns
internal import GateVerdicts

extension ResultReading {
  /// The value of a key, which the form has shown to be there.
  func member(_ key: String, of node: JSONNode) throws(FileProblem) -> JSONNode {
    guard let value = node.object?[key] else { throw misfit(node) }
    return value
  }

  /// A string that is not null.
  func string(_ key: String, of node: JSONNode) throws(FileProblem) -> String {
    guard let string = try member(key, of: node).string else { throw misfit(node) }
    return string
  }

  /// A whole number that is not null.
  func integer(_ key: String, of node: JSONNode) throws(FileProblem) -> Int {
    guard let integer = try member(key, of: node).integer else { throw misfit(node) }
    return integer
  }

  /// A number that is not null.
  func number(_ key: String, of node: JSONNode) throws(FileProblem) -> Double {
    guard let number = try member(key, of: node).number else { throw misfit(node) }
    return number
  }

  /// An array of whole numbers.
  func integers(_ key: String, of node: JSONNode) throws(FileProblem) -> [Int] {
    try member(key, of: node).array?.compactMap(\.integer) ?? []
  }

  /// A truth value that is not null.
  func boolean(_ key: String, of node: JSONNode) throws(FileProblem) -> Bool {
    guard let boolean = try member(key, of: node).boolean else { throw misfit(node) }
    return boolean
  }

  /// A word of a closed set that is not null.
  func word<Word: RawRepresentable<String>>(
    _ key: String, of node: JSONNode
  ) throws(FileProblem) -> Word {
    guard let word = Word(rawValue: try string(key, of: node)) else { throw misfit(node) }
    return word
  }

  /// An array of strings.
  func strings(_ key: String, of node: JSONNode) throws(FileProblem) -> [String] {
    try member(key, of: node).array?.compactMap(\.string) ?? []
  }

  /// A segment; nil for null.
  func segment(_ key: String, of node: JSONNode) throws(FileProblem) -> SegmentSelector? {
    guard let value = try optional(key, of: node) else { return nil }
    return try segment(value)
  }

  /// An array of segments.
  func segments(_ key: String, of node: JSONNode) throws(FileProblem) -> [SegmentSelector] {
    var segments: [SegmentSelector] = []
    for value in try member(key, of: node).array ?? [] { segments.append(try segment(value)) }
    return segments
  }

  private func segment(_ node: JSONNode) throws(FileProblem) -> SegmentSelector {
    guard let segment = node.string.flatMap({ SegmentSelector($0) }) else { throw misfit(node) }
    return segment
  }

  /// A value that may be null.
  func optional(_ key: String, of node: JSONNode) throws(FileProblem) -> JSONNode? {
    let value = try member(key, of: node)
    return value.isNull ? nil : value
  }

  /// What is thrown where a value fits the form and not the type that it is read into.
  func misfit(_ node: JSONNode) -> FileProblem {
    FileProblem(path: path, at: node.position, "not as a result of ScoreGate has it")
  }
}
