package import GateRuns
package import GateVerdicts

/// What the metrics of a run are, and what they leave unmeasured.
package struct MetricInventory: Sendable {
  /// A metric of the run.
  package struct Item: Sendable {
    /// The name, as the score file spells it.
    package let metric: String
    /// What is known of it; nil where the catalogue does not have it.
    package let known: KnownMetric?
    /// Whether more or less of it is better; nil where nothing says.
    package let direction: Direction?
    /// The smallest and the largest score; nil where all are missing.
    package let seen: ClosedRange<Double>?
    /// How many rows have a score.
    package let scored: Int
    /// How many rows have none.
    package let missing: Int
    /// The rule of thresholds.json; nil where the metric has none.
    package let rule: MetricRule?
  }

  /// An objective that nothing in the run measures.
  package struct Gap: Sendable {
    /// The objective.
    package let objective: MetricObjective
    /// What could measure it, from the run's own evaluator where that has something.
    package let candidates: [MetricDescription]
  }

  /// The metrics, sorted by name.
  package let items: [Item]
  /// The common objectives that no known metric serves, in their order.
  package let gaps: [Gap]
  /// What a metric may need and the run has no text of.
  package let lacks: [MetricNeed]

  /// Objectives that most systems have; an agent's goal is none of every system's.
  private static let common: [MetricObjective] = MetricObjective.allCases.filter {
    $0 != .goalReached
  }

  private static let mostCandidates = 3

  /// Looks at a run.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - evaluator: who wrote its file, by the name it goes by; nil where nobody knows.
  ///   - thresholds: what a team wrote down; nil for nothing.
  package init(of run: Run, from evaluator: String?, under thresholds: Thresholds?) {
    items = run.metrics.map { column in
      let rule = thresholds?.metrics.first { $0.metric == column.metric }
      let seen = column.seen
      let known = MetricCatalogue.entry(for: column.metric, from: evaluator, seen: seen)
      return Item(
        metric: column.metric, known: known,
        direction: rule?.direction ?? known?.description.direction,
        seen: seen, scored: column.count - column.missingCount, missing: column.missingCount,
        rule: rule)
    }
    let served = Set(items.compactMap { $0.known?.description.objective })
    gaps = Self.common.filter { !served.contains($0) }.map {
      Gap(objective: $0, candidates: Self.candidates(for: $0, from: evaluator))
    }
    let texts: [(MetricNeed, FingerprintColumn?)] = [
      (.question, run.fingerprints.input), (.answer, run.fingerprints.output),
      (.reference, run.fingerprints.reference),
    ]
    lacks = texts.filter { _, column in
      column.map { column in (0..<column.count).allSatisfy { column[$0] == nil } } ?? true
    }.map(\.0)
  }

  /// The metrics that could serve an objective: the evaluator's own, else those of Ragas, else any.
  private static func candidates(
    for objective: MetricObjective, from evaluator: String?
  ) -> [MetricDescription] {
    let all = MetricCatalogue.all.filter { $0.objective == objective }
    let own = all.filter { description in
      evaluator.map { description.source.isSource(ofEvaluator: $0) } ?? false
    }
    let ragas = all.filter { $0.source == .ragas }
    let chosen = [own, ragas, all].first { !$0.isEmpty } ?? []
    return Array(chosen.prefix(mostCandidates))
  }
}
