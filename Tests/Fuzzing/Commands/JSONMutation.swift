import ReaderFuzzing

/// Changes what a JSON text says and mostly leaves it JSON: values, keys, whole columns of values.
enum JSONMutation {
  /// The text with one to three changes.
  static func changed(_ bytes: [UInt8], using mutation: inout Mutation) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &mutation) { change(&bytes, using: &mutation) }
    return bytes
  }

  private static func change(_ bytes: inout [UInt8], using mutation: inout Mutation) {
    let words = JSONWords(bytes).words
    guard let place = words.indices.randomElement(using: &mutation) else { return }
    let word = words[place]
    switch (Int.random(in: 0...9, using: &mutation), word.kind) {
    case (0...2, .key): changeColumn(of: word, among: words, in: &bytes, using: &mutation)
    case (3...5, .key): bytes.replaceSubrange(word.range, with: quoted(using: &mutation))
    case (6...7, .key):
      let value = Array(HostileValue.number(using: &mutation).utf8)
      bytes.insert(
        contentsOf: Array(bytes[word.range]) + [0x3A] + value + [0x2C], at: word.range.lowerBound)
    case (8, .key): removeLine(around: word.range.lowerBound, in: &bytes)
    case (_, .key): bytes.replaceSubrange(word.range, with: name(using: &mutation))
    case (0, _):
      guard let other = words.randomElement(using: &mutation) else { return }
      bytes.replaceSubrange(word.range, with: Array(bytes[other.range]))
    case (1, _): bytes.replaceSubrange(word.range, with: structure(using: &mutation))
    case (2, .text), (3...9, .number):
      bytes.replaceSubrange(word.range, with: Array(HostileValue.number(using: &mutation).utf8))
    default: bytes.replaceSubrange(word.range, with: quoted(using: &mutation))
    }
  }

  /// Changes the value behind every key of a name: to one that is the same everywhere, or anew.
  private static func changeColumn(
    of key: JSONWords.Word, among words: [JSONWords.Word], in bytes: inout [UInt8],
    using mutation: inout Mutation
  ) {
    let name = bytes[key.range]
    let isText = Int.random(in: 0...3, using: &mutation) == 0
    let isSame = Bool.random(using: &mutation)
    func value(_ mutation: inout Mutation) -> [UInt8] {
      isText ? quoted(using: &mutation) : Array(HostileValue.number(using: &mutation).utf8)
    }
    let common = value(&mutation)
    replaceColumn(named: name, among: words, in: &bytes) { isSame ? common : value(&mutation) }
  }

  /// The text with other values behind every key of a name.
  ///
  /// - Parameter value: the next value as JSON writes it; nil for one that stays.
  static func changed(
    _ bytes: [UInt8], column name: String, _ value: () -> [UInt8]?
  ) -> [UInt8] {
    var bytes = bytes
    replaceColumn(
      named: HostileValue.text(name).inJSON[...], among: JSONWords(bytes).words, in: &bytes, value)
    return bytes
  }

  private static func replaceColumn(
    named name: ArraySlice<UInt8>, among words: [JSONWords.Word], in bytes: inout [UInt8],
    _ value: () -> [UInt8]?
  ) {
    for place in words.indices.dropLast().reversed()
    where words[place].kind == .key && words[place + 1].kind != .key
      && bytes[words[place].range] == name
    {
      if let value = value() { bytes.replaceSubrange(words[place + 1].range, with: value) }
    }
  }

  private static func removeLine(around place: Int, in bytes: inout [UInt8]) {
    let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    bytes.removeSubrange(start..<end)
  }

  private static func structure(using mutation: inout Mutation) -> [UInt8] {
    let structures = [
      "[]", "{}", "[1]", "[null]", "{\"a\":1}", "[[1,2],{\"a\":[\"x\"]}]", "\"\\ud800\"",
      "\"\\udfff\\ud800\"", "\"\\u0000\"",
    ]
    return Array((structures.randomElement(using: &mutation) ?? "[]").utf8)
  }

  private static func name(using mutation: inout Mutation) -> [UInt8] {
    HostileValue.text(HostileValue.name(using: &mutation)).inJSON
  }

  private static func quoted(using mutation: inout Mutation) -> [UInt8] {
    HostileValue.text(HostileValue.text(using: &mutation)).inJSON
  }
}
