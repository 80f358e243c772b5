import GateRuns
package import GateStatistics
import GateVerdicts

/// Whether one metric predicts what users feel.
package struct MetricFeedback: Sendable {
  /// The metric.
  package let metric: AnalyzedMetric
  /// How many ratings are of answers that have a score.
  package let count: Int
  /// How many users gave them.
  package let users: Int
  /// How many of them are bad.
  package let bad: Int
  /// The mean score of answers that are rated as bad, and of the others; nil without one of them.
  package let means: (bad: Double, others: Double)?
  /// Spearman's ρ of score and rating; above 0 where better scores go with better ratings.
  package let spearman: Estimate?
  /// Kendall's τ-b, likewise.
  package let kendall: Estimate?
  /// The probability that an answer rated as bad has the worse score than another one; 0.5 says
  /// nothing.
  package let area: Estimate?
  /// The limit that tells bad answers from others best.
  package let youden: FeedbackLimit?
  /// The limit that finds most bad answers while enough of what it flags is bad.
  package let precise: FeedbackLimit?
  /// The limit that somebody wrote; nil for none.
  package let limit: ExampleLimit?
  /// What to do.
  package let advice: FeedbackAdvice

  /// The fewest ratings, users, and ratings of either kind that anything is said of.
  private static let fewestRatings = 20
  private static let fewestUsers = 10
  private static let fewestOfAKind = 5
  /// A metric whose area is surely below this says next to nothing.
  package static let uselessArea = 0.6

  /// Holds a metric against the ratings.
  init(
    _ metric: AnalyzedMetric, of feedback: RatedFeedback, under thresholds: Thresholds?,
    options: FeedbackCorrelation.Options
  ) {
    let places = feedback.entries.indices.filter { place in
      guard feedback.isRated(place), let score = feedback.entries[place].scores[metric.metric]
      else { return false }
      return metric.range.closed.contains(score)
    }
    let sign = metric.direction.sign
    let scores = places.map { sign * (feedback.entries[$0].scores[metric.metric] ?? 0) }
    let ratings = places.map { feedback.ratings[$0] }
    let isBad = places.map(feedback.isBad)
    let clusters = places.map { feedback.users[$0] }
    self.metric = metric
    count = places.count
    users = feedback.userCount(of: places)
    bad = isBad.count { $0 }
    means = Self.means(scores.map { sign * $0 }, isBad)
    limit = ExampleLimit.written(of: metric, under: thresholds)
    if let lack = Self.lack(
      count: places.count, users: users, bad: bad, differs: Set(scores).count > 1)
    {
      (spearman, kendall, area, youden, precise) = (nil, nil, nil, nil, nil)
      advice = lack
      return
    }
    let bootstrap = ClusterBootstrap(
      of: [scores, ratings], clusters: clusters, resamples: options.resamples)
    let ranks = RankAssociation(scores, ratings)
    let discrimination = RankDiscrimination(of: scores, isPositive: isBad.map { !$0 })
    let search = CutSearch(of: scores, isPositive: isBad)
    let goals = [CutSearch.Goal.youden] + (options.precision.map { [.precision($0)] } ?? [])
    let replicates = bootstrap.replicates { weights in
      (
        spearman: ranks.spearman(weights: weights), kendall: ranks.kendall(weights: weights),
        area: discrimination.area(weights: weights),
        cuts: goals.map { search.best($0, weights: weights)?.limit }
      )
    }
    func estimate(_ point: Double?, _ replicates: [Double?]) -> Estimate? {
      point.map {
        bootstrap.estimate($0, replicates: replicates, confidence: options.confidence)
      }
    }
    spearman = estimate(ranks.spearman(), replicates.map(\.spearman))
    kendall = estimate(ranks.kendall(), replicates.map(\.kendall))
    area = estimate(discrimination.area(), replicates.map(\.area))
    let limits = goals.enumerated().map { place, goal in
      FeedbackLimit(
        goal, in: search, clusters: clusters, sign: sign,
        replicates: replicates.map { $0.cuts[place] }, bootstrap: bootstrap,
        confidence: options.confidence)
    }
    youden = limits[0]
    precise = limits.count > 1 ? limits[1] : nil
    advice = Self.advice(
      area: area, limit: limit, youden: youden, ratings: places.count,
      flagsAlike: { one, other in
        scores.allSatisfy { ($0 < sign * one) == ($0 < sign * other) }
      })
  }

  // MARK: - Steps

  private static func means(_ scores: [Double], _ isBad: [Bool]) -> (bad: Double, others: Double)? {
    func mean(_ wanted: Bool) -> Double? {
      let values = zip(scores, isBad).filter { $1 == wanted }.map(\.0)
      return (try? Sample(values))?.mean
    }
    guard let bad = mean(true), let others = mean(false) else { return nil }
    return (bad, others)
  }

  private static func lack(
    count: Int, users: Int, bad: Int, differs: Bool
  ) -> FeedbackAdvice? {
    if count < fewestRatings {
      return .tooLittle(.ratings, has: count, needs: fewestRatings)
    }
    if users < fewestUsers { return .tooLittle(.users, has: users, needs: fewestUsers) }
    if bad < fewestOfAKind { return .tooLittle(.bad, has: bad, needs: fewestOfAKind) }
    if count - bad < fewestOfAKind {
      return .tooLittle(.others, has: count - bad, needs: fewestOfAKind)
    }
    return differs ? nil : .tooLittle(.differences, has: 1, needs: 2)
  }

  private static func advice(
    area: Estimate?, limit: ExampleLimit?, youden: FeedbackLimit?, ratings: Int,
    flagsAlike: (Double, Double) -> Bool
  ) -> FeedbackAdvice {
    guard let area, let interval = area.interval else { return .undecided(needs: nil) }
    if interval.upper < 0.5 { return .against }
    if interval.upper < uselessArea { return .advisory }
    guard interval.lower > 0.5 else {
      // The half-width shrinks with the root of the number of ratings.
      let (reach, distance) = (area.point - interval.lower, area.point - 0.5)
      guard distance > 0.02 else { return .undecided(needs: nil) }
      let factor = (reach / distance) * (reach / distance)
      return .undecided(needs: Int((Double(ratings) * factor * 1.1).rounded(.up)))
    }
    guard let youden, youden.validated?.youden ?? 0 > 0 else { return .noLimit }
    guard let limit else { return .set(youden.value) }
    let isNear = youden.interval?.contains(limit.value) ?? false
    return isNear || flagsAlike(limit.value, youden.value)
      ? .keep(limit.value) : .move(from: limit.value, to: youden.value)
  }
}
