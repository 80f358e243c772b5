package import GateRuns
import GateStatistics
package import GateVerdicts

/// The noise of every metric, overall and within segments.
package struct NoiseReport: Sendable {
  /// The runs.
  package let runs: RepeatedRuns
  /// The noise: metric by metric, overall first, then segment by segment.
  package let metrics: [MetricNoise]
  /// The metrics that not all runs have, sorted.
  package let partial: [String]

  /// Whether no score differs between the runs, as in copies of one run.
  package var isStill: Bool {
    runs.runs.count > 1
      && metrics.flatMap(\.pairs).allSatisfy { pair in
        pair.difference.point == 0 && (pair.difference.standardError ?? 0) == 0
      }
  }

  /// Measures the noise of runs of the same system.
  ///
  /// - Parameters:
  ///   - runs: at least one.
  ///   - thresholds: what a team wrote down; nil for nothing.
  ///   - dimensions: the dimensions to divide by; nil for those of the thresholds, else all that the
  ///     first run has with at most 30 values.
  package init(
    of runs: [Run], under thresholds: Thresholds?, by dimensions: [String]? = nil
  ) {
    let usesClusters = thresholds.map { $0.dataset.cluster != nil } ?? true
    let repeated = RepeatedRuns(runs, usesClusters: usesClusters)
    self.runs = repeated
    let names = Set(runs.flatMap { $0.metrics.map(\.metric) })
    let common = names.filter { name in runs.allSatisfy { $0.scores(of: name) != nil } }
    partial = names.subtracting(common).sorted()
    let divided = SegmentDimensions.of(runs[0], under: thresholds, asked: dimensions)
    let segments = divided.flatMap { dimension in
      repeated.segments(by: dimension).map { value, examples in
        (selector: SegmentSelector(dimension: dimension, value: value), examples: examples)
      }
    }
    let confidence = thresholds?.confidence ?? .standard
    metrics = common.sorted().flatMap { name -> [MetricNoise] in
      let metric = AnalyzedMetric(name, under: thresholds, in: runs)
      guard let overall = MetricNoise(of: metric, in: repeated, confidence: confidence) else {
        return []
      }
      return [overall]
        + segments.compactMap {
          MetricNoise(
            of: metric, in: repeated, segment: $0, overall: overall, confidence: confidence)
        }
    }
  }
}
