public import GateRuns

/// What is demanded of one metric: `metrics.<name>` in thresholds.json.
public struct MetricRule: Sendable, Equatable {
  /// The metric's name, as the score files spell it.
  public var metric: String
  /// What the metric is gated for, in words.
  public var objective: String?
  /// Who answers for the rule.
  public var owner: String?
  /// Why the margin and the limits are what they are.
  public var rationale: String?
  /// The day on which somebody last looked whether the rule is still right.
  public var reviewed: CalendarDate?
  /// After how many days the rule has to be looked at again, at least 1; nil for never.
  public var reviewEvery: Int?
  /// How much the metric counts where shortfalls are ranked, above 0.
  public var weight: Double
  /// Whether more or less of the metric is better.
  public var direction: Direction
  /// The unit of the scores, for reports: `s`.
  public var unit: String?
  /// The values that a score can have; a score outside is missing.
  public var range: ScoreRange
  /// What is compared and held against limits.
  public var statistic: Statistic
  /// What is demanded over all examples.
  public var demand: Demand
  /// What a missing score counts as.
  public var missing: MissingPolicy
  /// Whether the metric is reported but never blocks.
  public var advisory: Bool
  /// What is demanded within segments, in the order of the file.
  public var segments: [SegmentRule]
  /// How the labels of the metric are read; nil where nothing is said.
  public var labels: LabelRule?
  /// How labels settled the metric's limit; nil where nothing is said.
  public var calibration: LimitCalibration?
  /// Where the rule stands in thresholds.json.
  public var position: SourcePosition?

  /// Puts a rule together.
  public init(
    metric: String, objective: String? = nil, owner: String? = nil, rationale: String? = nil,
    reviewed: CalendarDate? = nil, reviewEvery: Int? = nil, weight: Double = 1,
    direction: Direction = .higherIsBetter, unit: String? = nil,
    range: ScoreRange = .unbounded, statistic: Statistic = .mean, demand: Demand,
    missing: MissingPolicy = .worst, advisory: Bool = false, segments: [SegmentRule] = [],
    labels: LabelRule? = nil, calibration: LimitCalibration? = nil,
    position: SourcePosition? = nil
  ) {
    self.metric = metric
    self.labels = labels
    self.calibration = calibration
    self.objective = objective
    self.owner = owner
    self.rationale = rationale
    self.reviewed = reviewed
    self.reviewEvery = reviewEvery
    self.weight = weight
    self.direction = direction
    self.unit = unit
    self.range = range
    self.statistic = statistic
    self.demand = demand
    self.missing = missing
    self.advisory = advisory
    self.segments = segments
    self.position = position
  }
}

/// What is demanded of a metric within one segment, or within every value of a dimension.
public struct SegmentRule: Sendable, Equatable {
  /// Which segments.
  public var selector: SegmentSelector
  /// What is demanded, after what the segment does not set was inherited from the metric.
  public var demand: Demand
  /// What a missing score counts as, inherited where the segment does not say.
  public var missing: MissingPolicy
  /// Whether the segment is reported but never blocks, inherited where it does not say.
  public var advisory: Bool
  /// Why this segment's rule is what it is.
  public var rationale: String?
  /// Where the rule stands in thresholds.json.
  public var position: SourcePosition?

  /// Puts a rule together.
  public init(
    selector: SegmentSelector, demand: Demand, missing: MissingPolicy = .worst,
    advisory: Bool = false, rationale: String? = nil, position: SourcePosition? = nil
  ) {
    self.selector = selector
    self.demand = demand
    self.missing = missing
    self.advisory = advisory
    self.rationale = rationale
    self.position = position
  }
}

/// A margin for the comparison, limits for the level, or both.
public struct Demand: Sendable, Equatable {
  /// The largest acceptable worsening; nil where the metric is not compared with the baseline.
  public var margin: Margin?
  /// The lowest acceptable mean, or other statistic, of the candidate.
  public var minimum: Double?
  /// The highest acceptable mean, or other statistic, of the candidate.
  public var maximum: Double?
  /// What of the candidate is held against the limits.
  public var basis: LevelBasis

  /// Makes a demand.
  public init(
    margin: Margin? = nil, minimum: Double? = nil, maximum: Double? = nil,
    basis: LevelBasis = .interval
  ) {
    self.margin = margin
    self.minimum = minimum
    self.maximum = maximum
    self.basis = basis
  }

  /// Whether nothing is demanded.
  var isEmpty: Bool { margin == nil && minimum == nil && maximum == nil }
}

/// What is held against a limit (`methods §6`).
public enum LevelBasis: String, Sendable, CaseIterable {
  /// The interval: the limit has to be kept beyond chance.
  case interval
  /// The value that was observed, without regard to chance.
  case observed
}

/// Whether more or less of a metric is better.
public enum Direction: String, Sendable, CaseIterable {
  /// More is better: faithfulness.
  case higherIsBetter = "higher"
  /// Less is better: latency.
  case lowerIsBetter = "lower"

  /// The `o` of `methods §0`: +1 where higher is better, −1 where lower is.
  public var sign: Double { self == .higherIsBetter ? 1 : -1 }
}

/// The largest acceptable worsening, whatever the direction.
public enum Margin: Sendable, Equatable {
  /// In the metric's own unit, at least 0.
  case absolute(Double)
  /// As a fraction of the magnitude of the baseline's mean, or other statistic, at least 0.
  case relative(Double)
}

/// What a missing score counts as (`methods §9`).
public enum MissingPolicy: String, Sendable, CaseIterable {
  /// A score that only the candidate lacks counts as the worst possible value.
  case worst
  /// The pair is left out.
  case drop
  /// A score that the candidate lacks fails the metric's missing check.
  case fail
}

/// The values that a score can have; either end may be open.
public struct ScoreRange: Sendable, Equatable {
  /// The smallest possible score, −∞ where there is none.
  public let lower: Double
  /// The largest possible score, +∞ where there is none.
  public let upper: Double

  /// Makes a range, or nil where the ends are NaN or not in order.
  public init?(lower: Double, upper: Double) {
    guard lower < upper else { return nil }
    self.lower = lower
    self.upper = upper
  }

  private init() {
    lower = -.infinity
    upper = .infinity
  }

  /// No bound on either side.
  public static let unbounded = ScoreRange()

  /// The worst possible score in a direction, or nil where that end is open.
  public func worst(for direction: Direction) -> Double? {
    let end = direction == .higherIsBetter ? lower : upper
    return end.isFinite ? end : nil
  }

  /// The range as the standard library writes it.
  public var closed: ClosedRange<Double> { lower...upper }
}
