package import GateAnalyses
import GateStatistics
import GateVerdicts

/// How metrics went, as JSON for programs.
package enum TrendJSON {
  /// Renders what was seen.
  ///
  /// - Parameters:
  ///   - trends: what was seen.
  ///   - source: the record or the log that the values are from.
  package static func render(_ trends: Trends, source: String) -> String {
    JSONValue.dictionary([
      ("schemaVersion", .integer(1)),
      ("analysis", .string("trends")),
      ("source", .string(source)),
      ("level", .number(Trend.level)),
      ("expectedFalseWarnings", .number(trends.expectedFalseWarnings)),
      ("metrics", .array(trends.trends.map(trend))),
    ]).prettyPrinted
  }

  private static func trend(_ trend: Trend) -> JSONValue {
    let history = trend.history
    return .dictionary([
      ("metric", .string(history.metric)),
      ("segment", .text(history.segment)),
      ("dataset", .text(history.dataset)),
      ("direction", .string(history.direction.rawValue)),
      ("warnings", .texts(trend.warnings.map(word))),
      ("autocorrelation", .number(trend.autocorrelation)),
      ("changes", .array(trend.changes.map(change))),
      ("slowTrend", trend.slow.map(slow) ?? .null),
      ("sinceBaseline", trend.sinceBaseline.map(drift) ?? .null),
      ("sinceStart", trend.sinceStart.map(drift) ?? .null),
      ("points", .array(history.points.map(point))),
    ])
  }

  private static func word(for warning: Trend.Warning) -> String {
    switch warning {
    case .fell: "changed"
    case .decays: "decays"
    case .drifted: "beyondMargin"
    }
  }

  private static func change(_ change: LevelChange) -> JSONValue {
    .dictionary([
      ("index", .integer(change.point.index)),
      ("system", .string(change.run.system)),
      ("time", .string(change.run.timestamp)),
      ("change", .text(change.run.change)),
      ("isWorse", .bool(change.isWorse)),
      ("before", .number(change.point.before)),
      ("after", .number(change.point.after)),
      ("difference", .number(change.point.difference)),
      ("pValue", .number(change.point.pValue)),
      ("firstIndex", .integer(change.point.range.lowerBound)),
      ("lastIndex", .integer(change.point.range.upperBound)),
    ])
  }

  private static func slow(_ slow: SlowTrend) -> JSONValue {
    .dictionary([
      ("slope", .number(slow.slope)), ("lower", .number(slow.interval.lower)),
      ("upper", .number(slow.interval.upper)), ("pValue", .number(slow.pValue)),
      ("isWorse", .bool(slow.isWorse)),
    ])
  }

  private static func drift(_ drift: Drift) -> JSONValue {
    .dictionary([
      ("system", .string(drift.start.system)), ("time", .string(drift.start.timestamp)),
      ("difference", .number(drift.difference)), ("lower", .real(drift.interval?.lower)),
      ("upper", .real(drift.interval?.upper)), ("margin", .real(drift.margin)),
      ("isWorse", .bool(drift.isWorse)), ("isBeyondMargin", .bool(drift.isBeyondMargin)),
    ])
  }

  private static func point(_ point: HistoryPoint) -> JSONValue {
    .dictionary([
      ("time", .string(point.timestamp)), ("system", .string(point.system)),
      ("value", .number(point.value)), ("lower", .real(point.lower)),
      ("upper", .real(point.upper)), ("examples", .whole(point.count)),
      ("change", .text(point.change)), ("accepted", .bool(point.isAcceptedBaseline)),
    ])
  }
}
