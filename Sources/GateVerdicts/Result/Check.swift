public import GateRuns
public import GateStatistics

/// One metric × one segment, judged by one rule.
public struct Check: Sendable, Equatable {
  /// The id, unique in a result: the metric, the segment in brackets, and for every kind but the
  /// regression what is checked: `.minimum`, `.maximum`, `.critical`, `.critical.maximum`, `.missing`,
  /// `.anchor`.
  public var id: String
  /// The metric.
  public var metric: String
  /// The segment, `tier=critical`; nil for all examples.
  public var segment: SegmentSelector?
  /// What the check is about.
  public var kind: CheckKind
  /// What it found.
  public var verdict: CheckVerdict
  /// Whether the verdict counts for the gate: not for an advisory metric, nor under a waiver.
  public var blocking: Bool
  /// Whether the metric is advisory: reported, never blocking.
  public var advisory: Bool
  /// Whether the verdict would be another if missing scores were treated the other way.
  public var fragile: Bool
  /// The verdict in one sentence with its numbers, without a full stop.
  public var reason: String
  /// What the verdict says beyond its word.
  public var note: CheckNote?

  /// Whether more or less of the metric is better.
  public var direction: Direction
  /// The unit of the metric, for reports.
  public var unit: String?
  /// The number of examples that the check rests on: pairs, or scored examples for a level.
  public var examples: Int
  /// The number of clusters of those examples; nil where the dataset has none.
  public var clusters: Int?
  /// What is compared or held against a limit; the mean for missing and critical checks.
  public var statistic: Statistic
  /// The mean, or other statistic, of the baseline over those examples, of the anchor in a check
  /// against it; nil where there is none.
  public var baselineValue: Double?
  /// The candidate's mean, or other statistic, over those examples; nil where there is none.
  public var candidateValue: Double?
  /// The mean paired difference, or the difference of the quantiles, negative is worse; regression
  /// and missing checks.
  public var difference: Estimate?
  /// The candidate's mean, or other statistic, with its interval; level checks.
  public var level: Estimate?
  /// How the interval was made; nil where there is none.
  public var method: IntervalMethod?
  /// The intervals whose hull decides, where ``method`` is the hull.
  public var intervals: CheckIntervals?
  /// The one-sided sign-flip p-value of a worsening.
  public var pValue: Double?
  /// The p-value after the family's correction; nil for a check outside the family.
  public var adjustedPValue: Double?
  /// The margin in the metric's unit, a relative one already multiplied out.
  public var margin: Double?
  /// The limit of a level or critical check.
  public var limit: Double?
  /// The smallest worsening that this many examples would show, in the metric's unit.
  public var minimumDetectableEffect: Double?
  /// How many examples would settle a worsening of the size of the margin.
  public var examplesNeeded: Int?
  /// The largest share of failures that may have gone unseen because none of so few examples holds
  /// one (`methods §3`), a fraction; nil from 100 independent examples on.
  public var unseenFailureRate: Double?
  /// How many of the compared examples lack the score in the baseline.
  public var missingInBaseline: Int
  /// How many of the compared examples lack the score in the candidate.
  public var missingInCandidate: Int
  /// The examples that got worst, or that broke the limit: worst first.
  public var worst: [WorstExample]
  /// How many examples there are like those in ``worst``, those included.
  public var worstCount: Int

  /// What people's labels make of the comparison; nil where none are of its examples. Where they
  /// decide, the values, ``difference`` and ``margin`` are theirs.
  public var correction: HumanCorrection?

  /// The waiver that names the check.
  public var waiver: AppliedWaiver?
  /// Why the rule is what it is, from thresholds.json.
  public var rationale: String?
  /// Where the rule stands in thresholds.json.
  public var position: SourcePosition?

  /// Makes a check that has found nothing yet to say but its verdict.
  public init(
    id: String, metric: String, segment: SegmentSelector?, kind: CheckKind, verdict: CheckVerdict,
    reason: String, direction: Direction
  ) {
    self.id = id
    self.metric = metric
    self.segment = segment
    self.kind = kind
    self.verdict = verdict
    self.reason = reason
    self.direction = direction
    blocking = true
    advisory = false
    fragile = false
    examples = 0
    statistic = .mean
    missingInBaseline = 0
    missingInCandidate = 0
    worst = []
    worstCount = 0
  }
}

/// How an interval is made.
public enum IntervalMethod: String, Sendable, CaseIterable {
  /// The hull of BCa and Student's t (`methods §3`), with clusters that of `methods §8`.
  case hull
  /// Gaffke's bounds on the mean of scores with a range (`methods §6`).
  case gaffke
  /// The percentiles of a paired Monte Carlo bootstrap: differences of quantiles.
  case percentile
  /// Two of the scores themselves: the level of a quantile.
  case orderStatistics
  /// Woodruff's interval: the level of a quantile where examples are in clusters.
  case woodruff
  /// Prediction-powered: labels of some examples, corrected by the metric of all (`methods §11`).
  case predictionPowered
}

/// The two intervals of `methods §3`, before they are joined.
public struct CheckIntervals: Hashable, Sendable {
  /// The bias-corrected and accelerated bootstrap interval (`methods §2`).
  public var bca: Interval
  /// Student's t interval.
  public var t: Interval

  /// Makes the pair.
  public init(bca: Interval, t: Interval) {
    self.bca = bca
    self.t = t
  }
}

/// An example that a person should read.
public struct WorstExample: Hashable, Sendable {
  /// The example's id.
  public var id: String
  /// The baseline's score, the mean over trials; nil where it is missing.
  public var baseline: Double?
  /// The candidate's score, the mean over trials; nil where it is missing.
  public var candidate: Double?
  /// The paired difference, negative is worse; nil where a score is missing.
  public var difference: Double?
  /// The segments that the example is in, `topic=billing`, sorted by dimension.
  public var segments: [SegmentSelector]
  /// The input text.
  public var input: String?
  /// The baseline's output text.
  public var baselineOutput: String?
  /// The candidate's output text.
  public var candidateOutput: String?

  /// Makes an example.
  public init(
    id: String, baseline: Double?, candidate: Double?, difference: Double?,
    segments: [SegmentSelector] = [],
    input: String? = nil, baselineOutput: String? = nil, candidateOutput: String? = nil
  ) {
    self.id = id
    self.baseline = baseline
    self.candidate = candidate
    self.difference = difference
    self.segments = segments
    self.input = input
    self.baselineOutput = baselineOutput
    self.candidateOutput = candidateOutput
  }
}

/// A waiver, and whether it still holds.
public struct AppliedWaiver: Hashable, Sendable {
  /// What was promised.
  public var waiver: Waiver
  /// Whether its last day has passed: then the check blocks, whatever it found.
  public var expired: Bool

  /// Makes an applied waiver.
  public init(waiver: Waiver, expired: Bool) {
    self.waiver = waiver
    self.expired = expired
  }
}
