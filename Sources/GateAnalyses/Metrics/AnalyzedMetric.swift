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
  /// What the metric is gated for: what the rule says, else the objective that it usually serves; nil
  /// where neither is known.
  package let objective: String?
  /// Whether the metric counts something of which neither more nor less is better, such as the length
  /// of an answer.
  package let isMereAmount: Bool

  /// Finds out about one metric.
  ///
  /// Where no rule says, the catalogue gives the range and the unit, if the scores agree with it.
  ///
  /// - Parameters:
  ///   - metric: its name.
  ///   - thresholds: what a team wrote down; nil for nothing.
  ///   - runs: where its scores are; without any the catalogue is not asked, which could be wrong.
  package init(_ metric: String, under thresholds: Thresholds?, in runs: [Run] = []) {
    let rule = thresholds?.metrics.first { $0.metric == metric }
    let known = ScoreColumn.seen(metric, in: runs).flatMap {
      MetricCatalogue.entry(for: metric, seen: $0)
    }
    self.metric = metric
    self.rule = rule
    direction =
      rule?.direction ?? known?.description.direction ?? .known(for: metric) ?? .higherIsBetter
    range = rule?.range ?? known?.range ?? .unbounded
    unit = rule?.unit ?? known?.unit
    objective = rule?.objective ?? known?.description.objective.sentence
    isMereAmount =
      rule == nil && known == nil && Direction.known(for: metric) == nil
      && Self.namesAmount(metric)
  }

  /// Whether a name is that of a count or a length.
  private static func namesAmount(_ metric: String) -> Bool {
    let words = metric.lowercased().split { !$0.isLetter && !$0.isNumber }
    let last = ["length", "count", "chars", "characters", "words", "size", "index", "position"]
    let first = ["n", "num", "number", "count", "len"]
    return words.last.map { last.contains(String($0)) } ?? false
      || words.count > 1 && words.first.map { first.contains(String($0)) } ?? false
  }

  /// The metrics of a run, sorted by name.
  package static func all(of run: Run, under thresholds: Thresholds?) -> [AnalyzedMetric] {
    run.metrics.map { AnalyzedMetric($0.metric, under: thresholds, in: [run]) }
  }

  /// The metric's column of a run, a score outside of the range missing; nil where the run lacks it.
  package func column(of run: Run) -> ScoreColumn? {
    run.scores(of: metric)?.restricted(to: range.closed)
  }
}

extension ScoreColumn {
  /// The smallest and the largest score of a metric in all of several runs; nil where there is none.
  package static func seen(_ metric: String, in runs: [Run]) -> ClosedRange<Double>? {
    let ends = runs.compactMap { $0.scores(of: metric)?.seen }
    guard let lower = ends.map(\.lowerBound).min(), let upper = ends.map(\.upperBound).max() else {
      return nil
    }
    return lower...upper
  }

  /// The smallest and the largest score; nil where all are missing.
  package var seen: ClosedRange<Double>? {
    var lower = Double.infinity
    var upper = -Double.infinity
    for value in values where !value.isNaN {
      lower = min(lower, value)
      upper = max(upper, value)
    }
    return lower <= upper ? lower...upper : nil
  }
}
