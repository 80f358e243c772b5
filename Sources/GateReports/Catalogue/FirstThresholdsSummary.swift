package import GateVerdicts

/// What a first thresholds.json has in it, and where it was written.
package struct FirstThresholdsSummary: Sendable {
  /// The thresholds.
  package let thresholds: Thresholds
  /// The metrics that do not block until the team says what is better.
  package let unclear: [String]
  /// The metrics that are taken for a share of which more is better.
  package let assumed: [String]
  /// Where the thresholds were written.
  package let config: String
  /// Where the workflow was written; nil where none was.
  package let workflow: String?
  /// What to call the runs, in their order.
  package let runs: [String]

  /// Puts a summary together.
  package init(
    thresholds: Thresholds, unclear: [String], assumed: [String], config: String,
    workflow: String?, runs: [String]
  ) {
    self.thresholds = thresholds
    self.unclear = unclear
    self.assumed = assumed
    self.config = config
    self.workflow = workflow
    self.runs = runs
  }

  /// The metrics that can block.
  var gated: [MetricRule] { thresholds.metrics.filter { !$0.advisory } }
  /// How many rules can block, segments and all.
  var ruleCount: Int { gated.reduce(0) { $0 + 1 + $1.segments.count { !$0.advisory } } }
}
