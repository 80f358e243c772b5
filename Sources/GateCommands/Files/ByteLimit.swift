/// How many bytes are taken into memory at once.
public enum ByteLimit: Sendable {
  /// A file that is one document, such as thresholds, labels or a result: no real one comes near.
  case document
  /// Rows of scores, or of a log, of which a large evaluation has many: only what has no end is refused.
  case rows

  /// The most bytes.
  ///
  /// - Parameter isFile: whether they are of a file, which has an end.
  func bytes(isFile: Bool) -> Int {
    switch self {
    case .document: 1 << 30
    case .rows: isFile ? 1 << 62 : 1 << 31
    }
  }
}
