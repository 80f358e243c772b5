import GateRuns
import GateText
import GateAnalyses
import GateStatistics
import GateVerdicts

extension JSONValue {
  /// How the scores of a metric lie.
  init(_ distribution: ScoreDistribution) {
    self = [
      "metric": .init(distribution.metric.metric),
      "segment": .init(distribution.segment?.description),
      "n": .init(distribution.examples), "missing": .init(distribution.missing),
      "mean": .init(distribution.mean),
      "standardDeviation": .init(distribution.standardDeviation),
      "variance": .init(distribution.variance), "lowest": .init(distribution.lowest),
      "highest": .init(distribution.highest),
      "quantiles": .array(
        distribution.quantiles.map {
          ["level": .init($0.level), "value": .init($0.value)]
        }),
      "best": distribution.best.map {
        ["score": .init($0.score), "share": .init($0.share)]
      } ?? .null,
      "shape": .init(distribution.shape?.name), "isSaturated": .init(distribution.isSaturated),
      "outliers": .array(distribution.outliers.map(JSONValue.init)),
      "histogram": distribution.histogram.map(JSONValue.init) ?? .null,
    ]
  }

  private init(_ histogram: Histogram) {
    self = [
      "width": .init(histogram.width), "first": .init(histogram.first),
      "counts": .array(histogram.counts.map(JSONValue.init)), "below": .init(histogram.below),
      "above": .init(histogram.above),
    ]
  }

  private init(_ outliers: ScoreOutliers) {
    self = [
      "rule": .init(outliers.rule.rawValue), "lowerFence": .init(outliers.fences?.lower),
      "upperFence": .init(outliers.fences?.upper),
      "below": .init(outliers.fences == nil ? nil : outliers.below),
      "above": .init(outliers.fences == nil ? nil : outliers.above),
      "farthest": .array(
        outliers.farthest.map {
          ["id": .init($0.id), "score": .init($0.score)]
        }),
    ]
  }
}

extension ScoreShape {
  /// The word for programs.
  fileprivate var name: String {
    switch self {
    case .constant: "constant"
    case .binary: "binary"
    case .ordinal: "ordinal"
    case .continuous: "continuous"
    }
  }
}
