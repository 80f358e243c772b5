import GateRuns
import GateText
internal import GateVerdicts

/// What of a thresholds.json contradicts what else is in it: what no form of one value can say.
///
/// A value that does not fit its form has been told already: here it counts as absent.
struct ThresholdsRules {
  /// What was read.
  let thresholds: Thresholds
  /// What was found so far; the contradictions are added.
  var problems: ProblemList

  /// Judges the whole file.
  mutating func judge(_ file: JSONObject) {
    let metrics = file["metrics"]?.object?.members ?? []
    for (member, rule) in zip(metrics, thresholds.metrics) {
      if let object = member.value.object { judge(MetricPlace(rule: rule, object: object), member) }
    }
    checkNames(of: metrics)
    judgeCritical(file["critical"]?.array ?? [])
    checkCalibrations(of: metrics)
    judgeWaivers(file["waivers"]?.array ?? [])
  }

  private mutating func judge(_ metric: MetricPlace, _ member: JSONMember) {
    let (rule, object) = (metric.rule, metric.object)
    check(rule.demand, of: object, in: rule.range)
    checkWorst(rule.missing, of: object, at: member.position, in: metric)
    if let node = object["labels"], let labels = node.object {
      checkLabels(of: rule, labels, at: node.position)
    }
    for segment in object["segments"]?.object?.members ?? [] {
      if let object = segment.value.object,
        let rule = rule.segments.first(where: { $0.position == segment.position })
      {
        judge(rule, object, segment, of: metric)
      }
    }
  }

  private mutating func judge(
    _ rule: SegmentRule, _ object: JSONObject, _ member: JSONMember, of metric: MetricPlace
  ) {
    checkDimension(of: rule.selector, at: member.position)
    check(rule.demand, of: object, in: metric.rule.range)
    if object["missing"] != nil {
      checkWorst(rule.missing, of: object, at: member.position, in: metric)
    }
    let demandsNothing = ["margin", "minimum", "maximum"].allSatisfy {
      object[$0] == nil && !ThresholdsForm.segment.form.isMeant($0, in: object)
    }
    let inheritsMargin =
      metric.object["margin"] != nil
      || ThresholdsForm.metric.form.isMeant("margin", in: metric.object)
    if demandsNothing, !inheritsMargin, !rule.advisory {
      problems.add(
        at: member.position,
        "\(JSONValue.quoted(member.key)) demands nothing, and "
          + "\(JSONValue.quoted(metric.rule.metric)) has no margin to inherit",
        do: "add \"margin\", \"minimum\" or \"maximum\"")
    }
  }

  /// Reports a dimension that `dataset.segments` does not name, where it names any.
  mutating func checkDimension(of selector: SegmentSelector, at position: SourcePosition) {
    let dimensions = thresholds.dataset.segments
    guard !dimensions.isEmpty, !dimensions.contains(selector.dimension) else { return }
    let name = JSONValue.quoted(selector.dimension)
    problems.add(
      at: position, "\(name) is not one of the dataset's \"segments\"",
      do: hint(for: selector.dimension, among: dimensions))
  }

  /// What was probably meant by a name that is not among those that are known.
  func hint(for name: String, among known: [String]) -> String {
    Spelling.nearest(to: name, among: known)
      .map { "did you mean \(JSONValue.quoted($0))?" }
      ?? "known there: " + known.map { JSONValue.quoted($0) }.joined(separator: ", ")
  }
}

/// A metric's own rule, for what its segments inherit and are held against.
struct MetricPlace {
  /// The rule.
  let rule: MetricRule
  /// What the file says of the metric.
  let object: JSONObject
}
