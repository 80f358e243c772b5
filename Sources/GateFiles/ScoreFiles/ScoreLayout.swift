/// How a score file is laid out, told from its first bytes, never from its name.
enum ScoreLayout: Equatable {
  /// Rows as JSON Lines that begin at an offset.
  case lines
  /// ScoreGate's own form; the header begins at the offset.
  case scoreGate
  /// Rows as the elements of a JSON array.
  case elements(JSONEnvelope)
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
    case UInt8(ascii: "<"):
      throw file.problem(at: start, "the file is HTML or XML", do: "was it a page to log in?")
    case UInt8(ascii: "["):
      return (.elements(JSONEnvelope(path: [], start: start + 1, columns: [])), start)
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
    let isWhole = (try? scanner.skipValue()) != nil
    if isWhole, !scanner.isAtEnd() { return .lines }
    if let envelope = JSONEnvelope.find(in: bytes, at: start) { return .elements(envelope) }
    return isWhole && JSONColumnReader.recognizes(bytes, at: start) ? .columns : .lines
  }

  /// Says how to unpack what is packed: a file of scores is text.
  static func refuseArchive(_ file: FileBytes) throws(FileProblem) {
    if file.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      throw file.problem(
        "the file is a ZIP archive",
        do: "a log of Inspect AI becomes text with: inspect log dump FILE > log.json")
    }
    if file.bytes.starts(with: [0x1F, 0x8B]) {
      throw file.problem(
        "the file is compressed", do: "gunzip it, or pipe it: zcat FILE | scoregate …")
    }
    if file.bytes.starts(with: Array("PAR1".utf8)) {
      throw file.problem(
        "the file is Parquet", do: "convert it: pandas.read_parquet(FILE).to_json(…, lines=True)")
    }
  }
}
