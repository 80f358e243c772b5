package import GateAnalyses
import GateStatistics

/// How metrics went, as OpenMetrics text.
package enum TrendMetrics {
  /// Renders what was seen.
  ///
  /// - Returns: one family of gauges after the other, the metrics in the order of the histories, ended by
  ///   `# EOF`. A number that is not known has no line.
  package static func render(_ trends: Trends) -> String {
    let wording = Wording.plain
    func family(
      _ name: String, _ help: String, unit: String? = nil, _ value: (Trend) -> Double?
    ) -> String {
      var family = MetricFamily("scoregate_trend_\(name)", .gauge, help, unit: unit)
      for trend in trends.trends {
        guard let value = value(trend) else { continue }
        let history = trend.history
        var labels = [("metric", wording.name(history.metric))]
        if let segment = history.segment { labels.append(("segment", wording.name(segment))) }
        if let dataset = history.dataset { labels.append(("dataset", wording.name(dataset))) }
        family.add(labels, value: value)
      }
      return family.text
    }
    return [
      family("runs", "How many runs have the metric.", unit: "runs") {
        Double($0.history.points.count)
      },
      family("value", "The latest value, in the metric's unit.") { $0.history.points.last?.value },
      family("lower", "The lower end of the interval of the latest value.") {
        $0.history.points.last?.lower
      },
      family("upper", "The upper end of the interval of the latest value.") {
        $0.history.points.last?.upper
      },
      family("level", "The mean since the last change of the level.") { trend in
        trend.stretches.last.flatMap { stretch in
          stretch.isEmpty
            ? nil
            : trend.history.values[stretch].reduce(0, +) / Double(stretch.count)
        }
      },
      family("level_changes", "How often the level changed.", unit: "changes") {
        Double($0.changes.count)
      },
      family("slope", "What a run adds where the metric rises or falls slowly, else 0.") {
        $0.slow?.slope ?? 0
      },
      family("since_baseline", "The latest value less that of the last accepted baseline.") {
        $0.sinceBaseline?.difference
      },
      family("since_start", "The latest value less that of the oldest run.") {
        $0.sinceStart?.difference
      },
      family("warnings", "How many warnings there are on the metric.", unit: "warnings") {
        Double($0.warnings.count)
      },
    ].joined() + "# EOF\n"
  }
}
