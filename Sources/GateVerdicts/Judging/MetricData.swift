internal import GateRuns

/// One metric's scores over a pairing, or why there are none.
struct MetricData {
  let rule: MetricRule
  let scores: Pairing.Scores
  let columns: (baseline: ScoreColumn, candidate: ScoreColumn)

  /// Reads the metric of a rule from both runs; scores out of the rule's range are missing.
  ///
  /// - Returns: nil where a run lacks the metric.
  init?(of rule: MetricRule, in pairing: Pairing) {
    guard let baseline = pairing.baseline.scores(of: rule.metric),
      let candidate = pairing.candidate.scores(of: rule.metric)
    else { return nil }
    self.rule = rule
    columns = (
      baseline.restricted(to: rule.range.closed), candidate.restricted(to: rule.range.closed)
    )
    scores = pairing.scores(columns.baseline, columns.candidate)
  }

  /// The same metric with other scores of the same examples.
  init(_ metric: MetricData, scores: Pairing.Scores) {
    rule = metric.rule
    columns = metric.columns
    self.scores = scores
  }

  /// Which of the runs lacks a metric, in words; nil where both have it.
  static func whyAbsent(
    _ metric: String, in pairing: Pairing, comparedWith run: ComparedRun = .baseline
  ) -> String? {
    switch (pairing.baseline.scores(of: metric), pairing.candidate.scores(of: metric)) {
    case (nil, nil): "neither run has the metric \"\(metric)\""
    case (nil, _): "the \(run.words) has no metric \"\(metric)\""
    case (_, nil): "the candidate has no metric \"\(metric)\""
    default: nil
    }
  }

  /// What a missing score of the candidate counts as under a policy; nil where it is left out.
  func substitute(under policy: MissingPolicy) -> Double? {
    policy == .worst ? rule.range.worst(for: rule.direction) : nil
  }

  /// The other way to treat missing scores, to see whether a verdict hangs on it (`methods §9`);
  /// nil where the metric has no worst score.
  func otherPolicy(than policy: MissingPolicy) -> MissingPolicy? {
    guard rule.range.worst(for: rule.direction) != nil else { return nil }
    return policy == .worst ? .drop : .worst
  }
}
