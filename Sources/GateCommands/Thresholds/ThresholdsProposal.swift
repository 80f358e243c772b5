import GateRuns
internal import GateAnalyses
internal import GateFiles
internal import GateReports
internal import GateVerdicts

/// A thresholds.json as suggestions would have it, beside what there is.
struct ThresholdsProposal {
  /// The text that is there; nil where there is no file.
  let current: String?
  /// The text as it would be.
  let proposed: String
  /// The path, as messages and patches show it.
  let path: String

  /// Edits the thresholds that there are.
  ///
  /// A margin changes where the suggestion differs. A limit is added where there is none, and gives way
  /// where the runs do not keep it: what a team demands stays otherwise, and always where people's labels
  /// settled it. Segments that the team does not
  /// gate are added where they are critical.
  ///
  /// - Parameter dimensions: columns that the dataset is divided by from now on, too.
  init(
    editing text: ThresholdsText, by suggestions: ThresholdSuggestions,
    dividing dimensions: [String] = []
  ) throws(ThresholdsProblems) {
    current = text.text
    path = text.path
    proposed = try text.edited(
      by: suggestions.rules.filter(\.isWorthWriting).compactMap {
        Self.edit($0, in: suggestions, of: text.thresholds)
      }, dividing: dimensions)
  }

  /// Writes thresholds where there are none.
  init(writing thresholds: Thresholds, to path: String) {
    current = nil
    self.path = path
    proposed = ThresholdsText.complete(thresholds)
  }

  /// The difference as a patch; empty where there is none.
  var patch: String {
    UnifiedPatch(from: current, to: proposed, path: path).text
  }

  private static func edit(
    _ rule: SuggestedRule, in suggestions: ThresholdSuggestions, of existing: Thresholds
  ) -> RuleEdit? {
    let metric = existing.metrics.first { $0.metric == rule.metric.metric }
    let demand = metric.flatMap { $0.demand(in: rule.segment) }
    if metric != nil, rule.segment != nil, demand == nil, !rule.isCritical { return nil }
    let margin = margin(of: rule, instead: demand?.margin)
    let limit = limit(
      of: rule, instead: demand, isSettled: metric?.calibration != nil)
    guard margin != nil || limit != nil else { return nil }
    var edit = RuleEdit(
      metric: rule.metric.metric, segment: rule.segment, margin: margin,
      minimum: rule.minimum == nil ? nil : limit, maximum: rule.maximum == nil ? nil : limit,
      rationale: SuggestionWording.rationale(of: rule, in: suggestions))
    if metric == nil, rule.segment == nil {
      let own = suggestions.thresholds.metrics.first { $0.metric == rule.metric.metric }
      edit.objective = own?.objective
      edit.direction = own?.direction
      edit.unit = own?.unit
      edit.range = own.flatMap { $0.range == .unbounded ? nil : $0.range }
      edit.missing = own.flatMap { $0.missing == .worst ? nil : $0.missing }
    }
    return edit
  }

  private static func margin(of rule: SuggestedRule, instead existing: Margin?) -> Margin? {
    guard let suggested = rule.margin else { return nil }
    switch existing {
    case .absolute(suggested)?: return nil
    case .relative(let share)?:
      let mean = abs(rule.noise.means[0])
      guard mean > 0, let needed = WrittenNumber.margin(atLeast: suggested / mean) else {
        return nil
      }
      return needed == share ? nil : .relative(needed)
    case .absolute?, nil: return .absolute(suggested)
    }
  }

  private static func limit(
    of rule: SuggestedRule, instead existing: Demand?, isSettled: Bool
  ) -> Double? {
    guard let limit = rule.limit else { return nil }
    if isSettled, existing?.minimum != nil || existing?.maximum != nil { return nil }
    if let minimum = existing?.minimum {
      return rule.minimum != nil && limit < minimum ? limit : nil
    }
    if let maximum = existing?.maximum {
      return rule.maximum != nil && limit > maximum ? limit : nil
    }
    return limit
  }
}

extension MetricRule {
  /// What is demanded in a segment, also where the rule is for all values of its dimension; nil where
  /// nothing is. Without a segment, what is demanded of all examples.
  fileprivate func demand(in segment: SegmentSelector?) -> Demand? {
    guard let segment else { return demand }
    return
      (segments.first { $0.selector == segment }
      ?? segments.first {
        $0.selector.dimension == segment.dimension && $0.selector.value == nil
      })?.demand
  }
}
