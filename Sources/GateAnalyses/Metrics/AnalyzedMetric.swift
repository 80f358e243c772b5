package import GateRuns
package import GateVerdicts

/// What an analysis knows of a metric: what thresholds.json says of it, else what is known of its
/// name.
package struct AnalyzedMetric: Sendable, Equatable {
  /// The metric's name, as the score file spells it.
  package let metric: String
  /// Whether more or less of it is better.
  package let direction: Direction
  /// The values that a score can have; a score outside is missing.
  package let range: ScoreRange
  /// The unit of the scores, for reports; nil where nothing says.
  package let unit: String?
  /// The rule of thresholds.json; nil where the metric has none.
  package let rule: MetricRule?

  /// Finds out about one metric.
  ///
  /// - Parameters:
  ///   - metric: its name.
  ///   - thresholds: what a team wrote down; nil for nothing.
  package init(_ metric: String, under thresholds: Thresholds?) {
    let rule = thresholds?.metrics.first { $0.metric == metric }
    self.metric = metric
    self.rule = rule
    direction = rule?.direction ?? .known(for: metric) ?? .higherIsBetter
    range = rule?.range ?? .unbounded
    unit = rule?.unit
  }

  /// The metrics of a run, sorted by name.
  package static func all(of run: Run, under thresholds: Thresholds?) -> [AnalyzedMetric] {
    run.metrics.map { AnalyzedMetric($0.metric, under: thresholds) }
  }

  /// The metric's column of a run, a score outside of the range missing; nil where the run lacks it.
  package func column(of run: Run) -> ScoreColumn? {
    run.scores(of: metric)?.restricted(to: range.closed)
  }
}
