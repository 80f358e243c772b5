package import GateRuns
package import GateStatistics
package import GateVerdicts

/// A check of a recorded run.
package struct RecordedCheck: Sendable, Equatable {
  /// The check's id: `faithfulness[tier=critical].minimum`.
  package var id: String
  /// The metric and its segment.
  package var name: MetricName
  /// What the check is about.
  package var kind: CheckKind
  /// What it found.
  package var verdict: CheckVerdict
  /// Whether the verdict counted for the gate.
  package var blocking: Bool
  /// The number of examples that it rests on.
  package var count: Int
  /// The baseline's value.
  package var baseline: Double?
  /// The candidate's value.
  package var candidate: Double?
  /// The paired difference, negative is worse, or the level of a check against a limit.
  package var estimate: Estimate?
  /// The margin in the metric's unit.
  package var margin: Double?
  /// The limit of a level or critical check.
  package var limit: Double?

  /// Makes a check that nothing was estimated of.
  package init(
    id: String, name: MetricName, kind: CheckKind, verdict: CheckVerdict, blocking: Bool, count: Int
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.verdict = verdict
    self.blocking = blocking
    self.count = count
  }

  /// Takes what the record keeps of a check.
  package init(_ check: Check) {
    self.init(
      id: check.id, name: MetricName(check), kind: check.kind, verdict: check.verdict,
      blocking: check.blocking, count: check.examples)
    baseline = check.baselineValue
    candidate = check.candidateValue
    estimate = check.difference ?? check.level
    margin = check.margin
    limit = check.limit
  }
}
