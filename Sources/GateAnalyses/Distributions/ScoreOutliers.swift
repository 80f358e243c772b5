package import GateStatistics

/// The scores that lie far from the rest, by one of two rules.
package struct ScoreOutliers: Sendable, Equatable {
  /// How far is far.
  package enum Rule: String, Sendable, CaseIterable {
    /// More than 1.5 interquartile ranges outside of the quartiles (Tukey 1977).
    case tukey
    /// A modified z-score over 3.5: `0.6745 · |x − median| / MAD` (Iglewicz and Hoaglin 1993).
    case medianDeviation
  }

  /// An example whose score is an outlier.
  package struct Example: Sendable, Equatable {
    /// The example.
    package var id: String
    /// Its score, the mean over its trials.
    package var score: Double
  }

  /// The rule.
  package let rule: Rule
  /// Between what no score is an outlier; nil where the rule cannot tell, because so many scores are
  /// the same that its measure of spread is 0.
  package let fences: Interval?
  /// How many scores lie below the fences.
  package let below: Int
  /// How many scores lie above the fences.
  package let above: Int
  /// The outliers that lie farthest out, the farthest first, then by id.
  package let farthest: [Example]

  /// How many scores are outliers; nil where the rule cannot tell.
  package var count: Int? { fences == nil ? nil : below + above }

  private static let mostExamples = 5

  /// Looks for outliers.
  ///
  /// - Parameters:
  ///   - examples: the examples with a score; at least one.
  ///   - sorted: the scores, ascending.
  init(_ rule: Rule, among examples: [Example], sorted: [Double]) {
    self.rule = rule
    fences = Self.fences(rule, sorted: sorted)
    guard let fences else {
      (below, above, farthest) = (0, 0, [])
      return
    }
    // A score on a fence that was rounded is no outlier.
    let slack = 1e-9 * (fences.upper - fences.lower)
    func distance(_ score: Double) -> Double { max(fences.lower - score, score - fences.upper) }
    let outliers = examples.filter { distance($0.score) > slack }
    below = outliers.count { $0.score < fences.lower }
    above = outliers.count - below
    farthest = Array(
      outliers.sorted { first, second in
        let distances = (distance(first.score), distance(second.score))
        return distances.0 != distances.1 ? distances.0 > distances.1 : first.id < second.id
      }.prefix(Self.mostExamples))
  }

  private static func fences(_ rule: Rule, sorted: [Double]) -> Interval? {
    switch rule {
    case .tukey:
      let quartiles = (ScoreQuantile.value(0.25, of: sorted), ScoreQuantile.value(0.75, of: sorted))
      let reach = 1.5 * (quartiles.1 - quartiles.0)
      return reach > 0 ? Interval(lower: quartiles.0 - reach, upper: quartiles.1 + reach) : nil
    case .medianDeviation:
      let median = ScoreQuantile.value(0.5, of: sorted)
      let deviation = ScoreQuantile.value(0.5, of: sorted.map { abs($0 - median) }.sorted())
      let reach = 3.5 * deviation / 0.6745
      return reach > 0 ? Interval(lower: median - reach, upper: median + reach) : nil
    }
  }
}
