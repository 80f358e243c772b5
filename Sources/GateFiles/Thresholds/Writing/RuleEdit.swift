package import GateRuns
import GateText
package import GateVerdicts

/// What a rule of thresholds.json is to say from now on: `metrics.<name>`, or
/// `metrics.<name>.segments.<selector>`.
///
/// What is nil stays as the file has it. A metric or a segment that the file lacks is added.
package struct RuleEdit: Sendable, Equatable {
  /// The metric's name, as the score files spell it.
  package var metric: String
  /// The segment whose rule is meant; nil for the metric's own.
  package var segment: SegmentSelector?
  /// What the metric is gated for; of a metric's own rule only.
  package var objective: String?
  /// Whether more or less of the metric is better; of a metric's own rule only.
  package var direction: Direction?
  /// The unit of the scores; of a metric's own rule only.
  package var unit: String?
  /// The values that a score can have; of a metric's own rule only.
  package var range: ScoreRange?
  /// The day on which the rule was looked at; of a metric's own rule only.
  package var reviewed: CalendarDate?
  /// The largest acceptable worsening.
  package var margin: Margin?
  /// The lowest acceptable mean, or other statistic.
  package var minimum: Double?
  /// The highest acceptable mean, or other statistic.
  package var maximum: Double?
  /// What a missing score counts as.
  package var missing: MissingPolicy?
  /// Whether the rule is reported but never blocks.
  package var advisory: Bool?
  /// Why the margin and the limits are what they are.
  package var rationale: String?

  /// Puts an edit together.
  ///
  /// - Precondition: `objective`, `direction`, `unit`, `range` and `reviewed` are nil where a
  ///   segment is meant.
  package init(
    metric: String, segment: SegmentSelector? = nil, objective: String? = nil,
    direction: Direction? = nil, unit: String? = nil, range: ScoreRange? = nil,
    reviewed: CalendarDate? = nil, margin: Margin? = nil, minimum: Double? = nil,
    maximum: Double? = nil, missing: MissingPolicy? = nil, advisory: Bool? = nil,
    rationale: String? = nil
  ) {
    let ofMetric: [Any?] = [objective, direction, unit, range, reviewed]
    precondition(
      segment == nil || ofMetric.allSatisfy { $0 == nil }, "a segment has no such key")
    self.metric = metric
    self.segment = segment
    self.objective = objective
    self.direction = direction
    self.unit = unit
    self.range = range
    self.reviewed = reviewed
    self.margin = margin
    self.minimum = minimum
    self.maximum = maximum
    self.missing = missing
    self.advisory = advisory
    self.rationale = rationale
  }

  /// The keys of the object that holds the rule, from the top of the file.
  var path: [String] {
    ["metrics", metric] + (segment.map { ["segments", $0.description] } ?? [])
  }

  /// What is to be set, in the order in which the form has the keys.
  var members: [JSONValue.Member] {
    let values: [(String, JSONValue?)] = [
      ("objective", objective.map(JSONValue.string)),
      ("reviewed", reviewed.map { .string($0.description) }),
      ("direction", direction.map { .string($0.rawValue) }),
      ("unit", unit.map(JSONValue.string)), ("range", range.map(ThresholdsForm.range.write)),
      ("margin", margin.map(ThresholdsForm.margin.write)),
      ("minimum", minimum.map(JSONValue.number)),
      ("maximum", maximum.map(JSONValue.number)),
      ("missing", missing.map { .string($0.rawValue) }),
      ("advisory", advisory.map(JSONValue.boolean)),
      ("rationale", rationale.map(JSONValue.string)),
    ]
    let form =
      segment == nil ? ThresholdsForm.metric.form : ThresholdsForm.segment.form
    return form.inOrder(values)
  }
}
