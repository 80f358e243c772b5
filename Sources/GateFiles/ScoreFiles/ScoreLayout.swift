/// How a score file is laid out, told from its first bytes, never from its name.
enum ScoreLayout {
  /// Rows as JSON Lines that begin at an offset.
  case lines
  /// ScoreGate's own form; the header begins at the offset.
  case scoreGate
  case array
  case columns
  case csv

  /// Tells the layout of a file, and where its first value begins.
  static func of(_ file: FileBytes) throws(FileProblem) -> (layout: ScoreLayout, start: Int) {
    let bytes = file.bytes
    var scanner = JSONScanner(bytes, at: file.start, acceptsNonFinite: true)
    guard !scanner.isAtEnd() else {
      throw file.problem("the file is empty", do: "was the evaluation stopped?")
    }
    let start = scanner.offset
    switch bytes[start] {
    case UInt8(ascii: "["): return (.array, start)
    case UInt8(ascii: "{"): return (ofObjects(bytes, at: start), start)
    default:
      if (try? scanner.skipValue()) != nil, scanner.isAtEnd() {
        throw file.problem(at: start, "a score file holds rows, this one a single value")
      }
      return (.csv, file.start)
    }
  }

  private static func ofObjects(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> ScoreLayout {
    if ScoreGateHeader.isPresent(in: bytes, at: start) { return .scoreGate }
    var scanner = JSONScanner(bytes, at: start, acceptsNonFinite: true)
    guard (try? scanner.skipValue()) != nil, scanner.isAtEnd(),
      JSONColumnReader.recognizes(bytes, at: start)
    else { return .lines }
    return .columns
  }
}
