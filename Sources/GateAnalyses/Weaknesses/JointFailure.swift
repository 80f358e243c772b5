import GateStatistics

/// Two metrics that fail on the same examples more often than chance would have it, or a state of
/// two metrics that points to a cause.
package struct JointFailure: Sendable, Equatable {
  /// The metrics, in the order of their names.
  package let metrics: [String]
  /// How many examples have a score of both.
  package let count: Int
  /// How many of them fail the first, the second, and both.
  package let failures: (first: Int, second: Int, both: Int)
  /// The correlation of the two failures, −1 to 1 (phi).
  package let phi: Double
  /// The one-sided p-value of Fisher's exact test, over all pairs of metrics (Holm).
  package let pValue: Double
  /// The ids of some examples that fail both, the first of the run.
  package let examples: [String]

  /// How many times as often both fail as they would by chance.
  package var lift: Double {
    Double(failures.both) * Double(count) / (Double(failures.first) * Double(failures.second))
  }

  package static func == (first: JointFailure, second: JointFailure) -> Bool {
    first.metrics == second.metrics && first.failures == second.failures
      && first.pValue == second.pValue && first.examples == second.examples
  }
}

extension JointFailure {
  /// How many examples are named.
  private static let mostExamples = 5

  /// The pairs of metrics that fail together, beyond chance, the strongest first.
  static func all(
    of metrics: [AnalyzedScores], in examples: AnalyzedExamples, errorRate: Double
  ) -> [JointFailure] {
    []
  }
}
