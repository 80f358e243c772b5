package import GateRuns
import GateStatistics
import GateVerdicts

/// How far a metric moves although nothing was changed.
package struct MetricNoise: Sendable {
  /// What the noise is known from.
  package enum Source: Sendable, Equatable {
    /// So many runs of the same system: all noise is seen.
    case runs(Int)
    /// Repeated scores within one run, so many an example on average: what moves a whole run is not
    /// seen.
    case trials(Double)
    /// One score an example: noise is not seen at all. What stands here is the most it can be, two
    /// runs that agree on an example no better than two examples do.
    case nothing
  }

  /// The metric.
  package let metric: AnalyzedMetric
  /// The segment; nil for all examples.
  package let segment: SegmentSelector?
  /// The number of examples with a score in every run.
  package let examples: Int
  /// How many examples lack one in some run.
  package let incomplete: Int
  /// The number of clusters; nil where the examples are independent.
  package let clusters: Int?
  /// What the noise is known from.
  package let source: Source
  /// The mean of every run.
  package let means: [Double]
  /// Where the variance comes from.
  package let variance: ScoreVariance
  /// Every two runs against each other.
  package let pairs: [RunPair]
  /// How repeatable the scores are; nil where nothing was repeated.
  package let repeatability: Repeatability?
  /// The standard error of the difference of two runs of the same system, by chance of judge and
  /// answers alone.
  package let standardError: Double
  /// The half-width of the interval that a gate decides by, for the difference of two runs.
  package let halfWidth: Double
  /// The factor from the noise that was seen to the noise that there may be, 1 or more: few moved
  /// scores tell little.
  package let caution: Double
  /// The standard deviation, between runs, of the difference that is common to all examples.
  package let runShift: Double
  /// The standard error of a mean by chance of the examples, and without regard to the trials that
  /// belong together; nil for a single example.
  package let meanErrors: (clustered: Double?, naive: Double?)
  /// The smallest p-value of ``pairs``, corrected for their number; nil without a pair.
  package let runShiftPValue: Double?

  /// What moves at all, as it counts where nothing in a segment does.
  let moves: RareMoves

  /// The standard deviation of the difference of two runs of the same system.
  package var differenceDeviation: Double {
    (standardError * standardError + runShift * runShift).squareRoot()
  }

  /// The same as large as it may be.
  var cautiousDeviation: Double {
    (caution * caution * standardError * standardError + runShift * runShift).squareRoot()
  }

  /// Whether runs of the same system differ by more than the scores of single examples explain.
  package var hasRunShift: Bool { (runShiftPValue ?? 1) < 0.05 }

  /// Measures the noise of a metric.
  ///
  /// - Parameters:
  ///   - metric: the metric.
  ///   - runs: runs of the same system.
  ///   - segment: a segment with its examples as places in the runs' ids; nil for all examples.
  ///   - overall: the noise over all examples, for a segment in which nothing moves.
  ///   - confidence: the two-sided level of the intervals.
  /// - Returns: nil where a run lacks the metric or no example has a score in every run.
  init?(
    of metric: AnalyzedMetric, in runs: RepeatedRuns,
    segment: (selector: SegmentSelector, examples: [Int])? = nil,
    overall: MetricNoise? = nil, confidence: ConfidenceLevel = .standard
  ) {
    guard let scores = RepeatedScores(of: metric, in: runs, members: segment?.examples),
      scores.count > 0
    else { return nil }
    let clusters = runs.clusters.map { numbers in scores.examples.map { numbers[$0] } }
    self.metric = metric
    self.segment = segment?.selector
    examples = scores.count
    incomplete = scores.incomplete
    self.clusters = clusters.map { Set($0).count }
    means = scores.means.compactMap { try? Sample($0).mean }
    variance = ScoreVariance(of: scores)
    repeatability = Repeatability(of: scores, variance: variance, ids: runs.ids)
    var pairs: [RunPair] = []
    for second in 0..<scores.runCount {
      for first in 0..<second {
        RunPair(first, second, of: scores, clusters: clusters, confidence: confidence)
          .map { pairs.append($0) }
      }
    }
    self.pairs = pairs
    runShiftPValue = pairs.map(\.pValue).min().map { min(1, $0 * Double(pairs.count)) }
    var chance = Chance(scores, clusters: clusters, pairs: pairs, confidence: confidence)
    if let overall { chance.allow(for: overall.moves, confidence: confidence) }
    source = chance.source
    standardError = chance.standardError
    halfWidth = chance.halfWidth
    meanErrors = chance.meanErrors
    moves = chance.moves
    caution = chance.caution
    runShift = ((variance.run ?? 0) * 2).squareRoot()
  }
}

extension MetricNoise {
  /// The chance in the difference of two runs, from whatever is known of it.
  private struct Chance {
    var source: Source
    var standardError: Double
    var halfWidth: Double
    var meanErrors: (clustered: Double?, naive: Double?)
    var moves: RareMoves
    var caution: Double
    private let units: Int

    /// Allows for moves as large as those of all examples, where a segment shows few or none.
    mutating func allow(for overall: RareMoves, confidence: ConfidenceLevel) {
      guard moves.count < RareMoves.fewMoves, overall.size > moves.size else { return }
      if moves.count > 0 {
        caution *= overall.size / moves.size
      } else {
        standardError = overall.size * (moves.highestShare / Double(units)).squareRoot()
        halfWidth = standardError * Self.quantile(units, confidence)
      }
    }

    private static func quantile(_ units: Int, _ confidence: ConfidenceLevel) -> Double {
      StudentDistribution(degreesOfFreedom: Double(units - 1))?
        .quantile(1 - confidence.oneSidedAlpha) ?? .infinity
    }

    init(
      _ scores: RepeatedScores, clusters: [Int32]?, pairs: [RunPair], confidence: ConfidenceLevel
    ) {
      let level = MeanInference.of(scores.means[0], clusters: clusters, confidence: confidence)
      let values = scores.trials[0].flatMap(\.self)
      meanErrors = (
        level?.estimate.standardError, (try? Sample(values)).flatMap(\.standardError)
      )
      units = clusters.map { Set($0).count } ?? scores.count
      let quantile = Self.quantile(units, confidence)
      let within = ScoreVariance.Within(scores)
      if scores.runCount > 1 {
        source = .runs(scores.runCount)
        moves = RareMoves(
          in: zip(scores.means, scores.means.dropFirst()).flatMap { first, second in
            zip(first, second).lazy.map { $0.1 - $0.0 }
          })
        let errors = pairs.compactMap(\.difference.standardError)
        let squares = errors.reduce(0) { $0 + $1 * $1 }
        standardError = errors.isEmpty ? 0 : (squares / Double(errors.count)).squareRoot()
        // The interval of skewed differences is wider on one side than Student's.
        let ratios = pairs.compactMap { pair -> Double? in
          guard let interval = pair.difference.interval, let error = pair.difference.standardError,
            error > 0
          else { return nil }
          return max(
            pair.difference.point - interval.lower, interval.upper - pair.difference.point)
            / error
        }
        halfWidth = standardError > 0 ? standardError * (ratios.max() ?? quantile) : 0
      } else if let square = within.square {
        source = .trials(Double(values.count) / Double(scores.count))
        moves = RareMoves(
          in: zip(scores.trials[0], scores.means[0]).map { trials, mean in
            trials.map { abs($0 - mean) }.max() ?? 0
          })
        standardError = (2 * square * within.meanShare / Double(scores.count)).squareRoot()
        halfWidth = standardError > 0 ? standardError * quantile : 0
      } else {
        source = .nothing
        moves = RareMoves(in: scores.means[0].aroundMostCommon)
        standardError = (level?.estimate.standardError ?? 0) * 2.0.squareRoot()
        halfWidth = standardError > 0 ? standardError * quantile : 0
      }
      caution = moves.caution ?? 1
    }
  }
}

extension [Double] {
  /// The values without the most common one; of equally common ones, without the largest.
  var aroundMostCommon: [Double] {
    var counts: [Double: Int] = [:]
    for value in self { counts[value, default: 0] += 1 }
    guard let common = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else {
      return []
    }
    return map { $0 - common }
  }
}
