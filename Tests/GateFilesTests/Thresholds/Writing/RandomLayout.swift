import GateText
@testable import GateFiles

/// Writes JSON as no tool would: keys in any order, white space anywhere, numbers as people type them.
struct RandomLayout {
  /// How much of the white space is line breaks.
  let breaks: ClosedRange<Int>
  /// What ends a line.
  let lineEnd: String

  func text(of value: JSONValue, using generator: inout SeededGenerator) -> String {
    switch value {
    case .object(let members):
      // The order of metrics and of segments means something; that of a form's keys does not.
      let isForm = members.contains { $0.key == "version" || $0.key == "margin" }
      let ordered = isForm ? members.shuffled(using: &generator) : members
      var written = "{" + space(&generator)
      for (index, member) in ordered.enumerated() {
        if index > 0 { written += "," + space(&generator) }
        written += JSONValue.quoted(member.key) + space(&generator) + ":" + space(&generator)
        written += text(of: member.value, using: &generator) + space(&generator)
      }
      return written + "}"
    case .array(let elements):
      var written = "[" + space(&generator)
      for (index, element) in elements.enumerated() {
        if index > 0 { written += "," + space(&generator) }
        written += text(of: element, using: &generator) + space(&generator)
      }
      return written + "]"
    case .number(let number) where Bool.random(using: &generator):
      let plain = JSONValue.text(of: number)
      return plain.contains("e") ? plain : plain + (plain.contains(".") ? "0" : ".0")
    default: return value.text
    }
  }

  private func space(_ generator: inout SeededGenerator) -> String {
    switch Int.random(in: breaks, using: &generator) {
    case 0: ""
    case 1: " "
    case 2: "\t"
    case 3: lineEnd + "    "
    default: lineEnd + lineEnd + "\t "
    }
  }
}
