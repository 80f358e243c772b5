/// How often a rule that flags rows is right.
package struct Confusion: Hashable, Sendable {
  /// Positive rows that are flagged.
  package var truePositives = 0
  /// Negative rows that are flagged.
  package var falsePositives = 0
  /// Positive rows that are not flagged.
  package var falseNegatives = 0
  /// Negative rows that are not flagged.
  package var trueNegatives = 0

  /// Counts nothing yet.
  package init() {}

  /// Counts rows.
  ///
  /// - Parameter weight: how often the row counts.
  package mutating func count(isPositive: Bool, isFlagged: Bool, weight: Int = 1) {
    switch (isPositive, isFlagged) {
    case (true, true): truePositives += weight
    case (false, true): falsePositives += weight
    case (true, false): falseNegatives += weight
    case (false, false): trueNegatives += weight
    }
  }

  /// The share of positive rows that are flagged; nil without a positive row.
  package var sensitivity: Double? { share(truePositives, falseNegatives) }

  /// The share of negative rows that are not flagged; nil without a negative row.
  package var specificity: Double? { share(trueNegatives, falsePositives) }

  /// The share of flagged rows that are positive; nil where none is flagged.
  package var precision: Double? { share(truePositives, falsePositives) }

  /// Youden's J, sensitivity plus specificity less 1: 0 of a rule that knows nothing (Youden 1950,
  /// doi 10.1002/1097-0142(1950)3:1<32::AID-CNCR2820030106>3.0.CO;2-3); nil with rows of one kind
  /// alone.
  package var youden: Double? {
    guard let sensitivity, let specificity else { return nil }
    return sensitivity + specificity - 1
  }

  private func share(_ count: Int, _ others: Int) -> Double? {
    count + others > 0 ? Double(count) / Double(count + others) : nil
  }
}
