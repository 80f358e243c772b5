import TestArguments
import Testing

@testable import GateFiles

@Suite struct JSONScannerTests {
  static let numbers: [(String, Double)] = [
    ("0", 0), ("-0", -0.0), ("1.5", 1.5), ("1e5", 1e5), ("1E+2", 100), ("1e-2", 0.01),
    ("0.30000000000000004", 0.30000000000000004), ("5e-324", .leastNonzeroMagnitude),
    ("1e400", .infinity),
    ("-1e400", -.infinity), ("123456789012345678901234567890", 123456789012345677877719597056),
    ("9007199254740993", 9007199254740992), ("0.1e-7", 0.1e-7), ("1e23", 1e23),
    ("179769313486231570000e288", .greatestFiniteMagnitude), ("NaN", .nan),
    ("-Infinity", -.infinity),
  ]

  @Test(arguments: numbers)
  func `A number is the nearest double`(text: String, number: Double) throws {
    let read = try scan(text) { scanner, _ throws(JSONFault) in try scanner.number() }
    #expect(read == number || (read.isNaN && number.isNaN))
    #expect(read.sign == number.sign)
  }

  @Test(arguments: ["01", "1.", ".5", "+1", "1e", "--1", "0x1", "Nan", "-", "1.e5", "-Infinite"])
  func `What is no number is a fault`(text: String) {
    #expect(throws: JSONFault.self) {
      try scan(text + " ") { scanner, bytes throws(JSONFault) in
        _ = try scanner.number()
        guard scanner.isAtEnd() else {
          throw JSONFault(at: scanner.offset, .invalidNumber)
        }
      }
    }
  }

  static let strings: [(ShownText, ShownText)] = [
    (#""""#, ""), (#""plain text of some length""#, "plain text of some length"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9""#, "Aé"),
    (#""\ud83d\ude00!""#, "😀!"), (#""\ud83d""#, "\u{FFFD}"), (#""\ude00x""#, "\u{FFFD}x"),
    (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\u0000""#, "\0"), (#""日本\u8a9e""#, "日本語"),
    ("\"1234567\\n\"", "1234567\n"), ("\"\u{7F}\"", "\u{7F}"),
  ]

  @Test(arguments: strings)
  func `A string is decoded`(text: ShownText, string: ShownText) throws {
    let read = try scan(text.text) { scanner, bytes throws(JSONFault) in
      try scanner.string().decoded(from: bytes)
    }
    #expect(Array(read.utf8) == Array(string.text.utf8))
  }

  @Test(arguments: [
    (#""abc"#, 4, JSONFault.Problem.unexpectedEnd), (#""\x""#, 1, .invalidEscape),
    (#""\u12g4""#, 1, .invalidEscape), ("\"12345678\n\"", 9, .controlCharacter(0x0A)),
    (#""\"#, 2, .unexpectedEnd), (#""\u12"#, 5, .unexpectedEnd),
  ])
  func `A broken string is a fault where it breaks`(
    text: ShownText, offset: Int, problem: JSONFault.Problem
  ) {
    #expect(throws: JSONFault(at: offset, problem)) {
      try scan(text.text) { scanner, _ throws(JSONFault) in try scanner.string() }
    }
  }

  /// Every sequence that Unicode 16, table 3-7, rules out begins at the given byte.
  @Test(arguments: [
    ([0x61, 0x80], 1), ([0xC0, 0x80], 0), ([0xC1, 0xBF], 0), ([0xE0, 0x9F, 0x80], 0),
    ([0xED, 0xA0, 0x80], 0), ([0xF0, 0x8F, 0x80, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
    ([0xF5, 0x80, 0x80, 0x80], 0), ([0xC3], 0), ([0xE2, 0x82], 0), ([0xF0, 0x9F, 0x98], 0),
    (Array("0123456789abcdef".utf8) + [0xFF], 16),
  ])
  func `Bytes that are not UTF-8 are found`(bytes: [UInt8], offset: Int) {
    bytes.withUnsafeBufferPointer {
      #expect(UTF8Validation.firstInvalidByte(in: $0) == offset)
    }
  }

  @Test func `Every scalar is UTF-8`() {
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let valid = Array("x\(Character(scalar))y".utf8).withUnsafeBufferPointer {
        UTF8Validation.firstInvalidByte(in: $0) == nil
      }
      #expect(valid, "U+\(String(value, radix: 16))")
    }
  }

  private func scan<Result>(
    _ text: String,
    _ work: (inout JSONScanner, UnsafeBufferPointer<UInt8>) throws(JSONFault) -> Result
  ) throws(JSONFault) -> Result {
    try Array(text.utf8).withUnsafeBufferPointer { bytes throws(JSONFault) in
      var scanner = JSONScanner(bytes, acceptsNonFinite: true)
      return try work(&scanner, bytes)
    }
  }
}
