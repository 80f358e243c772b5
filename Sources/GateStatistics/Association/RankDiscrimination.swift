/// How well scores tell two kinds of rows apart: the area under the curve of hits against false
/// alarms.
package struct RankDiscrimination: Sendable {
  private let ranks: RankAssociation
  private let isPositive: [Bool]

  /// Takes the scores of rows of two kinds.
  ///
  /// - Precondition: a kind for every score, no score NaN.
  package init(of scores: [Double], isPositive: [Bool]) {
    ranks = RankAssociation(scores, isPositive.map { $0 ? 1 : 0 })
    self.isPositive = isPositive
  }

  /// The probability that a positive row has the higher score than a negative one, ties counted
  /// half; nil where there are rows of one kind alone.
  ///
  /// The statistic of Mann and Whitney (1947, doi 10.1214/aoms/1177730491) over the number of pairs
  /// (`methods §11`).
  ///
  /// - Parameter weights: how often each row counts; nil for once.
  package func area(weights: [Int]? = nil) -> Double? {
    var (positives, negatives) = (0, 0)
    for row in isPositive.indices {
      let weight = weights?[row] ?? 1
      if isPositive[row] { positives += weight } else { negatives += weight }
    }
    guard positives > 0, negatives > 0 else { return nil }
    let pairs = Double(positives) * Double(negatives)
    return 0.5 + Double(ranks.concordance(weights: weights)) / (2 * pairs)
  }
}
