internal import GateRuns

/// Why scores of a metric are missing, counted.
enum MissingTally {
  /// A sentence for each run that lacks scores: `candidate: faithfulness: 3 scores are missing: 2
  /// judge timeout, 1 NaN`.
  static func sentences(of rule: MetricRule, in pairing: Pairing) -> [String] {
    [("baseline", pairing.baseline), ("candidate", pairing.candidate)].compactMap { name, run in
      guard
        let column = run.scores(of: rule.metric)?.restricted(to: rule.range.closed),
        column.missingCount > 0
      else { return nil }
      let counts = Dictionary(grouping: column.missingReasons.values, by: \.kind)
        .mapValues(\.count).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      let shown = counts.prefix(3).map { "\($0.value) \($0.key)" }.joined(separator: ", ")
      let scores = column.missingCount == 1 ? "1 score is" : "\(column.missingCount) scores are"
      return "\(name): \(rule.metric): \(scores) missing: \(shown)"
        + (counts.count > 3 ? " and other reasons" : "")
    }
  }
}
