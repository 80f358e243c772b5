package import GateVerdicts

/// What is known of a metric that many teams use.
package struct MetricDescription: Sendable, Equatable {
  /// The name, as its source spells it now.
  package let name: String
  /// Other spellings and older names.
  package let aliases: [String]
  /// Where it comes from.
  package let source: MetricSource
  /// Whether more or less of it is better, as its name tells.
  package let direction: Direction
  /// The values that a score can have.
  package let range: ScoreRange
  /// The unit of the scores; nil where they have none.
  package let unit: String?
  /// The largest score that makes sense in the unit; nil where any does.
  package let largestInUnit: Double?
  /// What it has to be given.
  package let needs: [MetricNeed]
  /// The objective that it serves.
  package let objective: MetricObjective
  /// What it measures, as a sentence without a full stop.
  package let measures: String
  /// What a bad score points to, as a sentence without a full stop.
  package let failure: String
  /// What people were misled by, a sentence each without a full stop.
  package let traps: [String]

  /// Describes a metric.
  init(
    _ name: String, aliases: [String] = [], from source: MetricSource,
    range: ScoreRange, unit: String? = nil,
    largestInUnit: Double? = nil, needs: [MetricNeed], for objective: MetricObjective,
    _ measures: String, failure: String, traps: [String] = []
  ) {
    self.name = name
    self.aliases = aliases
    self.source = source
    direction = .known(for: name) ?? .higherIsBetter
    self.range = range
    self.unit = unit
    self.largestInUnit = largestInUnit
    self.needs = needs
    self.objective = objective
    self.measures = measures
    self.failure = failure
    self.traps = traps
  }
}

extension ScoreRange {
  /// 0 to 1.
  static let fraction = bounded(0, 1)
  /// 1 to 5, a grade.
  static let grade = bounded(1, 5)
  /// 0 to 7, how severe a harm is.
  static let severity = bounded(0, 7)
  /// 0 to 100.
  static let percent = bounded(0, 100)
  /// −1 to 1, a cosine or a correlation.
  static let cosine = bounded(-1, 1)
  /// From 0 on.
  static let amount = bounded(0, .infinity)

  private static func bounded(_ lower: Double, _ upper: Double) -> ScoreRange {
    ScoreRange(lower: lower, upper: upper) ?? .unbounded
  }
}
