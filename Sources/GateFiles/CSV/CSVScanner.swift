/// A cursor over the cells of CSV (RFC 4180): quoted cells with doubled quotation marks and line
/// breaks, rows that end with `\n`, `\r\n` or `\r`.
struct CSVScanner {
  /// A cell as it stands in the text.
  struct Field {
    /// The bytes of the cell, without the quotation marks around it.
    let bytes: Range<Int>
    /// Whether it stands in quotation marks.
    let isQuoted: Bool
    /// Whether there are doubled quotation marks inside.
    let hasDoubledQuotes: Bool

    /// Where the cell begins, with its quotation mark.
    var start: Int { isQuoted ? bytes.lowerBound - 1 : bytes.lowerBound }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  /// The offset of the next byte.
  private(set) var offset: Int

  /// Makes a cursor at `offset`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, delimiter: UInt8) {
    self.bytes = bytes
    self.offset = offset
    self.delimiter = delimiter
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { offset >= bytes.count }

  /// Whether the cursor stands at the end of a row.
  var isAtRowEnd: Bool { isAtEnd || bytes[offset] == 0x0A || bytes[offset] == 0x0D }

  /// Moves over one line break, if there is one.
  mutating func skipLineBreak() {
    guard offset < bytes.count else { return }
    if bytes[offset] == 0x0D {
      offset += 1
      if offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
    } else if bytes[offset] == 0x0A {
      offset += 1
    }
  }

  /// Moves over a delimiter, if there is one.
  mutating func skipDelimiter() -> Bool {
    guard offset < bytes.count, bytes[offset] == delimiter else { return false }
    offset += 1
    return true
  }

  /// Consumes one cell, up to its delimiter or line break.
  @inline(__always)
  mutating func field() throws(CSVFault) -> Field {
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") { return try quotedField() }
    let start = offset
    offset = bytes.firstCellEnd(from: offset, delimiter: delimiter)
    return Field(bytes: start..<offset, isQuoted: false, hasDoubledQuotes: false)
  }

  private mutating func quotedField() throws(CSVFault) -> Field {
    let start = offset + 1
    var hasDoubledQuotes = false
    offset = start
    while true {
      offset = bytes.firstQuotationMark(from: offset)
      guard offset < bytes.count else {
        throw CSVFault(offset: start - 1, problem: .unterminatedQuote)
      }
      offset += 1
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { break }
      hasDoubledQuotes = true
      offset += 1
    }
    guard isAtRowEnd || bytes[offset] == delimiter else {
      throw CSVFault(offset: offset, problem: .textAfterQuote)
    }
    return Field(bytes: start..<offset - 1, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes)
  }
}
