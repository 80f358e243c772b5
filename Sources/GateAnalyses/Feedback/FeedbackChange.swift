import GateRuns
package import GateStatistics

/// How ratings changed from the version before the last to the last.
package struct FeedbackChange: Sendable, Equatable {
  /// The version before.
  package let before: String
  /// The last version.
  package let after: String
  /// By how much the share of bad ratings rose, as a fraction; negative is better.
  package let bad: Estimate
  /// By how much the mean rating rose.
  package let mean: Estimate

  /// Compares the last two versions that have ratings; nil where there are not two.
  ///
  /// Users are drawn with all that they said of either version: somebody may have rated both.
  init?(of feedback: RatedFeedback, confidence: ConfidenceLevel, resamples: Int) {
    let rated = feedback.entries.indices.filter(feedback.isRated)
    let withRatings = Set(rated.compactMap { feedback.entries[$0].version })
    let versions = feedback.versions.filter(withRatings.contains).suffix(2)
    guard versions.count == 2, let before = versions.first, let after = versions.last else {
      return nil
    }
    let places = rated.filter { place in
      feedback.entries[place].version.map(versions.contains) ?? false
    }
    let isAfter = places.map { feedback.entries[$0].version == after }
    let ratings = places.map { feedback.ratings[$0] }
    let isBad = places.map { feedback.isBad($0) ? 1.0 : 0 }
    let bootstrap = ClusterBootstrap(
      of: [ratings, isAfter.map { $0 ? 1 : 0 }], clusters: places.map { feedback.users[$0] },
      resamples: resamples)
    func difference(_ values: [Double], _ weights: [Int]?) -> Double? {
      var (sums, counts) = ((0.0, 0.0), (0, 0))
      for row in values.indices {
        let weight = weights?[row] ?? 1
        if isAfter[row] {
          sums.1 += Double(weight) * values[row]
          counts.1 += weight
        } else {
          sums.0 += Double(weight) * values[row]
          counts.0 += weight
        }
      }
      guard counts.0 > 0, counts.1 > 0 else { return nil }
      return sums.1 / Double(counts.1) - sums.0 / Double(counts.0)
    }
    guard let bad = difference(isBad, nil), let mean = difference(ratings, nil) else { return nil }
    let replicates = bootstrap.replicates { (difference(isBad, $0), difference(ratings, $0)) }
    self.before = before
    self.after = after
    self.bad = bootstrap.estimate(bad, replicates: replicates.map(\.0), confidence: confidence)
    self.mean = bootstrap.estimate(mean, replicates: replicates.map(\.1), confidence: confidence)
  }
}
