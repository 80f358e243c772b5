/// A cell of CSV (RFC 4180), as every table is written that people may open in a spreadsheet.
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a
/// formula, and runs it. Texts come from anywhere, so such a one is written with an apostrophe in
/// front, which tells a spreadsheet that it is a text. A text that begins with apostrophes and such
/// a character gets another one, so that one can be taken away again without loss.
package enum CSVCell: Sendable, Equatable {
  /// A text that comes from somewhere: of a file, of a user, of somebody's hand.
  case text(String)
  /// A number or another value of which this program chose every character.
  case value(String)
  /// Nothing.
  case empty

  /// A text, or nothing.
  package init(_ text: String?) { self = text.map(CSVCell.text) ?? .empty }

  /// The cell as it stands in CSV.
  package var written: String {
    switch self {
    case .text(let text): Self.quoted(Self.guarded(text))
    case .value(let value): Self.quoted(value)
    case .empty: ""
    }
  }

  /// A row, with its line break.
  package static func row(_ cells: [CSVCell]) -> String {
    cells.map(\.written).joined(separator: ",") + "\n"
  }

  /// A text as it was before it was written as a cell.
  package static func unguarded(_ text: String) -> String {
    guard text.utf8.first == apostrophe, isGuardable(text.utf8.dropFirst()) else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  // MARK: - Steps

  private static let apostrophe = UInt8(ascii: "'")
  private static let formulaStarts = Array("=+-@\t\r".utf8)
  private static let specials = Array(",;\t\"\r\n".utf8)

  private static func guarded(_ text: String) -> String {
    isGuardable(text.utf8[...]) ? "'" + text : text
  }

  /// Whether a text is a formula to a spreadsheet, or one that was kept from being one.
  ///
  /// Told by bytes: a sign with a mark above is one character, and still the sign to a spreadsheet.
  private static func isGuardable(_ bytes: Substring.UTF8View) -> Bool {
    bytes.drop { $0 == apostrophe }.first.map(formulaStarts.contains) ?? false
  }

  /// A text in quotation marks, if it would be read as another one without.
  private static func quoted(_ text: String) -> String {
    let ends = [text.first, text.last].compactMap(\.self)
    guard text.utf8.contains(where: specials.contains) || ends.contains(where: \.isWhitespace)
    else { return text }
    var bytes = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      bytes.append(byte)
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
