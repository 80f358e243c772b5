import GateStatistics
import GateVerdicts

/// Where the limit of a metric may be, so that the system as it is keeps it.
struct LimitDemand {
  let noise: MetricNoise
  let runs: RepeatedRuns
  let segment: [Int]?
  let confidence: ConfidenceLevel
  /// How many standard deviations one of the limits is passed by as rarely as the target says.
  let alarmValue: Double

  /// The limit, rounded to the careful side; nil where none would say anything.
  var limit: Double? {
    let isMinimum = noise.metric.direction == .higherIsBetter
    guard let bound = worstBound(isMinimum: isMinimum) else { return nil }
    let count = Double(noise.means.count)
    // A new run against the mean of those there are.
    let spread = noise.cautiousDeviation * ((1 + 1 / count) / 2).squareRoot()
    let reach = alarmValue * spread
    let number = isMinimum ? bound - reach : bound + reach
    let step = max(spread, abs(number) * 1e-4, scale * 1e-3)
    guard
      let limit = WrittenNumber.limit(number, uncertainty: step, roundedDown: isMinimum)
    else { return nil }
    let range = noise.metric.range
    // A limit at the end of the scale, or beyond what a score can be, forbids nothing.
    return limit > range.lower && limit < range.upper ? limit : nil
  }

  private var scale: Double {
    let range = noise.metric.range
    return (range.upper - range.lower).isFinite ? range.upper - range.lower : 0
  }

  /// The bound of the mean that a check of the limit goes by (`methods §6`), of the run where it is worst.
  private func worstBound(isMinimum: Bool) -> Double? {
    guard let scores = RepeatedScores(of: noise.metric, in: runs, members: segment) else {
      return nil
    }
    let clusters = runs.clusters.map { numbers in scores.examples.map { numbers[$0] } }
    let bounds = zip(scores.means, noise.means).compactMap { scores, mean -> Double? in
      guard let bound = bound(of: scores, clusters, isMinimum: isMinimum) else { return nil }
      let moves = RareMoves(in: scores.aroundMostCommon)
      // Bounds that hang on a few scores are wider in a run that has more of them.
      if let caution = moves.caution { return mean + caution * (bound - mean) }
      return bound == mean ? nil : bound
    }
    guard bounds.count == scores.means.count else { return nil }
    return isMinimum ? bounds.min() : bounds.max()
  }

  private func bound(of means: [Double], _ clusters: [Int32]?, isMinimum: Bool) -> Double? {
    let range = noise.metric.range.closed
    let hull = MeanInference.of(
      means, clusters: clusters, confidence: confidence, bounds: range
    )?.estimate.interval
    let gaffke: Interval?
    if let clusters {
      gaffke = (try? ClusteredSample(means, clusters: clusters)).flatMap {
        ClusteredGaffkeBound(of: $0, within: range)?.interval(confidence)
      }.map { bound in hull.map { bound.hull(with: $0) } ?? bound }
    } else {
      gaffke = (try? Sample(means)).flatMap {
        GaffkeBound(of: $0, within: range)?.interval(confidence)
      }
    }
    return (gaffke ?? hull).map { isMinimum ? $0.lower : $0.upper }
  }
}
