extension CSVScanner.Field {
  /// What a table keeps of the cell.
  ///
  /// - Parameters:
  ///   - isLabel: whether the column holds labels, which are kept as they are written.
  ///   - source: the bytes that were scanned.
  @inline(__always)
  func cell(asLabel isLabel: Bool, in source: UnsafeBufferPointer<UInt8>) -> Cell {
    if bytes.isEmpty { return .empty }
    return isLabel ? .text(at: start) : score(in: source)
  }

  /// The cell read as a score: a number, a boolean, a missing one, or else a text.
  func score(in source: UnsafeBufferPointer<UInt8>) -> Cell {
    let range = trimmed(in: source)
    if range.isEmpty { return .empty }
    var number = DecimalNumber(source, at: range.lowerBound)
    if number.scan(leadingZeros: true), number.end == range.upperBound { return Cell(number.value) }
    guard range.count <= CSVScanner.Field.longestScore else { return .text(at: start) }
    switch String(decoding: source[range], as: UTF8.self) {
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    case let text:
      return MissingSpelling.cell(for: source[range]) ?? looseNumber(text) ?? .text(at: start)
    }
  }

  /// Whether a spelling such as `+0.5`, `.5` or `5.` is a number.
  private func looseNumber(_ text: String) -> Cell? {
    guard text.utf8.allSatisfy({ CSVScanner.Field.numberBytes.contains($0) }) else { return nil }
    return Double(text).map { Cell($0) }
  }

  private static let longestScore = 32
  private static let numberBytes = Array("0123456789+-.eE".utf8)
}
