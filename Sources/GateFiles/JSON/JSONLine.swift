import GateText

/// JSON without any white space, appended to bytes.
struct JSONLine {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Writes an object.
  mutating func object(_ members: (inout JSONLine) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    members(&self)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  /// Writes a member that is an object.
  mutating func member(_ name: String, _ members: (inout JSONLine) -> Void) {
    key(name)
    object(members)
  }

  /// Writes a member that is an array of objects, or nothing where there are none.
  mutating func member<Item>(
    _ name: String, of items: [Item], _ write: (Item, inout JSONLine) -> Void
  ) {
    guard !items.isEmpty else { return }
    key(name)
    bytes.append(UInt8(ascii: "["))
    needsComma = false
    for item in items {
      if needsComma { bytes.append(UInt8(ascii: ",")) }
      object { write(item, &$0) }
    }
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// Writes a member that is a text, or nothing where there is none.
  mutating func member(_ name: String, text: String?) {
    guard let text else { return }
    key(name)
    string(text)
  }

  /// Writes a member that is a text, or null where there is none.
  mutating func member(_ name: String, textOrNull text: String?) {
    guard let text else { return member(name, number: nil) }
    member(name, text: text)
  }

  /// Writes a member that is an array of strings, or nothing where there are none.
  mutating func member(_ name: String, texts: [String]) {
    guard !texts.isEmpty else { return }
    key(name)
    bytes.append(UInt8(ascii: "["))
    for (place, text) in texts.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      string(text)
    }
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// Writes a member that is a finite number, or null.
  mutating func member(_ name: String, number: Double?) {
    key(name)
    bytes.append(contentsOf: (number.map(ShortestNumber.text) ?? "null").utf8)
  }

  /// Ends the line.
  mutating func end() {
    bytes.append(0x0A)
    needsComma = false
  }

  private mutating func key(_ name: String) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = true
  }

  private mutating func string(_ text: String) { JSONLine.appendString(text.utf8, to: &bytes) }

  /// Appends a text in quotation marks.
  ///
  /// - Parameter escapesDelete: whether U+007F is written as an escape, which JSON does not ask for.
  static func appendString(
    _ text: some Sequence<UInt8>, escapesDelete: Bool = true, to bytes: inout [UInt8]
  ) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
      case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
      case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
      case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
      case 0x7F where !escapesDelete: bytes.append(byte)
      case 0..<0x20, 0x7F:
        bytes.append(contentsOf: #"\u00"#.utf8)
        bytes.append(contentsOf: Hexadecimal.text(of: [byte]).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
