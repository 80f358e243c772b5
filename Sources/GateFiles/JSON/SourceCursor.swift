internal import GateVerdicts

/// Tells the places of ever later bytes in one pass over a text.
///
/// Counts as ``SourcePosition/init(of:in:)`` does, which starts anew for every byte.
struct SourceCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var line = 1
  private var column = 1

  /// Begins at the first byte of `bytes`, which must be valid UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The place of the byte at `target`.
  ///
  /// - Precondition: `target` is not before the byte that was asked for last.
  mutating func position(of target: Int) -> SourcePosition {
    precondition(target >= offset, "a cursor does not move back")
    while offset < min(target, bytes.count) {
      let byte = bytes[offset]
      offset += 1
      let isLoneReturn = byte == 0x0D && !(offset < bytes.count && bytes[offset] == 0x0A)
      if byte == 0x0A || isLoneReturn {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return SourcePosition(line: line, column: column)
  }
}
