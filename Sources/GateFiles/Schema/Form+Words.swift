import GateRuns
import GateText
internal import GateVerdicts

extension Form {
  /// What is asked for, in words: `a number above 0 and below 1`.
  var expectation: String {
    switch self {
    case .text(let form): form.expectation
    case .word(let words): Words.list(words.map { JSONValue.quoted($0) }, before: "or")
    case .number(let form): form.expectation
    case .constant(let constant): "\(constant)"
    case .boolean: "true or false"
    case .null: "null"
    case .list: "an array"
    case .object(let object):
      object.fields.count == 1
        ? "{ \(JSONValue.quoted(object.fields[0].name)): … }" : "an object"
    case .map: "an object"
    case .either(let forms): Words.list(forms.map(\.expectation), before: "or")
    }
  }

  /// What to write instead of a value that does not fit; nil where that cannot be told.
  func remedy(for node: JSONNode) -> String? {
    switch (self, node.value) {
    case (.either(let forms), _): forms.lazy.compactMap { $0.remedy(for: node) }.first
    case (.number, .string(let string)), (.constant, .string(let string)):
      Double(string).flatMap { number in
        acceptsScalar(JSONNode(value: .number(number), position: node.position))
          ? "write \(JSONValue.text(of: number))" : nil
      }
    case (.number(let form), .number(let number)):
      form.upper?.value == 1 && number >= 10 && form.accepts(number / 100)
        ? "write \(JSONValue.text(of: number / 100))" : nil
    case (.boolean, .string("true")): "write true"
    case (.boolean, .string("false")): "write false"
    case (.text(.any), .number(let number)), (.text(.filled), .number(let number)):
      "write \"\(JSONValue.text(of: number))\""
    case (.text(let form), .string(let string)): form.remedy(for: string)
    case (.word(let words), .string(let string)):
      (words.first { Spelling.plain(string).starts(with: Spelling.plain($0)) }
        ?? Spelling.nearest(to: string, among: words))
        .map { "did you mean \(JSONValue.quoted($0))?" }
    case (.list(let list), _) where list.element.acceptsScalar(node) && list.minimumCount <= 1:
      "write [\(node.inWords)]"
    default: nil
    }
  }
}

extension TextForm {
  /// What to write instead of a string that does not fit; nil where that cannot be told.
  func remedy(for string: String) -> String? {
    switch self {
    case .segments, .segment:
      if self == .segment, SegmentSelector(string) != nil {
        return "name one value, or leave it out for all examples"
      }
      let parts = string.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, accepts("\(parts[0])=\(parts[1])") else { return nil }
      return "write " + JSONValue.quoted("\(parts[0])=\(parts[1])")
    case .filled: return "fill it in"
    case .date:
      let parts = string.split(separator: "-", omittingEmptySubsequences: false)
      let isWellFormed =
        parts.map(\.utf8.count) == [4, 2, 2] && parts.joined().allSatisfy(\.isASCII)
        && parts.joined().allSatisfy(\.isNumber)
      return isWellFormed ? "there is no such day" : nil
    case .statistic:
      let digits = string.filter { $0.isASCII && ($0.isNumber || $0 == ".") }
      if let share = Double(digits), share > 0, share < 1, !string.hasPrefix("p") {
        let percent = (share * 1e5).rounded() / 1e3
        let word = percent == percent.rounded() ? "p\(Int(percent))" : "p\(percent)"
        return accepts(word) ? "write " + JSONValue.quoted(word) : nil
      }
      if Double(digits) == 0 || Double(digits) == 100 {
        return "a percentile lies between p0 and p100"
      }
      if accepts("p\(digits)") { return "write " + JSONValue.quoted("p\(digits)") }
      let word = ["mean", "median"].first { Spelling.nearest(to: string, among: [$0]) != nil }
      return word.map { "did you mean \(JSONValue.quoted($0))?" }
    case .any: return nil
    }
  }
}

extension JSONNode {
  /// The value as a message tells it: `"0.03"`, `an object`; a long string is cut.
  var inWords: String {
    switch value {
    case .object: "an object"
    case .array: "an array"
    case .string(let string):
      JSONValue.quoted(string.count > 60 ? string.prefix(60) + "…" : string)
    case .number(let number) where number.magnitude > NumberForm.largestMagnitude:
      "a number that is too large"
    case .number(let number): JSONValue.text(of: number)
    case .boolean(let boolean): boolean ? "true" : "false"
    case .null: "null"
    }
  }
}

extension ObjectForm.Need {
  /// What would meet it, in words.
  var inWords: String {
    switch self {
    case .key(let key): JSONValue.quoted(key)
    case .flag(let key): JSONValue.quoted(key) + ": true"
    }
  }
}
