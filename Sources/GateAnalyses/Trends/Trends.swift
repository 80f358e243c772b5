import GateRuns
package import GateVerdicts

/// How metrics went over the recorded runs.
package struct Trends: Sendable, Equatable {
  /// The metrics, in the order of the histories.
  package let trends: [Trend]

  /// Looks at histories.
  ///
  /// - Parameters:
  ///   - histories: one a metric, segment and dataset.
  ///   - thresholds: what a team wrote down, which gives directions and margins; nil for nothing.
  ///   - workers: how the histories are spread over the cores.
  package init(
    of histories: [MetricHistory], under thresholds: Thresholds? = nil, workers: Workers = .one
  ) {
    trends = workers.map(histories.count) { place in
      let history = histories[place]
      let rule = thresholds?.rule(of: history)
      return Trend(
        of: rule.map { history.directed($0.direction) } ?? history,
        margin: rule.flatMap { $0.margin(of: history.segment) })
    }
  }

  /// The number of runs in all, on whatever dataset.
  package var runCount: Int {
    struct Run: Hashable {
      let seconds: Double
      let system: String
    }
    let runs = trends.lazy.flatMap(\.history.points).map { point in
      Run(seconds: point.seconds, system: point.system)
    }
    return Set(runs).count
  }

  /// The number of runs of the metric that has the most.
  package var longest: Int { trends.map(\.history.points.count).max() ?? 0 }

  /// How many warnings are to be expected where nothing changed: a change and a trend a metric, each at
  /// its level, and half of them for the worse.
  package var expectedFalseWarnings: Double {
    trends.reduce(0) { sum, trend in
      let isLong = trend.isLongEnough
      return sum + (isLong.forChanges ? Trend.level / 2 : 0)
        + (isLong.forTrend ? Trend.level / 2 : 0)
    }
  }
}

extension MetricHistory {
  /// The same values under another direction.
  func directed(_ direction: Direction) -> MetricHistory {
    MetricHistory(
      metric: metric, segment: segment, dataset: dataset, direction: direction, points: points)
  }
}

extension Thresholds {
  /// The rule that a history's values are gated under; nil where there is none.
  ///
  /// A statistic that is not the mean stands behind the metric's name: `latency.p95`.
  func rule(of history: MetricHistory) -> MetricRule? {
    metrics.first { rule in
      let statistic = rule.statistic == .mean ? "" : ".\(rule.statistic.rawValue)"
      return rule.metric + statistic == history.metric
    }
  }
}

extension MetricRule {
  /// The margin over all examples, or in a segment: that of the segment's own rule, else of its
  /// dimension's, else the metric's.
  func margin(of segment: SegmentSelector?) -> Margin? {
    guard let segment else { return demand.margin }
    let rule =
      segments.first { $0.selector == segment }
      ?? segments.first { $0.selector.dimension == segment.dimension && $0.selector.value == nil }
    return rule?.demand.margin ?? demand.margin
  }
}
