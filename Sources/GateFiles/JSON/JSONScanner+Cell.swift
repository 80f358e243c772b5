extension JSONScanner {
  /// Consumes a value and tells what a table keeps of it.
  ///
  /// - Parameters:
  ///   - kind: the kind of the value, from ``nextKind()``.
  ///   - isLabel: whether the column holds labels, which are kept as they are written.
  ///   - bytes: the bytes that are scanned.
  ///   - depth: how many brackets are open around the value.
  @inline(__always)
  mutating func cell(
    _ kind: Kind, asLabel isLabel: Bool, in bytes: UnsafeBufferPointer<UInt8>, depth: Int
  ) throws(JSONFault) -> Cell {
    let start = offset
    switch kind {
    case .number:
      let number = try number()
      if number.isNaN { return .notANumber }
      return isLabel ? .writtenNumber(at: start) : Cell(number)
    case .string:
      let text = try string()
      if text.bytes.isEmpty { return .empty }
      if !isLabel, let cell = MissingSpelling.cell(for: bytes[text.bytes]) { return cell }
      return .text(at: start)
    case .boolean: return .boolean(try boolean())
    case .null:
      try null()
      return .empty
    case .array, .object:
      try skipValue(depth: depth)
      return .structure(at: start)
    }
  }
}
