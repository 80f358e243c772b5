package import GateVerdicts

/// A metric of a run that the catalogue knows.
package struct KnownMetric: Sendable, Equatable {
  /// What is known of it.
  package let description: MetricDescription
  /// The values that a score can have; nil where the run's scores contradict the description.
  package let range: ScoreRange?
  /// The unit; nil where there is none, or the scores are too large for it.
  package let unit: String?

  /// Holds a description against the scores of a run.
  init(_ description: MetricDescription, seen: ClosedRange<Double>?) {
    self.description = description
    let agrees = description.range.holds(seen)
    range = agrees ? description.range : nil
    let isTooLarge = seen.map { $0.upperBound > description.largestInUnit ?? .infinity } ?? false
    unit = agrees && !isTooLarge ? description.unit : nil
  }

  /// Whether the run's scores cannot be those of the description: 1 to 5 where it says 0 to 1.
  package var isContradicted: Bool { range == nil }
}
