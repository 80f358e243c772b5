import GateRuns
package import GateStatistics

/// How ratings changed from the version before the last to the last.
package struct FeedbackChange: Sendable, Equatable {
  /// The version before.
  package let before: String
  /// The last version.
  package let after: String
  /// By how much the share of bad ratings rose, as a fraction; negative is better. Its interval comes
  /// from those that the two shares are shown with, so that it has width where all ratings are equal.
  package let bad: Estimate
  /// By how much the mean rating rose; the interval that of users drawn again, but from those of the
  /// two means where there are few users, or where all draws are alike.
  package let mean: Estimate
  /// How many users rated the version that fewer users rated.
  package let users: Int

  /// Fewer users than these on either side decide nothing, as fewer clusters do nowhere.
  package static let fewestUsers = 8

  /// Whether there are users enough on either side to tell a change from chance.
  package var hasEnoughUsers: Bool { users >= Self.fewestUsers }

  /// Whether the share of bad ratings rose beyond chance.
  package var isWorse: Bool { hasEnoughUsers && bad.interval.map { $0.lower > 0 } ?? false }

  /// Whether the share of bad ratings fell beyond chance.
  package var isBetter: Bool { hasEnoughUsers && bad.interval.map { $0.upper < 0 } ?? false }

  /// Compares the last two versions that have ratings; nil where there are not two.
  ///
  /// For the mean, users are drawn with all that they said of either version: somebody may have rated
  /// both.
  init?(of feedback: RatedFeedback, confidence: ConfidenceLevel, resamples: Int) {
    let rated = feedback.entries.indices.filter(feedback.isRated)
    let withRatings = Set(rated.compactMap { feedback.entries[$0].version })
    let versions = feedback.versions.filter(withRatings.contains).suffix(2)
    guard versions.count == 2, let before = versions.first, let after = versions.last else {
      return nil
    }
    let groups = [before, after].map { version in
      FeedbackGroup(
        .version(version), rated.filter { feedback.entries[$0].version == version }, of: feedback,
        confidence: confidence)
    }
    guard let meanBefore = groups[0].mean, let meanAfter = groups[1].mean else { return nil }
    self.before = before
    self.after = after
    users = min(groups[0].users, groups[1].users)
    bad = Self.change(
      from: groups[0].bad.estimate(confidence), to: groups[1].bad.estimate(confidence))
    let drawn = Self.drawnMean(
      of: feedback, rated, from: before, to: after, confidence: confidence, resamples: resamples)
    if users >= Self.fewestUsers, let drawn, let interval = drawn.interval,
      interval.lower < interval.upper
    {
      mean = drawn
    } else {
      mean = Self.change(from: meanBefore, to: meanAfter)
    }
  }

  // MARK: - Steps

  /// The change from one estimate to another; without an interval where either has none.
  private static func change(from before: Estimate, to after: Estimate) -> Estimate {
    let intervals = before.interval.flatMap { before in after.interval.map { (before, $0) } }
    return Estimate(
      point: after.point - before.point, standardError: nil,
      interval: intervals.map {
        Interval(changeTo: (after.point, $0.1), from: (before.point, $0.0))
      }, confidence: after.confidence)
  }

  /// The change of the mean, its interval by drawing users.
  private static func drawnMean(
    of feedback: RatedFeedback, _ rated: [Int], from before: String, to after: String,
    confidence: ConfidenceLevel, resamples: Int
  ) -> Estimate? {
    let places = rated.filter { place in
      feedback.entries[place].version == before || feedback.entries[place].version == after
    }
    let isAfter = places.map { feedback.entries[$0].version == after }
    let ratings = places.map { feedback.ratings[$0] }
    let bootstrap = ClusterBootstrap(
      of: [ratings, isAfter.map { $0 ? 1 : 0 }], clusters: places.map { feedback.users[$0] },
      resamples: resamples)
    func difference(_ weights: [Int]?) -> Double? {
      var (sums, counts) = ((0.0, 0.0), (0, 0))
      for row in ratings.indices {
        let weight = weights?[row] ?? 1
        if isAfter[row] {
          sums.1 += Double(weight) * ratings[row]
          counts.1 += weight
        } else {
          sums.0 += Double(weight) * ratings[row]
          counts.0 += weight
        }
      }
      guard counts.0 > 0, counts.1 > 0 else { return nil }
      return sums.1 / Double(counts.1) - sums.0 / Double(counts.0)
    }
    return difference(nil).map {
      bootstrap.estimate(
        $0, replicates: bootstrap.replicates { difference($0) }, confidence: confidence)
    }
  }
}

extension ShareEstimate {
  /// The share as an estimate.
  fileprivate func estimate(_ confidence: ConfidenceLevel) -> Estimate {
    Estimate(point: share, standardError: nil, interval: interval, confidence: confidence)
  }
}
