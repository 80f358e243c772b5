import GateText

/// A JSON document that keeps the order of its keys.
enum JSONValue {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A number; anything that is not finite is written as `null`.
  case number(Double)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object, in this order.
  case object([(key: ResultKey, value: JSONValue)])
  /// An object whose keys are data, in this order.
  case dictionary([(key: String, value: JSONValue)])

  /// A string, or `null` without one.
  static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
  /// A number, or `null` without one.
  static func real(_ number: Double?) -> JSONValue { number.map(JSONValue.number) ?? .null }
  /// A whole number, or `null` without one.
  static func whole(_ number: Int?) -> JSONValue { number.map(JSONValue.integer) ?? .null }
  /// An array of strings.
  static func texts(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

  /// The document as text, two spaces a level, with a line break at the end.
  var prettyPrinted: String {
    var text = ""
    write(to: &text, indentation: 0)
    return text + "\n"
  }

  /// The document on one line, without any white space.
  var onOneLine: String {
    switch self {
    case .null, .bool, .integer, .number, .string:
      var text = ""
      write(to: &text, indentation: 0)
      return text
    case .array(let items): return "[\(items.map(\.onOneLine).joined(separator: ","))]"
    case .object(let members):
      return JSONValue.dictionary(members.map { (key: $0.key.rawValue, value: $0.value) }).onOneLine
    case .dictionary(let members):
      let members = members.map { member in
        JSONValue.string(member.key).onOneLine + ":" + member.value.onOneLine
      }
      return "{\(members.joined(separator: ","))}"
    }
  }

  private func write(to text: inout String, indentation: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += "\(value)"
    case .number(let value): text += JSONValue.written(value)
    case .string(let value): JSONValue.quote(value, to: &text)
    case .array(let items):
      let inline = items.allSatisfy(\.isNumber)
      JSONValue.write(items, in: ("[", "]"), inline: inline, to: &text, indentation) {
        item, text in item.write(to: &text, indentation: indentation + 1)
      }
    case .object(let members):
      let members = members.map { (key: $0.key.rawValue, value: $0.value) }
      JSONValue.dictionary(members).write(to: &text, indentation: indentation)
    case .dictionary(let members):
      JSONValue.write(members, in: ("{", "}"), inline: false, to: &text, indentation) {
        member, text in
        JSONValue.quote(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indentation: indentation + 1)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], in brackets: (String, String), inline: Bool, to text: inout String,
    _ indentation: Int, item write: (Item, inout String) -> Void
  ) {
    text += brackets.0
    for (index, item) in items.enumerated() {
      if index > 0 { text += inline ? ", " : "," }
      if !inline { breakLine(in: &text, indentation + 1) }
      write(item, &text)
    }
    if !inline, !items.isEmpty { breakLine(in: &text, indentation) }
    text += brackets.1
  }

  private static func breakLine(in text: inout String, _ indentation: Int) {
    text += "\n"
    for _ in 0..<indentation { text += "  " }
  }

  private var isNumber: Bool {
    switch self {
    case .number, .integer: true
    default: false
    }
  }

  /// The shortest text that reads back as the same number; whole numbers without a point.
  static func written(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    let isWhole = number == number.rounded() && number.magnitude < 1e15
    let isNegativeZero = number == 0 && number.sign == .minus
    return isWhole && !isNegativeZero ? "\(Int(number))" : number.description
  }

  private static func quote(_ string: String, to text: inout String) {
    text += "\""
    defer { text += "\"" }
    if isPlain(string) { return text += string }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where HostileText.isInvisible(scalar):
        for unit in UTF16.encode(scalar) ?? .init() { text += escape(unit) }
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Whether a text stands in JSON as it is, as most do.
  private static func isPlain(_ string: String) -> Bool {
    string.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
