internal import GateRuns

/// A check that thresholds.json asks for, before anything is measured.
struct PlannedCheck {
  /// What is asked.
  enum Question {
    case regression(Margin)
    case level(limit: Double, LevelRule.Side, LevelBasis)
    case critical(limit: Double, LevelRule.Side)
    case missing
    /// A segment that no example is in, for a rule of that kind.
    case unmatchedSegment(reason: String, CheckKind)
  }

  /// What the rule is on.
  let scope: RuleScope
  let question: Question
  /// What the candidate is compared with.
  var comparedWith = ComparedRun.baseline

  var rule: MetricRule { scope.rule }
  var segment: SegmentSelector? { scope.segment }
  var missing: MissingPolicy { scope.missing }
  var advisory: Bool { scope.advisory }

  func contains(_ example: Int) -> Bool { scope.membership?.contains(example) ?? true }

  /// The id of the check (design: check ids).
  var id: String {
    let base = rule.metric + (segment.map { "[\($0)]" } ?? "")
    return switch question {
    case .regression: comparedWith == .baseline ? base : base + ".anchor"
    case .unmatchedSegment(_, let kind): kind == .critical ? base + ".critical" : base
    case .level(_, .minimum, _): base + ".minimum"
    case .level(_, .maximum, _): base + ".maximum"
    case .critical(_, .minimum): base + ".critical"
    case .critical(_, .maximum): base + ".critical.maximum"
    case .missing: base + ".missing"
    }
  }

  var kind: CheckKind {
    switch question {
    case .regression: comparedWith.kind
    case .unmatchedSegment(_, let kind): kind
    case .level: .level
    case .critical: .critical
    case .missing: .missing
    }
  }

  /// Whether the rule's own statistic is what counts, and not the mean.
  private var usesStatistic: Bool {
    switch question {
    case .regression, .level: true
    case .unmatchedSegment(_, let kind): kind == .regression
    case .critical, .missing: false
    }
  }

  /// The check of a rule that matched nothing: a mistake in thresholds.json, not a finding, so that
  /// it blocks for an advisory metric too.
  func unmatched(_ reason: String) -> Check {
    var check = check(CheckOutcome(verdict: .error, note: nil, reason: reason))
    check.blocking = true
    return check
  }

  /// The check with a verdict and nothing measured.
  func check(_ outcome: CheckOutcome) -> Check {
    var check = Check(
      id: id, metric: rule.metric, segment: segment, kind: kind, verdict: outcome.verdict,
      reason: outcome.reason, direction: rule.direction)
    check.note = outcome.note
    check.advisory = advisory
    check.blocking = !advisory
    check.unit = rule.unit
    check.statistic = usesStatistic ? rule.statistic : .mean
    check.rationale = scope.rationale
    check.position = scope.position
    switch question {
    case .level(let limit, _, _), .critical(let limit, _): check.limit = limit
    case .regression, .missing, .unmatchedSegment: break
    }
    return check
  }
}
