import GateRuns
import GateVerdicts

/// The score that an example of a metric should have at least, or at most, and where that was
/// found.
package struct ExampleLimit: Sendable, Equatable {
  /// Where a limit comes from.
  package enum Source: Sendable, Equatable {
    /// `minimum` or `maximum` of the metric, or of a segment of it.
    case thresholds
    /// A rule of `critical`.
    case critical
    /// The midpoint of the metric's `range`.
    case midpoint
    /// The midpoint of the scale that the scores seem to be on.
    case seemingMidpoint
  }

  /// The limit, in the unit of the metric.
  package let value: Double
  /// Where it comes from.
  package let source: Source

  /// How far a score lies beyond the limit, in the unit of the metric; 0 where it keeps it.
  func shortfall(of score: Double, _ direction: Direction) -> Double {
    max(0, direction == .higherIsBetter ? value - score : score - value)
  }

  /// Whether a score lies beyond the limit, by more than its rounding.
  func isBroken(by score: Double, _ direction: Direction) -> Bool {
    shortfall(of: score, direction) > 1e-12 * max(abs(score), abs(value))
  }
}

extension ExampleLimit {
  /// The limit of a metric's examples that no segment has another for: the metric's own, else that
  /// of a critical rule for all examples, else the midpoint of the scale; nil where there is none.
  ///
  /// - Parameters:
  ///   - scores: the metric's, NaN where one is missing; tell the scale where no range does.
  ///   - thresholds: what a team wrote down; nil for nothing.
  static func common(
    of metric: AnalyzedMetric, scores: [Double], under thresholds: Thresholds?
  ) -> ExampleLimit? {
    if let limit = written(of: metric, under: thresholds) { return limit }
    let range = metric.range
    if range.lower.isFinite, range.upper.isFinite {
      return ExampleLimit(value: (range.lower + range.upper) / 2, source: .midpoint)
    }
    return seemingScale(of: scores).map {
      ExampleLimit(value: ($0.0 + $0.1) / 2, source: .seemingMidpoint)
    }
  }

  /// The limit that somebody wrote; nil for none.
  static func written(
    of metric: AnalyzedMetric, under thresholds: Thresholds?
  ) -> ExampleLimit? {
    let demand = metric.rule?.demand
    if let value = written(demand?.minimum, demand?.maximum, metric.direction) {
      return ExampleLimit(value: value, source: .thresholds)
    }
    return thresholds?.critical.first { $0.metric == metric.metric && $0.segment == nil }
      .flatMap { written($0.minimum, $0.maximum, metric.direction) }
      .map { ExampleLimit(value: $0, source: .critical) }
  }

  /// The one of two limits that a metric of a direction can break.
  static func written(
    _ minimum: Double?, _ maximum: Double?, _ direction: Direction
  ) -> Double? {
    direction == .higherIsBetter ? minimum : maximum
  }

  /// The scale that scores seem to be on: a share of 1, or whole grades from 1 to 5.
  private static func seemingScale(of scores: [Double]) -> (Double, Double)? {
    let scores = scores.filter { !$0.isNaN }
    guard let smallest = scores.min(), let largest = scores.max(), smallest >= 0 else { return nil }
    if largest <= 1 { return (0, 1) }
    let areGrades = scores.allSatisfy { $0 == $0.rounded() } && smallest >= 1 && largest <= 5
    return areGrades ? (1, 5) : nil
  }
}

/// The limits of a metric's examples: a segment's own goes before the metric's, and both before a
/// critical rule; where nobody wrote a limit, the midpoint of the scale is one.
package struct ExampleLimits: Sendable {
  /// The limit of examples that no segment has another for; nil where there is none.
  package let common: ExampleLimit?
  /// The limits of single segments, in the order of the file, and the numbers of the examples.
  let segments: [(limit: ExampleLimit, members: Set<Int32>)]

  /// Finds the limits.
  ///
  /// - Parameters:
  ///   - metric: the metric.
  ///   - scores: its scores, NaN where one is missing; tell the scale where no range does.
  ///   - examples: what the scores are of.
  ///   - thresholds: what a team wrote down; nil for nothing.
  init(
    of metric: AnalyzedMetric, scores: [Double], in examples: AnalyzedExamples,
    under thresholds: Thresholds?
  ) {
    let critical = (thresholds?.critical ?? []).filter { $0.metric == metric.metric }
    let demand = metric.rule?.demand
    let common = ExampleLimit.common(of: metric, scores: scores, under: thresholds)
    func written(_ minimum: Double?, _ maximum: Double?) -> Double? {
      ExampleLimit.written(minimum, maximum, metric.direction)
    }
    self.common = common
    let own = (metric.rule?.segments ?? []).compactMap { rule in
      written(rule.demand.minimum, rule.demand.maximum).map { (rule.selector, $0) }
    }
    let ofCritical =
      demand?.minimum == nil && demand?.maximum == nil
      ? critical.compactMap { rule in
        rule.segment.flatMap { selector in
          written(rule.minimum, rule.maximum).map { (selector, $0) }
        }
      } : []
    let found =
      own.map { ($0.0, ExampleLimit(value: $0.1, source: .thresholds)) }
      + ofCritical.map { ($0.0, ExampleLimit(value: $0.1, source: .critical)) }
    segments = found.compactMap { selector, limit in
      guard limit.value != common?.value || limit.source != common?.source,
        let division = examples.division(by: selector.dimension)
      else { return nil }
      let members = division.codes.indices.filter { example in
        let code = division.codes[example]
        return code >= 0 && (selector.value.map { $0 == division.values[Int(code)] } ?? true)
      }
      return (limit, Set(members.map { Int32($0) }))
    }
  }

  /// The limit of an example; nil where there is none.
  func limit(of example: Int) -> ExampleLimit? {
    segments.first { $0.members.contains(Int32(example)) }?.limit ?? common
  }
}
