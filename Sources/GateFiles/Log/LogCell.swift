/// A cell of a log in CSV.
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a
/// formula, and runs it. Texts of a log come from anywhere, so such a one is written with an
/// apostrophe in front, which tells a spreadsheet that it is a text. A text that begins with an
/// apostrophe and such a character gets another one, so that one can be taken away again without
/// loss.
enum LogCell {
  private static let apostrophe = UInt8(ascii: "'")
  private static let formulaStarts = Array("=+-@\t\r".utf8)
  private static let specials = Array(",;\t\"\r\n".utf8)

  /// A text as it stands in CSV.
  static func written(_ text: String) -> [UInt8] {
    let guarded = isGuardable(Array(text.utf8)) ? [apostrophe] + Array(text.utf8) : Array(text.utf8)
    guard
      guarded.contains(where: specials.contains) || guarded.first == 0x20 || guarded.last == 0x20
    else { return guarded }
    let quotationMark = UInt8(ascii: "\"")
    return [quotationMark]
      + guarded.flatMap { $0 == quotationMark ? [quotationMark, quotationMark] : [$0] }
      + [quotationMark]
  }

  /// A text as it was before it was written.
  static func unguarded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.first == apostrophe, isGuardable(Array(bytes.dropFirst())) else { return text }
    return String(decoding: bytes.dropFirst(), as: UTF8.self)
  }

  /// Whether a text is a formula to a spreadsheet, or one that was kept from being one.
  private static func isGuardable(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.drop(while: { $0 == apostrophe }).first else { return false }
    return formulaStarts.contains(first)
  }

  /// A text that was read.
  static func text(
    _ field: CSVScanner.Field, in bytes: UnsafeBufferPointer<UInt8>
  ) -> LogRow.Cell {
    field.bytes.isEmpty ? .nothing : .text(unguarded(field.decoded(from: bytes)))
  }

  /// A number that was read.
  static func number(
    _ field: CSVScanner.Field, in bytes: UnsafeBufferPointer<UInt8>
  ) -> LogRow.Cell {
    let range = field.trimmed(in: bytes)
    if range.isEmpty { return .nothing }
    var number = DecimalNumber(bytes, at: range.lowerBound)
    if number.scan(leadingZeros: true), number.end == range.upperBound {
      return .number(number.value)
    }
    let text = field.decoded(from: bytes)
    let isPlain = text.utf8.allSatisfy { Array("0123456789+-.eE ".utf8).contains($0) }
    return isPlain ? Double(text.trimmed).map { .number($0) } ?? .text(text) : .text(text)
  }
}
