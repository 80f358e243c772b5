/// Numbers the labels of a column in the order in which they turn up, so that a label is made once
/// and not once a row.
struct LabelCodes {
  /// The distinct labels, by their number.
  private(set) var labels: [String] = []
  private let texts: CellTexts
  private var codeOfLabel: [String: Int32] = [:]
  /// Labels that were met before, as they are written, each at the hash of its first line.
  private var recent = [Recent](repeating: Recent(), count: LabelCodes.recentCount)

  private struct Recent {
    var written = 0..<0
    var code: Int32 = -1
  }

  private static let recentCount = 256

  /// Prepares to read cells.
  ///
  /// - Parameter texts: texts with a line feed behind each, as ``RowTable/texts`` has them.
  init(_ texts: CellTexts) { self.texts = texts }

  /// The number of a cell's label, −1 where the cell is empty or absent.
  mutating func code(of cell: Cell) -> Int32 {
    guard let start = cell.textStart else { return code(of: texts.label(of: cell)) }
    let slot = hash(at: start)
    let known = recent[slot]
    // What begins with all of another text and its line feed is read as that text is.
    if !known.written.isEmpty,
      texts.bytes.begins(with: UnsafeBufferPointer(rebasing: texts.bytes[known.written]), at: start)
    {
      return known.code
    }
    let code = code(of: texts.label(of: cell))
    if let end = texts.end(ofTextAt: start) {
      recent[slot] = Recent(written: start..<end + 1, code: code)
    }
    return code
  }

  private mutating func code(of label: String?) -> Int32 {
    guard let label else { return -1 }
    if let code = codeOfLabel[label] { return code }
    let code = Int32(labels.count)
    codeOfLabel[label] = code
    labels.append(label)
    return code
  }

  private func hash(at start: Int) -> Int {
    var hash: UInt32 = 0
    var offset = start
    while offset < texts.bytes.count, texts.bytes[offset] != 0x0A {
      hash = (hash ^ UInt32(texts.bytes[offset])) &* 0x0100_0193
      offset += 1
    }
    return Int(hash >> 24) & (LabelCodes.recentCount - 1)
  }
}
