internal import GateRuns

/// Reads the cells of a log in CSV.
enum LogCell {
  /// A text that was read.
  static func text(
    _ field: CSVScanner.Field, in bytes: UnsafeBufferPointer<UInt8>
  ) -> LogRow.Cell {
    field.bytes.isEmpty ? .nothing : .text(CSVCell.unguarded(field.decoded(from: bytes)))
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
