import GateText

/// Sets members of the objects of a JSON text, byte by byte: what is not set is not touched.
struct ObjectEditor {
  private var bytes: [UInt8]

  /// Begins with a text, which must be JSON with an object at the top.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// The text as it is now.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Sets members of one object.
  ///
  /// - Parameters:
  ///   - members: the keys and their values.
  ///   - path: the keys that lead to the object; objects that are not there are added.
  ///   - order: the keys in order of an object so many keys below the top. A key that is added
  ///     stands behind the nearest one that comes before it, and last where the order lacks it.
  /// - Throws: the fault of a text that is not what is promised.
  mutating func set(
    _ members: [JSONValue.Member], at path: [String], order: (Int) -> [String]
  ) throws(JSONFault) {
    var layout = try layout(at: 0)
    for (depth, key) in path.enumerated() {
      guard let member = layout.member(key) else {
        let value = path[(depth + 1)...].reversed().reduce(JSONValue.object(members)) {
          .object([JSONValue.Member($1, $0)])
        }
        insert(JSONValue.Member(key, value), into: layout, order: order(depth))
        return
      }
      layout = try self.layout(at: member.value.lowerBound)
    }
    if layout.members.isEmpty {
      fill(layout, with: members)
      return
    }
    for member in members {
      if let present = layout.member(member.key) {
        try replace(present.value, by: member.value)
      } else {
        insert(member, into: layout, order: order(path.count))
      }
      layout = try self.layout(at: layout.start - 1)
    }
  }

  private func layout(at offset: Int) throws(JSONFault) -> ObjectLayout {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONFault) in
      try ObjectLayout(of: buffer, at: offset)
    }
  }

  // MARK: - Values

  /// Writes a value over another, unless both are the same; of two objects with one member of the
  /// same key only the member's value is written.
  private mutating func replace(_ range: Range<Int>, by value: JSONValue) throws(JSONFault) {
    if case .object(let members) = value, members.count == 1,
      bytes[range.lowerBound] == UInt8(ascii: "{")
    {
      let present = try layout(at: range.lowerBound)
      if present.members.count == 1, let inner = present.member(members[0].key) {
        try replace(inner.value, by: members[0].value)
        return
      }
    }
    guard try !says(value, in: range) else { return }
    bytes.replaceSubrange(range, with: Array(LayoutStyle(of: bytes).line(value).utf8))
  }

  /// Whether the bytes already say the value, however they spell it.
  private func says(_ value: JSONValue, in range: Range<Int>) throws(JSONFault) -> Bool {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONFault) in
      var written = JSONBuilder(UnsafeBufferPointer(rebasing: buffer[range]))
      return value.isSaid(by: try written.document())
    }
  }

  // MARK: - Members

  /// Inserts a member behind its nearest predecessor, else before all others.
  private mutating func insert(
    _ member: JSONValue.Member, into layout: ObjectLayout, order: [String]
  ) {
    let place = order.firstIndex(of: member.key)
    let predecessor = layout.members.lastIndex { present in
      guard let place else { return true }
      return order.firstIndex(of: present.key).map { $0 < place } ?? false
    }
    if let predecessor {
      insert(member, behind: predecessor, of: layout)
    } else if let first = layout.members.first {
      let style = LayoutStyle(of: bytes)
      let gap = Gap(bytes[layout.start..<first.start])
      let written = style.text(of: member, in: gap, isNested: gap.isLineBreak)
      let text = written + "," + (gap.isLineBreak ? gap.lineBreak : style.blank)
      bytes.insert(contentsOf: text.utf8, at: first.start)
    } else {
      fill(layout, with: [member])
    }
  }

  private mutating func insert(
    _ member: JSONValue.Member, behind index: Int, of layout: ObjectLayout
  ) {
    let neighbour = layout.members[index]
    let gapStart = index == 0 ? layout.start : layout.members[index - 1].value.upperBound
    let gap = Gap(bytes[gapStart..<neighbour.start])
    let style = LayoutStyle(of: bytes)
    let text =
      "," + (gap.isLineBreak ? gap.lineBreak : style.blank)
      + style.text(of: member, in: gap, isNested: gap.isLineBreak)
    bytes.insert(contentsOf: text.utf8, at: neighbour.value.upperBound)
  }

  /// Writes members between the braces of an object that has none.
  private mutating func fill(_ layout: ObjectLayout, with members: [JSONValue.Member]) {
    let style = LayoutStyle(of: bytes)
    let lineStart = bytes[..<layout.start].lastIndex(of: 0x0A)
    let gap = Gap(bytes[(lineStart ?? 0)..<layout.start].prefix { $0 <= 0x20 })
    let text = style.text(.object(members), in: gap, isNested: lineStart != nil)
    bytes.replaceSubrange(layout.start - 1...layout.end, with: Array(text.utf8))
  }
}

/// The white space before a member.
struct Gap {
  /// The space behind the comma, if there is one.
  private let space: String

  /// Takes the bytes between two members, or between a brace and a member.
  init(_ bytes: ArraySlice<UInt8>) {
    let comma = bytes.firstIndex(of: UInt8(ascii: ","))
    space = String(decoding: comma.map { bytes[($0 + 1)...] } ?? bytes, as: UTF8.self)
  }

  /// Whether the member begins a line.
  var isLineBreak: Bool { space.utf8.contains(0x0A) }

  /// The last line break, and the indentation behind it.
  var lineBreak: String {
    (space.utf8.contains(0x0D) ? "\r\n" : "\n") + indentation
  }

  /// The white space behind the last line break.
  var indentation: String {
    String(
      decoding: Array(space.utf8).reversed().prefix { $0 == 0x20 || $0 == 0x09 }.reversed(),
      as: UTF8.self)
  }
}
