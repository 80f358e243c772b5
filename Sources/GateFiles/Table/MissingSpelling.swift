/// How evaluators and spreadsheets spell a score that is not there.
enum MissingSpelling {
  /// The cell that a spelling stands for, or nil where the text says something else.
  ///
  /// - Parameter text: the bytes of the text without quotation marks.
  static func cell(for text: Slice<UnsafeBufferPointer<UInt8>>) -> Cell? {
    guard text.count <= longest else { return nil }
    if text.isEmpty { return .empty }
    return cells[String(decoding: text, as: UTF8.self)]
  }

  /// Whether a text stands for a value that is not there.
  static func isOne(_ text: String) -> Bool { cells[text] != nil }

  private static let longest = 9

  private static let cells: [String: Cell] = {
    var cells: [String: Cell] = [:]
    for text in ["null", "NULL", "None", "NA", "N/A", "n/a", "#N/A", "<NA>"] {
      cells[text] = .empty
    }
    for text in ["nan", "NaN", "NAN", "-nan", "-NaN"] { cells[text] = .notANumber }
    for text in ["inf", "Inf", "Infinity", "infinity"] {
      for sign in ["", "+"] { cells[sign + text] = Cell(.infinity) }
      cells["-" + text] = Cell(-.infinity)
    }
    return cells
  }()
}
