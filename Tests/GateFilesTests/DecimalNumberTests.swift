import Testing

@testable import GateFiles

@Suite struct DecimalNumberTests {
  @Test(arguments: 0..<8)
  func `Any decimal is the double that the standard library reads`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<5000 {
      let digits = Int.random(in: 1...21, using: &generator)
      var text = Bool.random(using: &generator) ? "-" : ""
      text += "\(Int.random(in: 1...9, using: &generator))"
      for _ in 1..<max(digits, 2) { text += "\(Int.random(in: 0...9, using: &generator))" }
      let point = text.index(
        text.endIndex, offsetBy: -Int.random(in: 0..<text.count - 1, using: &generator))
      if point < text.endIndex, text[..<point].last?.isNumber == true {
        text.insert(".", at: point)
      }
      if Bool.random(using: &generator) {
        text += "e\(Int.random(in: -40...40, using: &generator))"
      }
      #expect(value(of: text) == Double(text), "\(text)")
    }
  }

  @Test(arguments: 0..<4)
  func `Doubles as Python writes them come back`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<5000 {
      let number = Double.random(in: -1...1, using: &generator)
      #expect(value(of: number.description) == number)
      let large = Double(bitPattern: generator.next())
      if large.isFinite { #expect(value(of: large.description) == large) }
    }
  }

  /// Halfway between two doubles, and one unit of the last digit beside it.
  @Test(arguments: [
    "0.5000000000000000555", "1.0000000000000001110", "1.000000000000000111", "9007199254740993.0",
    "9007199254740993.1", "9007199254740992.9", "4503599627370496.5", "4503599627370497.5",
    "0.1111111111111111119", "9999999999999999999e-19", "9999999999999999999e-27",
    "1844674407370955161.5", "0.0000000000000000009", "18014398509481985.00",
  ])
  func `A tie goes to the even one`(text: String) {
    #expect(value(of: text) == Double(text))
  }

  private func value(of text: String) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var number = DecimalNumber(bytes, at: 0)
      return number.scan(leadingZeros: false) && number.end == bytes.count ? number.value : nil
    }
  }
}
