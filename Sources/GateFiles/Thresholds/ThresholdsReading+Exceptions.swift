import GateRuns
import GateText
internal import GateVerdicts

extension ThresholdsReading {
  /// Reads `critical`.
  mutating func criticalRules(
    _ entries: [JSONNode], metrics: [MetricRule], dimensions: [String]
  ) -> [CriticalRule] {
    var rules: [CriticalRule] = []
    var places: [String: SourcePosition] = [:]
    for entry in entries {
      guard let object = entry.object, let metric = object["metric"]?.string else { continue }
      let rule = CriticalRule(
        segment: object["where"]?.string.flatMap(SegmentSelector.init), metric: metric,
        minimum: object["minimum"]?.number, maximum: object["maximum"]?.number,
        rationale: object["rationale"]?.string, position: entry.position)
      rules.append(rule)
      check(rule, of: object, metrics: metrics, dimensions: dimensions)
      let name = metric + (rule.segment.map { "[\($0.description)]" } ?? "")
      if let first = places.updateValue(entry.position, forKey: name) {
        problems.add(
          at: entry.position,
          "a second critical rule for \(name), already at \(first.line):\(first.column)",
          do: "join the two")
      }
    }
    return rules
  }

  private mutating func check(
    _ rule: CriticalRule, of object: JSONObject, metrics: [MetricRule], dimensions: [String]
  ) {
    if let segment = rule.segment, let node = object["where"] {
      checkDimension(of: segment, among: dimensions, at: node.position)
    }
    if let known = metrics.first(where: { $0.metric == rule.metric }) {
      checkLimits(minimum: rule.minimum, maximum: rule.maximum, of: object, in: known.range)
    } else if let node = object["metric"], !metrics.isEmpty {
      problems.add(
        at: node.position, "\(JSONValue.quoted(rule.metric)) is not one of \"metrics\"",
        do: hint(forMetric: rule.metric, among: metrics))
    }
  }

  /// Reads `waivers`.
  mutating func waivers(_ entries: [JSONNode], metrics: [MetricRule]) -> [Waiver] {
    var waivers: [Waiver] = []
    var places: [String: SourcePosition] = [:]
    for entry in entries {
      guard let object = entry.object, let node = object["check"], let check = node.string else {
        continue
      }
      if let first = places.updateValue(node.position, forKey: check) {
        problems.add(
          at: node.position,
          "a second waiver for \(JSONValue.quoted(check)), already at "
            + "\(first.line):\(first.column)", do: "keep one of them")
      }
      checkMetric(ofCheck: check, at: node.position, metrics: metrics)
      if let reason = object["reason"]?.string, let owner = object["owner"]?.string,
        let expires = object["expires"]?.string.flatMap(CalendarDate.init)
      {
        waivers.append(
          Waiver(
            check: check, reason: reason, owner: owner, expires: expires,
            position: entry.position))
      }
    }
    return waivers
  }

  /// Reports a waiver whose check cannot exist, because no metric has its name.
  private mutating func checkMetric(
    ofCheck check: String, at position: SourcePosition, metrics: [MetricRule]
  ) {
    let isKnown = metrics.contains { rule in
      check == rule.metric
        || ["[", "."].contains { check.hasPrefix(rule.metric + $0) }
    }
    guard !isKnown, !metrics.isEmpty, TextForm.filled.accepts(check) else { return }
    let metric = check.prefix { $0 != "[" && $0 != "." }
    problems.add(
      at: position, "no check of \"metrics\" has the id \(JSONValue.quoted(check))",
      do: hint(forMetric: String(metric), among: metrics))
  }
}
