import GateRuns
import GateText
import GateVerdicts

extension HTMLPage {
  /// Every check on a scale of its metric, with what to filter by.
  var checksSection: [String: Any] {
    [
      "groups": metrics.map(group), "isUncounted": !result.incomparable.isEmpty,
      "uncounted": Wording.uncountedTitle,
      "metrics": options(metrics), "segments": options(segments.map(\.description)),
      "verdicts": looks.map { ["name": word(for: $0), "value": $0] },
    ]
  }

  /// The looks of the checks, worst first.
  private var looks: [String] {
    var seen: Set<String> = []
    return checks.map { result.standing(of: $0).looks }.filter { seen.insert($0).inserted }
  }

  private func word(for looks: String) -> String {
    looks == "tolerated" ? "not counting, or doubtful" : looks
  }

  private func options(_ names: [String]) -> [[String: Any]] {
    names.enumerated().map { ["name": wording.name($1), "value": $0] }
  }

  private func group(of metric: String) -> [String: Any] {
    let own = checks.filter { $0.metric == metric }
    // Differences, levels, and shares of missing scores are not on one scale.
    let parts: [[Check]] = [
      own.filter { $0.isComparison && $0.correction?.decides != true },
      own.filter { $0.isComparison && $0.correction?.decides == true },
      own.filter { $0.kind == .level && $0.limitSide == .minimum },
      own.filter { $0.kind == .level && $0.limitSide == .maximum },
      own.filter { $0.kind == .critical }, own.filter { $0.kind == .missing },
    ].filter { !$0.isEmpty }
    let unit = own.lazy.compactMap(\.unit).first.map { HostileText.line($0, length: 16) }
    return [
      "metric": wording.name(metric),
      "note": [
        own.first?.direction == .lowerIsBetter ? "lower is better" : "higher is better",
        unit.map { "in \($0)" },
      ].compactMap(\.self).joined(separator: ", "),
      "parts": parts.map(part),
    ]
  }

  private func part(_ checks: [Check]) -> [String: Any] {
    let scale = ForestScale(of: checks) { result.standing(of: $0).isNotable }
    let title =
      switch checks[0].kind {
      case .regression, .anchor:
        checks[0].correction?.decides == true
          ? "change of the mean, as people label" : "change of the \(statistics(of: checks))"
      case .level: "level, held to its limit"
      case .critical: "every single example"
      case .missing: "change of the share of missing scores"
      }
    var context: [String: Any] = [
      "title": title, "rows": checks.map { row(of: $0, scale: scale) },
    ]
    if let scale { context["axis"] = scale.axis(of: checks[0], wording) }
    return context
  }

  private func statistics(of checks: [Check]) -> String {
    Set(checks.map { wording.statistic(of: $0) ?? "mean" }).sorted().joined(separator: ", ")
  }

  private func row(of check: Check, scale: ForestScale?) -> [String: Any] {
    let standing = result.standing(of: check)
    let sentences = wording.reasons(for: check) + wording.facts(of: check, in: result)
    var context = badge(of: check)
    context["number"] = number(of: check)
    context["id"] = wording.name(check.id)
    context["metricValue"] = metrics.firstIndex(of: check.metric) ?? ""
    context["segmentValue"] = check.segment.flatMap(segments.firstIndex) ?? ""
    context["place"] = place(of: check)
    context["sample"] = wording.sample(of: check)
    context["sentences"] = sentences
    context["means"] = wording.labelledMeans(of: check) ?? ""
    context["change"] = wording.change(of: check).map { wording.withUnit($0, of: check) }
    context["support"] = [
      wording.interval(of: check),
      check.kind == .missing ? nil : wording.rule(of: check),
      wording.pValue(of: check).map { "p \($0)" },
    ].compactMap(\.self).joined(separator: " · ")
    if let drawing = scale?.row(of: check, standing: standing) {
      context["plot"] = [
        "drawing": drawing, "label": "\(wording.name(check.id)): \(wording.summary(of: check))",
        "tip": wording.summary(of: check),
      ]
    }
    if !check.worst.isEmpty {
      context["named"] = wording.examplesTitle(of: check, most: check.worst.count)
    }
    return context
  }

  /// Where a check looks: `tier=critical`, and what it compares with where that is not the baseline.
  private func place(of check: Check) -> String {
    let place = check.segment.map(wording.name) ?? "all examples"
    return check.kind == .anchor ? "\(place), against the anchor" : place
  }
}
