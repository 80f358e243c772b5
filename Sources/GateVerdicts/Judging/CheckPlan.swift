internal import GateRuns

/// Every check that thresholds.json asks for on these examples, in the order of the file.
struct CheckPlan {
  private(set) var checks: [PlannedCheck] = []
  private let divisions: [String: Pairing.Division]

  /// Expands the rules of `thresholds`; `topic=*` becomes one check a value.
  ///
  /// - Parameter run: what the candidate is compared with; limits and missing scores are not held
  ///   against an anchor.
  init(
    of thresholds: Thresholds, divisions: [String: Pairing.Division],
    comparedWith run: ComparedRun = .baseline
  ) {
    self.divisions = divisions
    for rule in thresholds.metrics {
      addOverall(rule)
      for segment in rule.segments { addSegment(segment, of: rule) }
      for critical in thresholds.critical where critical.metric == rule.metric {
        addCritical(critical, of: rule)
      }
    }
    for rule in thresholds.criticalOnly {
      for critical in thresholds.critical where critical.metric == rule.metric {
        addCritical(critical, of: rule)
      }
    }
    if run != .baseline { keepComparisons(with: run) }
  }

  private mutating func keepComparisons(with run: ComparedRun) {
    checks = checks.compactMap { check in
      guard case .regression = check.question else { return nil }
      var check = check
      check.comparedWith = run
      return check
    }
  }

  private mutating func addOverall(_ rule: MetricRule) {
    let scope = RuleScope(
      rule: rule, missing: rule.missing, advisory: rule.advisory, rationale: rule.rationale,
      position: rule.position)
    add(rule.demand, of: scope)
    ask(.missing, of: scope)
  }

  private mutating func addSegment(_ segment: SegmentRule, of rule: MetricRule) {
    var scope = RuleScope(
      rule: rule, missing: segment.missing, advisory: segment.advisory,
      rationale: segment.rationale ?? rule.rationale, position: segment.position ?? rule.position)
    let selector = segment.selector
    let named = Set(
      rule.segments.lazy.map(\.selector).filter { $0.dimension == selector.dimension }
        .compactMap(\.value))
    for (value, membership) in members(of: selector)
    where selector.value != nil || !named.contains(value) {
      scope.segment = SegmentSelector(dimension: selector.dimension, value: value)
      scope.membership = membership
      add(segment.demand, of: scope)
      // The metric's own missing check does not know of a stricter segment.
      if segment.missing == .fail, rule.missing != .fail { ask(.missing, of: scope) }
    }
    if let reason = whyUnmatched(selector) {
      scope.segment = selector
      ask(.unmatchedSegment(reason: reason, .regression), of: scope)
    }
  }

  /// What no single example may break, of a metric that may have no other rule.
  private mutating func addCritical(_ critical: CriticalRule, of rule: MetricRule) {
    var scope = RuleScope(
      rule: rule, missing: rule.missing, advisory: false, rationale: critical.rationale,
      position: critical.position ?? rule.position)
    if let selector = critical.segment {
      scope.segment = selector
      if let reason = whyUnmatched(selector) {
        return ask(.unmatchedSegment(reason: reason, .critical), of: scope)
      }
      scope.membership = members(of: selector).first?.1
    }
    if let minimum = critical.minimum { ask(.critical(limit: minimum, .minimum), of: scope) }
    if let maximum = critical.maximum { ask(.critical(limit: maximum, .maximum), of: scope) }
  }

  /// The regression and level checks of a demand. An advisory metric that demands nothing is
  /// compared with a margin of 0, for the report.
  private mutating func add(_ demand: Demand, of scope: RuleScope) {
    if let margin = demand.margin ?? (demand.isEmpty && scope.advisory ? .absolute(0) : nil) {
      ask(.regression(margin), of: scope)
    }
    if let minimum = demand.minimum {
      ask(.level(limit: minimum, .minimum, demand.basis), of: scope)
    }
    if let maximum = demand.maximum {
      ask(.level(limit: maximum, .maximum, demand.basis), of: scope)
    }
  }

  private mutating func ask(_ question: PlannedCheck.Question, of scope: RuleScope) {
    checks.append(PlannedCheck(scope: scope, question: question))
  }

  private func members(of selector: SegmentSelector) -> [(String, RuleScope.Membership)] {
    guard let division = divisions[selector.dimension] else { return [] }
    return division.values.enumerated()
      .filter { offset, value in
        // A value that only new examples have is compared once the baseline has them.
        selector.value.map { $0 == value } ?? division.isInBaseline[offset]
      }
      .map { ($0.element, RuleScope.Membership(division: division, code: $0.offset)) }
  }

  private func whyUnmatched(_ selector: SegmentSelector) -> String? {
    guard let division = divisions[selector.dimension] else {
      return "no run has the segment column \"\(selector.dimension)\""
    }
    guard members(of: selector).isEmpty else { return nil }
    guard let value = selector.value, !division.values.isEmpty else {
      return "no example has a value of \"\(selector.dimension)\""
    }
    let known = division.values.prefix(8).map { "\"\($0)\"" }.joined(separator: ", ")
    return "no example has \(selector.dimension) \"\(value)\"; the values are \(known)"
      + (division.values.count > 8 ? " and \(division.values.count - 8) more" : "")
  }
}
