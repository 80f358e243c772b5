package import GateRuns
import GateStatistics
package import GateVerdicts

/// Which slices explain what one metric lost between two runs: for whoever reports a comparison.
package struct Losses: Sendable {
  /// The metric.
  package let metric: AnalyzedMetric
  /// The mean difference over all pairs, negative is worse.
  package let difference: Double
  /// The number of pairs.
  package let count: Int
  /// The slices that lost more than the rest, beyond chance; those that explain most first.
  package let patterns: [SlicePattern]

  /// Searches the paired examples.
  ///
  /// - Parameters:
  ///   - pairing: the two runs.
  ///   - metric: the name of the metric.
  ///   - thresholds: what a team wrote down; nil for nothing.
  ///   - minimumSize: the smallest slice; nil for the standard.
  /// - Returns: nil where a run lacks the metric.
  package init?(
    of pairing: Pairing, metric: String, under thresholds: Thresholds?, minimumSize: Int? = nil
  ) {
    let examples = AnalyzedExamples(of: pairing)
    let confidence = thresholds?.confidence ?? .standard
    guard
      let scores = AnalyzedScores(
        of: AnalyzedMetric(metric, under: thresholds), in: examples, under: thresholds)
    else { return nil }
    let family = SliceFamily(
      of: SliceFeature.all(of: examples), count: examples.count, minimumSize: minimumSize)
    self.metric = scores.metric
    let pairs = scores.scored
    count = pairs.count
    let values = scores.searched
    difference =
      pairs.isEmpty ? 0 : pairs.reduce(0) { $0 + values[Int($1)] } / Double(pairs.count)
    patterns = SlicePattern.all(
      of: scores, among: family, in: examples, errorRate: confidence.oneSidedAlpha,
      confidence: confidence)
  }
}
