package import GateRuns
package import GateVerdicts

/// What a team can start from that has runs and no thresholds.json: the dataset as it was read, and a
/// rule without demands for every metric, from which thresholds are derived.
package struct FirstThresholds: Sendable {
  /// The dataset, and the rules of the metrics that all runs have.
  package let thresholds: Thresholds
  /// The metrics that the catalogue does not have, and whose scores do not tell how they are meant: they
  /// are reported and do not block, until the team says so.
  package let unclear: [String]
  /// The metrics that the catalogue does not have, and that are taken for a share of which more is
  /// better.
  package let assumed: [String]

  /// Looks at runs of one system.
  ///
  /// - Parameters:
  ///   - runs: at least one; the first is the baseline.
  ///   - evaluator: who wrote their files, by the name it goes by; nil where nobody knows.
  ///   - baseline: the path of the first run, as thresholds.json is to have it.
  ///   - dataset: which columns hold what.
  package init(
    for runs: [Run], from evaluator: String?, baseline: String, dataset: DatasetColumns
  ) {
    var unclear: [String] = []
    var assumed: [String] = []
    let names = runs[0].metrics.map(\.metric).filter { name in
      runs.allSatisfy { $0.scores(of: name) != nil }
    }
    let rules = names.map { name -> MetricRule in
      let seen = ScoreColumn.seen(name, in: runs)
      let known = MetricCatalogue.entry(for: name, from: evaluator, seen: seen)
      let range = known.map { $0.range ?? .unbounded } ?? Self.share(of: seen)
      let direction = known?.description.direction ?? .higherIsBetter
      if known == nil {
        if range == .unbounded { unclear.append(name) } else { assumed.append(name) }
      }
      return MetricRule(
        metric: name,
        objective: known?.description.objective.sentence ?? "\(name) stays as good as it is",
        direction: direction, unit: known?.unit, range: range, demand: Demand(),
        missing: range.worst(for: direction) == nil ? .drop : .worst)
    }
    self.unclear = unclear
    self.assumed = assumed
    thresholds = Thresholds(
      runs: RunPaths(baseline: baseline), dataset: dataset, metrics: rules)
  }

  /// The range of scores that are all between 0 and 1: a share.
  private static func share(of seen: ClosedRange<Double>?) -> ScoreRange {
    ScoreRange.fraction.holds(seen) && seen != nil ? .fraction : .unbounded
  }
}
