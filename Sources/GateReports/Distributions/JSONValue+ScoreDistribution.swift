import GateAnalyses
import GateStatistics
import GateVerdicts

extension JSONValue {
  /// How the scores of a metric lie.
  init(_ distribution: ScoreDistribution) {
    self = .dictionary([
      ("metric", .string(distribution.metric.metric)),
      ("segment", .text(distribution.segment?.description)),
      ("n", .integer(distribution.examples)), ("missing", .integer(distribution.missing)),
      ("mean", .real(distribution.mean)),
      ("standardDeviation", .real(distribution.standardDeviation)),
      ("variance", .real(distribution.variance)), ("lowest", .real(distribution.lowest)),
      ("highest", .real(distribution.highest)),
      (
        "quantiles",
        .array(
          distribution.quantiles.map {
            .dictionary([("level", .number($0.level)), ("value", .number($0.value))])
          })
      ),
      (
        "best",
        distribution.best.map {
          .dictionary([("score", .number($0.score)), ("share", .number($0.share))])
        } ?? .null
      ),
      ("shape", .text(distribution.shape?.name)), ("isSaturated", .bool(distribution.isSaturated)),
      ("outliers", .array(distribution.outliers.map(JSONValue.init))),
      ("histogram", distribution.histogram.map(JSONValue.init) ?? .null),
    ])
  }

  private init(_ outliers: ScoreOutliers) {
    self = .dictionary([
      ("rule", .string(outliers.rule.rawValue)), ("lowerFence", .real(outliers.fences?.lower)),
      ("upperFence", .real(outliers.fences?.upper)),
      ("below", .whole(outliers.fences == nil ? nil : outliers.below)),
      ("above", .whole(outliers.fences == nil ? nil : outliers.above)),
      (
        "farthest",
        .array(
          outliers.farthest.map {
            .dictionary([("id", .string($0.id)), ("score", .number($0.score))])
          })
      ),
    ])
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
