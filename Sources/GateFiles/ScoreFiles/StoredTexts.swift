/// Reads texts where they stand in a file, whenever somebody asks for one.
struct StoredTexts: Sendable {
  /// Reads bytes: the offset in the file and how many; fewer come at its end, none where it cannot be
  /// read.
  let read: @Sendable (_ offset: Int, _ count: Int) -> [UInt8]

  /// The first piece that is read of a text.
  private static let pieceSize = 4_096
  /// The longest text that is read.
  private static let longest = 1 << 26

  /// Texts in bytes that are in memory.
  init(in bytes: [UInt8]) {
    read = { offset, count in Array(bytes[min(offset, bytes.count)...].prefix(count)) }
  }

  /// Texts in a file.
  init(reading read: @escaping @Sendable (_ offset: Int, _ count: Int) -> [UInt8]) {
    self.read = read
  }

  /// Appends the text of a cell whose offset is one in the file.
  ///
  /// - Returns: false where the cell is empty, or its text can no longer be read.
  func append(_ cell: Cell, syntax: CellTexts.Syntax, to text: inout [UInt8]) -> Bool {
    guard let start = cell.textStart else {
      return [UInt8]().withUnsafeBufferPointer { bytes in
        CellTexts(syntax: syntax, bytes: bytes).append(cell, to: &text)
      }
    }
    var count = StoredTexts.pieceSize
    while count <= StoredTexts.longest {
      let piece = read(start, count)
      let isRead = piece.withUnsafeBufferPointer { bytes in
        let texts = CellTexts(syntax: syntax, bytes: bytes)
        // A cell that ends where the piece does may go on.
        guard let end = texts.end(ofTextAt: 0), end < piece.count || piece.count < count else {
          return false
        }
        return texts.append(cell.moved(to: 0), to: &text)
      }
      if isRead { return true }
      guard piece.count == count else { return false }
      count *= 4
    }
    return false
  }
}
