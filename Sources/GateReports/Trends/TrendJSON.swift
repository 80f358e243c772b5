import GateText
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
    JSONValue.document([
      "schemaVersion": 1,
      "analysis": "trends",
      "source": .init(source),
      "level": .init(Trend.level),
      "expectedFalseWarnings": .init(trends.expectedFalseWarnings),
      "metrics": .array(trends.trends.map(trend)),
    ])
  }

  private static func trend(_ trend: Trend) -> JSONValue {
    let history = trend.history
    return [
      "metric": .init(history.metric),
      "segment": .init(history.segment),
      "dataset": .init(history.dataset),
      "direction": .init(history.direction.rawValue),
      "warnings": .init(trend.warnings.map(word)),
      "autocorrelation": .init(trend.autocorrelation),
      "changes": .array(trend.changes.map(change)),
      "slowTrend": trend.slow.map(slow) ?? .null,
      "sinceBaseline": trend.sinceBaseline.map(drift) ?? .null,
      "sinceStart": trend.sinceStart.map(drift) ?? .null,
      "points": .array(history.points.map(point)),
    ]
  }

  private static func word(for warning: Trend.Warning) -> String {
    switch warning {
    case .fell: "changed"
    case .decays: "decays"
    case .drifted: "beyondMargin"
    }
  }

  private static func change(_ change: LevelChange) -> JSONValue {
    [
      "index": .init(change.point.index),
      "system": .init(change.run.system),
      "time": .init(change.run.timestamp),
      "change": .init(change.run.change),
      "isWorse": .init(change.isWorse),
      "before": .init(change.point.before),
      "after": .init(change.point.after),
      "difference": .init(change.point.difference),
      "pValue": .init(change.point.pValue),
      "firstIndex": .init(change.point.range.lowerBound),
      "lastIndex": .init(change.point.range.upperBound),
    ]
  }

  private static func slow(_ slow: SlowTrend) -> JSONValue {
    [
      "slope": .init(slow.slope), "lower": .init(slow.interval.lower),
      "upper": .init(slow.interval.upper), "pValue": .init(slow.pValue),
      "isWorse": .init(slow.isWorse),
    ]
  }

  private static func drift(_ drift: Drift) -> JSONValue {
    [
      "system": .init(drift.start.system), "time": .init(drift.start.timestamp),
      "difference": .init(drift.difference), "lower": .init(drift.interval?.lower),
      "upper": .init(drift.interval?.upper), "margin": .init(drift.margin),
      "isWorse": .init(drift.isWorse), "isBeyondMargin": .init(drift.isBeyondMargin),
    ]
  }

  private static func point(_ point: HistoryPoint) -> JSONValue {
    [
      "time": .init(point.timestamp), "system": .init(point.system),
      "value": .init(point.value), "lower": .init(point.lower),
      "upper": .init(point.upper), "examples": .init(point.count),
      "change": .init(point.change), "accepted": .init(point.isAcceptedBaseline),
    ]
  }
}
