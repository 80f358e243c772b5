extension CSVScanner {
  /// The delimiter of a file: the one of `,`, `;` and tab that its header has most, `,` in doubt.
  static func delimiter(of bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> UInt8 {
    let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    var counts = [0, 0, 0]
    var isQuoted = false
    var position = offset
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted {
        if byte == 0x0A || byte == 0x0D { break }
        if let candidate = candidates.firstIndex(of: byte) { counts[candidate] += 1 }
      }
      position += 1
    }
    var best = 0
    for candidate in candidates.indices where counts[candidate] > counts[best] { best = candidate }
    return candidates[best]
  }
}
