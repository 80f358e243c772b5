/// Why a text is not JSON, and at which byte.
package struct JSONFault: Error, Hashable, Sendable {
  /// What was expected or found.
  package enum Problem: Hashable, Sendable {
    /// The text ends inside a value.
    case unexpectedEnd
    /// A byte that cannot stand here; the name of what can.
    case unexpectedByte(UInt8, expected: String)
    /// A control character inside a string, not written as an escape.
    case controlCharacter(UInt8)
    /// A backslash followed by something that is no escape.
    case invalidEscape
    /// `\uD800` to `\uDFFF` without its other half.
    case loneSurrogate
    /// Digits that are no JSON number: `01`, `1.`, `.5`, `+1`.
    case invalidNumber
    /// A comma before a closing bracket.
    case trailingComma
    /// Brackets nested deeper than the limit.
    case tooDeep(limit: Int)
    /// A key that its object has already.
    case duplicateKey(String)
  }

  /// The offset of the byte, from 0.
  package let offset: Int
  /// What is wrong there.
  package let problem: Problem

  /// Makes a fault.
  package init(at offset: Int, _ problem: Problem) {
    self.offset = offset
    self.problem = problem
  }

  /// The problem in words, without position and full stop.
  package var description: String {
    switch problem {
    case .unexpectedEnd: "the text ends inside a value"
    case .unexpectedByte(let byte, let expected):
      "expected \(expected), found \(JSONFault.name(of: byte))"
    case .controlCharacter(let byte):
      "control character \(JSONFault.name(of: byte)) inside a string; write it as an escape"
    case .invalidEscape: "no such escape in a string"
    case .loneSurrogate: "half of a surrogate pair in a string"
    case .invalidNumber: "not a JSON number"
    case .trailingComma: "trailing comma"
    case .tooDeep(let limit): "nested deeper than \(limit) levels"
    case .duplicateKey(let key): "the key \"\(key)\" stands here twice"
    }
  }

  private static func name(of byte: UInt8) -> String {
    switch byte {
    case 0x21...0x7E: "'\(Character(Unicode.Scalar(byte)))'"
    case 0x20: "a space"
    case 0x0A, 0x0D: "a line break"
    default: "byte 0x" + String(byte, radix: 16, uppercase: true)
    }
  }
}
