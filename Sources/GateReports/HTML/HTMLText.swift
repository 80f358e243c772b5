/// Writes text so that nothing in it is read as HTML, neither between tags nor in a quoted attribute.
enum HTMLText {
  /// The text with the five characters escaped that HTML reads.
  static func escaped(_ text: some StringProtocol) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      case UInt8(ascii: "'"): result += "&#39;".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The stretches of a text, those that the other text lacks as marked words.
  static func marked(_ pieces: [WordDifference.Piece]) -> String {
    pieces.map { piece in
      piece.isChanged ? "<mark>\(escaped(piece.text))</mark>" : escaped(piece.text)
    }.joined()
  }
}
