/// The fingerprints of one kind of text, one a row of the run, or none where the row lacks it.
public struct FingerprintColumn: Sendable, Equatable {
  /// What stands for a row without the text: no SHA-256 is known to begin with 128 zeros.
  private static let none = TextFingerprint(high: 0, low: 0)

  private let fingerprints: [TextFingerprint]

  /// Makes a column from one fingerprint, or nil for none, a row.
  public init(_ fingerprints: some Sequence<TextFingerprint?>) {
    self.fingerprints = fingerprints.map { $0 ?? FingerprintColumn.none }
  }

  /// The number of rows.
  public var count: Int { fingerprints.count }

  /// The fingerprint of a row, `0 ..< count`; nil where the row lacks the text.
  public subscript(row: Int) -> TextFingerprint? {
    fingerprints[row] == FingerprintColumn.none ? nil : fingerprints[row]
  }

  /// The column with its rows in another order.
  ///
  /// - Parameter order: for each row of the new column the row of this one.
  func reordered(by order: [Int32]) -> FingerprintColumn {
    FingerprintColumn(order.lazy.map { fingerprints[Int($0)] })
  }
}
