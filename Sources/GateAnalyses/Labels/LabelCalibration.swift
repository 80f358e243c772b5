package import GateStatistics
internal import GateVerdicts

/// What a metric's score says of whether people find an answer good (`methods §11`).
package struct LabelCalibration: Sendable {
  /// A bin of the reliability curve.
  package struct Bin: Sendable {
    /// The smallest and the largest score.
    package let scores: Interval
    /// The mean score.
    package let mean: Double
    /// The number of answers.
    package let count: Int
    /// The share that people find good, with an interval that holds for any number.
    package let good: Estimate
  }

  /// How the probability that an answer is good follows from its score.
  package enum Curve: Sendable {
    /// A logistic curve, for fewer labels.
    case platt(PlattScaling)
    /// Steps, from ``fewestForSteps`` labels on, of the score times a sign: −1 where less is better.
    case isotonic(IsotonicRegression, sign: Double)

    /// The probability at a score.
    package func probability(at score: Double) -> Double {
      switch self {
      case .platt(let curve): curve.probability(at: score)
      case .isotonic(let curve, let sign): curve.probability(at: sign * score)
      }
    }
  }

  /// The limit that divides good from bad answers best.
  package struct Recommendation: Sendable {
    /// The limit, in the metric's unit.
    package let limit: Estimate
    /// The limit as a person would write it: with the fewest decimals with which it flags the same
    /// answers and lies about where it was found.
    package let written: Double
    /// What it flags, on the labelled answers.
    package let confusion: Confusion
    /// What a limit chosen in this way flags on answers that it was not chosen on.
    package let crossValidated: Confusion?
  }

  /// From so many labels on the curve has steps.
  package static let fewestForSteps = 200
  /// Fewer labels, or fewer of either kind than a quarter of it, calibrate nothing.
  package static let fewestLabels = 20

  /// The scores and labels.
  package let scores: LabelledScores
  /// From which label on an answer is good.
  package let goodFrom: Double
  /// How many answers are good.
  package let goodCount: Int
  /// Spearman's correlation of score and label, turned so that more is better; nil without one.
  package let correlation: Estimate?
  /// The limit in force, and what it flags; nil without one.
  package let current: (limit: Double, confusion: Confusion)?
  /// The reliability curve.
  package let bins: [Bin]
  /// The calibration curve; nil where there are too few labels.
  package let curve: Curve?
  /// The recommended limit; nil likewise, or where no limit divides anything.
  package let recommendation: Recommendation?

  /// Calibrates a metric.
  ///
  /// - Parameters:
  ///   - scores: the scores and labels.
  ///   - goodFrom: from which label on an answer is good; nil for the middle of the labels' range.
  package init(_ scores: LabelledScores, goodFrom: Double? = nil) {
    self.scores = scores
    let answers = scores.answers
    let labels = answers.map(\.label)
    let range = scores.rule.labelRange
    let lowest = range?.lower ?? labels.min() ?? 0
    let highest = range?.upper ?? labels.max() ?? 1
    let cut = goodFrom ?? (lowest + highest) / 2
    self.goodFrom = cut
    // Where less of the metric is better, a low label is the good one.
    let sign = scores.rule.direction.sign
    let isGood = labels.map { sign > 0 ? $0 >= cut : $0 <= cut }
    goodCount = isGood.count { $0 }
    let oriented = answers.map { sign * $0.score }
    let bad = isGood.map(!)
    let fewest = Self.fewestLabels
    let isEnough =
      answers.count >= fewest && min(goodCount, answers.count - goodCount) >= fewest / 4
    correlation = answers.count < 3 ? nil : Self.correlation(answers.map(\.score), labels)
    let demand = scores.rule.demand
    let limit = sign > 0 ? demand.minimum : demand.maximum
    current = limit.map { ($0, Self.confusion(oriented, bad, below: sign * $0)) }
    bins = Self.bins(of: answers.map(\.score), isGood)
    curve =
      !isEnough
      ? nil
      : answers.count >= Self.fewestForSteps
        ? .isotonic(IsotonicRegression(of: oriented, isGood: isGood), sign: sign)
        : PlattScaling(of: answers.map(\.score), isGood: isGood).map { .platt($0) }
    recommendation = isEnough ? Self.recommendation(oriented, bad, sign: sign) : nil
  }

  private static func confusion(
    _ scores: [Double], _ isBad: [Bool], below limit: Double
  ) -> Confusion {
    var confusion = Confusion()
    for (score, bad) in zip(scores, isBad) {
      confusion.count(isPositive: bad, isFlagged: score < limit)
    }
    return confusion
  }

  private static func correlation(_ scores: [Double], _ labels: [Double]) -> Estimate? {
    let ranks = RankAssociation(scores, labels)
    guard let point = ranks.spearman() else { return nil }
    let bootstrap = ClusterBootstrap(of: [scores, labels], resamples: 1_000)
    return bootstrap.estimate(
      point, replicates: bootstrap.replicates { ranks.spearman(weights: $0) })
  }

  private static func recommendation(
    _ scores: [Double], _ isBad: [Bool], sign: Double
  ) -> Recommendation? {
    let search = CutSearch(of: scores, isPositive: isBad)
    guard let best = search.best(.youden), best.confusion.youden ?? 0 > 0 else { return nil }
    let bootstrap = ClusterBootstrap(
      of: [scores, isBad.map { $0 ? 1 : 0 }], resamples: 1_000)
    let oriented = bootstrap.estimate(
      best.limit, replicates: bootstrap.replicates { search.best(.youden, weights: $0)?.limit })
    let hull = oriented.interval?.hull(with: Interval(lower: best.limit, upper: best.limit))
    return Recommendation(
      limit: Estimate(
        point: sign * best.limit, standardError: oriented.standardError,
        interval: hull.map {
          sign > 0 ? $0 : Interval(lower: -$0.upper, upper: -$0.lower)
        }, confidence: oriented.confidence),
      // Never a negative zero.
      written: sign * WrittenNumber.between(best.between.lower, best.between.upper) + 0,
      confusion: best.confusion, crossValidated: search.crossValidated(.youden))
  }

  /// Bins of about equally many answers, at least ten in each, equal scores in one.
  private static func bins(of scores: [Double], _ isGood: [Bool]) -> [Bin] {
    let order = scores.indices.sorted { (scores[$0], $0) < (scores[$1], $1) }
    let size = max(10, (order.count + 9) / 10)
    var bins: [[Int]] = []
    for place in order {
      if let last = bins.last,
        last.count < size || scores[last[last.count - 1]] == scores[place]
      {
        bins[bins.count - 1].append(place)
      } else {
        bins.append([place])
      }
    }
    if bins.count > 1, let last = bins.last, last.count < size / 2 {
      bins.removeLast()
      bins[bins.count - 1] += last
    }
    return bins.compactMap { places in
      let (lowest, highest) = (scores[places[0]], scores[places[places.count - 1]])
      guard let sample = try? Sample(places.map { isGood[$0] ? 1 : 0 }) else { return nil }
      return Bin(
        scores: Interval(lower: lowest, upper: highest),
        mean: places.reduce(0) { $0 + scores[$1] } / Double(places.count), count: places.count,
        good: Estimate(
          point: sample.mean, standardError: sample.standardError,
          interval: GaffkeBound(of: sample, within: 0...1)?.interval(.standard),
          confidence: .standard))
    }
  }
}
