import GateRuns
import GateText
internal import GateVerdicts

extension ThresholdsRules {
  private var metricNames: [String] { thresholds.metrics.map(\.metric) }

  /// Judges `critical`.
  mutating func judgeCritical(_ entries: [JSONNode]) {
    var places: [String: SourcePosition] = [:]
    for entry in entries {
      guard let object = entry.object,
        let rule = thresholds.critical.first(where: { $0.position == entry.position })
      else { continue }
      check(rule, of: object)
      let name = rule.metric + (rule.segment.map { "[\($0.description)]" } ?? "")
      if let first = places.updateValue(entry.position, forKey: name) {
        problems.add(
          at: entry.position,
          "a second critical rule for \(name), already at \(first.line):\(first.column)",
          do: "join the two")
      }
    }
  }

  private mutating func check(_ rule: CriticalRule, of object: JSONObject) {
    if let segment = rule.segment, let node = object["where"] {
      checkDimension(of: segment, at: node.position)
    }
    if let known = thresholds.metrics.first(where: { $0.metric == rule.metric }) {
      checkLimits(minimum: rule.minimum, maximum: rule.maximum, of: object, in: known.range)
    } else if let node = object["metric"], !metricNames.isEmpty {
      problems.add(
        at: node.position, "\(JSONValue.quoted(rule.metric)) is not one of \"metrics\"",
        do: hint(for: rule.metric, among: metricNames))
    }
  }

  /// Judges `waivers`.
  mutating func judgeWaivers(_ entries: [JSONNode]) {
    var places: [String: SourcePosition] = [:]
    for entry in entries {
      guard let node = entry.object?["check"], let check = node.string else { continue }
      if let first = places.updateValue(node.position, forKey: check) {
        problems.add(
          at: node.position,
          "a second waiver for \(JSONValue.quoted(check)), already at "
            + "\(first.line):\(first.column)", do: "keep one of them")
      }
      checkMetric(ofCheck: check, at: node.position)
    }
  }

  /// Reports a waiver whose check cannot exist, because no metric has its name.
  private mutating func checkMetric(ofCheck check: String, at position: SourcePosition) {
    let isKnown = metricNames.contains { metric in
      check == metric || ["[", "."].contains { check.hasPrefix(metric + $0) }
    }
    guard !isKnown, !metricNames.isEmpty, TextForm.filled.accepts(check) else { return }
    let metric = check.prefix { $0 != "[" && $0 != "." }
    problems.add(
      at: position, "no check of \"metrics\" has the id \(JSONValue.quoted(check))",
      do: hint(for: String(metric), among: metricNames))
  }
}
