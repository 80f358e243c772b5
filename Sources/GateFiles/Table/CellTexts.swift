import GateText

/// Reads the texts that cells point at.
struct CellTexts {
  /// How the file writes texts.
  enum Syntax: Sendable {
    case json
    case csv(delimiter: UInt8)
  }

  let syntax: Syntax
  /// The bytes that the cells' offsets count from.
  let bytes: UnsafeBufferPointer<UInt8>

  /// Appends the text of a cell, as UTF-8.
  ///
  /// - Returns: false where the cell is empty or absent.
  func append(_ cell: Cell, to text: inout [UInt8]) -> Bool {
    switch cell.content {
    case .absent, .empty: return false
    case .notANumber: text.append(contentsOf: "NaN".utf8)
    case .boolean(let value): text.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let value): text.append(contentsOf: ShortestNumber.text(of: value).utf8)
    case .writtenNumber(let start): appendValue(at: start, to: &text)
    case .structure(let start): return appendStructure(at: start, to: &text)
    case .text(let start): appendText(at: start, to: &text)
    }
    return true
  }

  /// Appends the texts of several cells as one, a line feed between them. What is written as one
  /// text in ScoreGate's own form so keeps its fingerprint.
  ///
  /// - Returns: false where all cells are empty or absent.
  func append(_ cells: some Sequence<Cell>, to text: inout [UInt8]) -> Bool {
    var isPresent = false
    for (position, cell) in cells.enumerated() {
      if position > 0 { text.append(0x0A) }
      if append(cell, to: &text) { isPresent = true }
    }
    return isPresent
  }

  /// The text of a cell, or nil where it is empty or absent.
  func string(of cell: Cell) -> String? {
    if case .text(let start) = cell.content, let plain = plainText(at: start) {
      return String(decoding: bytes[plain], as: UTF8.self)
    }
    var text: [UInt8] = []
    return append(cell, to: &text) ? String(decoding: text, as: UTF8.self) : nil
  }

  /// The bytes of a cell's text where it stands among the scanned ones as it is read; nil where it
  /// has to be decoded, or is no text.
  func plainBytes(of cell: Cell) -> UnsafeBufferPointer<UInt8>? {
    guard case .text(let start) = cell.content, let plain = plainText(at: start) else { return nil }
    return UnsafeBufferPointer(rebasing: bytes[plain])
  }

  /// The text of a cell as a name: `7`, `"7"` and `7.0` are the same one, and so are CSV's `True`
  /// and JSON's `true`. Nil where the cell is empty or absent.
  func label(of cell: Cell) -> String? {
    guard let text = string(of: cell) else { return nil }
    switch (cell.content, syntax) {
    case (.writtenNumber, _): return CellTexts.wholeNumber(text) ?? text
    case (.text, .csv): return CellTexts.booleans[text] ?? CellTexts.wholeNumber(text) ?? text
    default: return text
    }
  }

  /// The cell of a label column read as a score.
  func score(of cell: Cell) -> Cell {
    switch (cell.content, syntax) {
    case (.writtenNumber(let start), _):
      var number = DecimalNumber(bytes, at: start)
      return number.scan(leadingZeros: false) ? Cell(number.value) : cell
    case (.text(let start), .csv(let delimiter)):
      var scanner = CSVScanner(bytes, at: start, delimiter: delimiter)
      guard let field = try? scanner.field() else { return cell }
      return field.score(in: bytes)
    default: return cell
    }
  }

  /// The offset behind a text, an array, an object or a number, nil where none begins at `start`.
  func end(ofTextAt start: Int) -> Int? {
    switch syntax {
    case .json:
      var scanner = JSONScanner(bytes, at: start, acceptsNonFinite: true)
      return (try? scanner.skipValue())?.upperBound
    case .csv(let delimiter):
      var scanner = CSVScanner(bytes, at: start, delimiter: delimiter)
      return (try? scanner.field()) == nil ? nil : scanner.offset
    }
  }

  /// The bytes of a text that stands in the file as it is read.
  private func plainText(at start: Int) -> Range<Int>? {
    switch syntax {
    case .json:
      var scanner = JSONScanner(bytes, at: start)
      guard let string = try? scanner.string(), !string.hasEscapes else { return nil }
      return string.bytes
    case .csv(let delimiter):
      var scanner = CSVScanner(bytes, at: start, delimiter: delimiter)
      guard let field = try? scanner.field(), !field.hasDoubledQuotes else { return nil }
      return field.bytes
    }
  }

  /// Appends an array or an object; of an array of one text the text.
  ///
  /// - Returns: false where it is empty.
  private func appendStructure(at start: Int, to text: inout [UInt8]) -> Bool {
    let length = text.count
    if appendOnlyText(ofArrayAt: start, to: &text) { return text.count > length }
    appendValue(at: start, to: &text)
    guard text.count > length + 2 else {
      text.removeLast(text.count - length)
      return false
    }
    return true
  }

  private func appendOnlyText(ofArrayAt start: Int, to text: inout [UInt8]) -> Bool {
    var scanner = JSONScanner(bytes, at: start, acceptsNonFinite: true)
    var isFirst = true
    guard (try? scanner.beginArray()) != nil,
      (try? scanner.nextElement(isFirst: &isFirst)) == true,
      (try? scanner.nextKind()) == .string, let string = try? scanner.string(),
      (try? scanner.nextElement(isFirst: &isFirst)) == false
    else { return false }
    text.append(contentsOf: string.decodedBytes(from: bytes))
    return true
  }

  private func appendValue(at start: Int, to text: inout [UInt8]) {
    var value = CanonicalJSON(bytes, at: start)
    value.append(to: &text)
  }

  private func appendText(at start: Int, to text: inout [UInt8]) {
    switch syntax {
    case .json:
      var scanner = JSONScanner(bytes, at: start)
      guard let string = try? scanner.string() else { return }
      if string.hasEscapes {
        text.append(contentsOf: string.decodedBytes(from: bytes))
      } else {
        text.append(contentsOf: bytes[string.bytes])
      }
    case .csv(let delimiter):
      var scanner = CSVScanner(bytes, at: start, delimiter: delimiter)
      guard let field = try? scanner.field() else { return }
      field.append(from: bytes, to: &text)
    }
  }

  private static let booleans = [
    "True": "true", "TRUE": "true", "False": "false", "FALSE": "false",
  ]

  /// `7` for `7.0` and `7.00`; nil where the text is no number without a fraction.
  private static func wholeNumber(_ text: String) -> String? {
    guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
    let whole = text[..<point]
    let fraction = text.utf8[text.utf8.index(after: point)...]
    let digits = whole.hasPrefix("-") ? whole.dropFirst() : whole
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      !fraction.isEmpty, fraction.allSatisfy({ $0 == 0x30 })
    else { return nil }
    return String(whole)
  }
}
