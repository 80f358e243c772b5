internal import GateVerdicts

extension SourcePosition {
  /// The place of a byte: lines end at `\n`, `\r\n` or `\r`, columns count Unicode scalars.
  ///
  /// - Parameters:
  ///   - offset: the offset of the byte; one behind the last means the end.
  ///   - bytes: valid UTF-8 up to `offset`.
  init(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var line = 1
    var lineStart = 0
    for position in 0..<min(offset, bytes.count) {
      let isLineFeed = bytes[position] == 0x0A
      let isLoneReturn =
        bytes[position] == 0x0D && !(position + 1 < bytes.count && bytes[position + 1] == 0x0A)
      if isLineFeed || isLoneReturn {
        line += 1
        lineStart = position + 1
      }
    }
    let scalars = bytes[lineStart..<min(offset, bytes.count)].count { $0 & 0xC0 != 0x80 }
    self.init(line: line, column: scalars + 1)
  }
}
