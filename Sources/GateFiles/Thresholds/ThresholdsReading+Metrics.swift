import GateText
internal import GateRuns
internal import GateVerdicts

extension ThresholdsReading {
  /// Reads `metrics`.
  mutating func metrics(_ members: [JSONMember], dimensions: [String]) -> [MetricRule] {
    var rules: [MetricRule] = []
    for member in members {
      if let object = member.value.object {
        rules.append(metric(member, object, dimensions: dimensions))
      } else {
        rules.append(MetricRule(metric: member.key, demand: Demand()))
      }
    }
    checkNames(of: members)
    return rules
  }

  private mutating func metric(
    _ member: JSONMember, _ object: JSONObject, dimensions: [String]
  ) -> MetricRule {
    var rule = MetricRule(
      metric: member.key, objective: object["objective"]?.string, owner: object["owner"]?.string,
      rationale: object["rationale"]?.string,
      reviewed: object["reviewed"]?.string.flatMap(CalendarDate.init),
      reviewEvery: object["reviewEvery"]?.integer, weight: weight(object["weight"]) ?? 1,
      direction: object["direction"]?.string.flatMap(Direction.init)
        ?? .known(for: member.key) ?? .higherIsBetter,
      unit: object["unit"]?.string, range: range(object["range"]),
      statistic: object["statistic"]?.string.flatMap(Statistic.init) ?? .mean,
      demand: demand(object), missing: missing(object) ?? .worst,
      advisory: object["advisory"]?.boolean ?? false, position: member.position)
    let place = MetricPlace(rule: rule, object: object)
    check(rule.demand, of: object, in: rule.range)
    checkWorst(rule.missing, of: object, at: member.position, in: place)
    if let node = object["labels"], let labels = node.object {
      rule.labels = self.labels(labels, at: node.position, of: rule)
    }
    rule.calibration = object["calibration"]?.object.flatMap(calibration)
    for segment in object["segments"]?.object?.members ?? [] {
      guard let selector = SegmentSelector(segment.key), let inner = segment.value.object else {
        continue
      }
      checkDimension(of: selector, among: dimensions, at: segment.position)
      rule.segments.append(self.segment(segment, inner, selector, of: place))
    }
    return rule
  }

  /// A segment takes the margin, `basis`, `missing` and `advisory` of the metric where it has none of
  /// its own. A limit is not inherited: it would make one more level check a segment.
  private mutating func segment(
    _ member: JSONMember, _ object: JSONObject, _ selector: SegmentSelector, of place: MetricPlace
  ) -> SegmentRule {
    let own = demand(object)
    var inherited = own
    if object["margin"] == nil { inherited.margin = place.rule.demand.margin }
    if object["basis"] == nil { inherited.basis = place.rule.demand.basis }
    let rule = SegmentRule(
      selector: selector, demand: inherited, missing: missing(object) ?? place.rule.missing,
      advisory: object["advisory"]?.boolean ?? place.rule.advisory,
      rationale: object["rationale"]?.string, position: member.position)
    check(own, of: object, in: place.rule.range)
    if object["missing"] != nil {
      checkWorst(rule.missing, of: object, at: member.position, in: place)
    }
    let demandsNothing = ["margin", "minimum", "maximum"].allSatisfy {
      object[$0] == nil && !ThresholdsForm.segment.isMeant($0, in: object)
    }
    let inheritsMargin =
      place.object["margin"] != nil || ThresholdsForm.metric.isMeant("margin", in: place.object)
    if demandsNothing, !inheritsMargin, !rule.advisory {
      problems.add(
        at: member.position,
        "\(JSONValue.quoted(member.key)) demands nothing, and "
          + "\(JSONValue.quoted(place.rule.metric)) has no margin to inherit",
        do: "add \"margin\", \"minimum\" or \"maximum\"")
    }
    return rule
  }

  // MARK: - Values

  private func demand(_ object: JSONObject) -> Demand {
    let margin =
      object["margin"]?.number.map(Margin.absolute)
      ?? object["margin"]?.object?["relative"]?.number.map(Margin.relative)
    return Demand(
      margin: margin, minimum: object["minimum"]?.number, maximum: object["maximum"]?.number,
      basis: object["basis"]?.string.flatMap(LevelBasis.init) ?? .interval)
  }

  /// How the labels of a metric are read.
  private mutating func labels(
    _ object: JSONObject, at position: SourcePosition, of rule: MetricRule
  ) -> LabelRule {
    var own = rule
    let ends = object["range"]?.array?.compactMap(\.number) ?? []
    own.labels = LabelRule(
      metric: object["metric"]?.string,
      range: ends.count == 2 ? ScoreRange(lower: ends[0], upper: ends[1]) : nil,
      margin: object["margin"]?.number)
    checkLabels(own, of: object, at: position, ends: ends)
    return own.labels ?? LabelRule()
  }

  /// How labels settled the limit; nil where what has to be said is not.
  private func calibration(_ object: JSONObject) -> LimitCalibration? {
    guard let judge = object["judge"]?.string,
      let date = object["date"]?.string.flatMap(CalendarDate.init)
    else { return nil }
    return LimitCalibration(judge: judge, date: date, labels: object["labels"]?.integer)
  }

  private func weight(_ node: JSONNode?) -> Double? {
    node?.number.flatMap { NumberForm.positive.accepts($0) ? $0 : nil }
  }

  private func missing(_ object: JSONObject) -> MissingPolicy? {
    object["missing"]?.string.flatMap(MissingPolicy.init)
  }

  private mutating func range(_ node: JSONNode?) -> ScoreRange {
    guard let node, let ends = node.array, ends.count == 2,
      ends.allSatisfy({ $0.isNull || $0.number != nil })
    else { return .unbounded }
    let lower = ends[0].number ?? -.infinity
    let upper = ends[1].number ?? .infinity
    for end in ends where end.number.map({ abs($0) > Score.largestMagnitude }) ?? false {
      problems.add(
        at: end.position, "\(end.inWords) is too large for a score",
        do: "write null for an end that is open")
      return .unbounded
    }
    if let range = ScoreRange(lower: lower, upper: upper) { return range }
    let turned = "[\(JSONValue.text(of: upper)), \(JSONValue.text(of: lower))]"
    problems.add(
      at: node.position, "\"range\" runs from its smallest to its largest value",
      do: lower > upper ? "write \(turned)" : "the two ends must differ")
    return .unbounded
  }
}

/// A metric's own rule, for what its segments inherit and are held against.
struct MetricPlace {
  /// The rule.
  let rule: MetricRule
  /// What the file says of the metric.
  let object: JSONObject
}
