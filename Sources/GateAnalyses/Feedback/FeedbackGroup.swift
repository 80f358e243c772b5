package import GateStatistics
import GateVerdicts

/// What users said of one version, segment or category.
package struct FeedbackGroup: Sendable, Equatable {
  /// What the feedback has in common.
  package enum Subject: Sendable, Equatable {
    /// Nothing: it is all of it.
    case all
    /// The version of the system; nil where the log does not say.
    case version(String?)
    /// A value of a segment dimension.
    case segment(dimension: String, value: String)
    /// What users speak of; nil for none of the categories.
    case category(String?)
  }

  /// What the feedback has in common.
  package let subject: Subject
  /// How much of it there is.
  package let count: Int
  /// How many users it is of.
  package let users: Int
  /// How much of it has a rating.
  package let rated: Int
  /// The mean rating, with an interval that minds that one user's ratings go together; nil without
  /// a rating.
  ///
  /// Of fewer than ``FeedbackChange/fewestUsers`` users, and of users who all rate alike, the interval
  /// holds the distribution-free bound as well: a spread that few users show, or none, says little of
  /// what the next one will rate, while the ends of the scale are known.
  package let mean: Estimate?
  /// The share of bad ratings, likewise.
  package let bad: ShareEstimate

  /// Describes some feedback.
  ///
  /// - Parameters:
  ///   - places: the places of the entries.
  ///   - confidence: the two-sided level.
  init(
    _ subject: Subject, _ places: [Int], of feedback: RatedFeedback, confidence: ConfidenceLevel
  ) {
    let rated = places.filter(feedback.isRated)
    let clusters = rated.map { feedback.users[$0] }
    self.subject = subject
    count = places.count
    users = feedback.userCount(of: places)
    self.rated = rated.count
    let sample = try? ClusteredSample(rated.map { feedback.ratings[$0] }, clusters: clusters)
    mean = sample.map { Self.mean(of: $0, within: feedback.rules.scale, confidence) }
    bad = ShareEstimate(
      of: rated.map(feedback.isBad), clusters: rated.isEmpty ? nil : clusters,
      confidence: confidence)
  }

  /// The mean of ratings; without an interval where the bound is needed and a rating is off the scale.
  private static func mean(
    of sample: ClusteredSample, within scale: ClosedRange<Double>, _ confidence: ConfidenceLevel
  ) -> Estimate {
    let drawn = MeanInference(of: sample, confidence: confidence, bounds: scale).estimate
    if sample.clusterCount >= FeedbackChange.fewestUsers, let interval = drawn.interval,
      interval.lower < interval.upper
    {
      return drawn
    }
    let bound = ClusteredGaffkeBound(of: sample, within: scale)?.interval(confidence)
    return Estimate(
      point: drawn.point, standardError: drawn.standardError,
      interval: bound.map { bound in drawn.interval.map { bound.hull(with: $0) } ?? bound },
      confidence: confidence)
  }
}
