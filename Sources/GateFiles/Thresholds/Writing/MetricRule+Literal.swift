import GateRuns
import GateText
internal import GateVerdicts

extension MetricRule {
  /// The rule as an entry of `metrics`, without what has its documented default.
  var literal: JSONValue {
    let own: [(String, JSONValue?)] = [
      ("objective", objective.map(JSONValue.string)), ("owner", owner.map(JSONValue.string)),
      ("rationale", rationale.map(JSONValue.string)),
      ("reviewed", reviewed.map { .string($0.description) }),
      ("reviewEvery", reviewEvery.map { .number(Double($0)) }),
      ("weight", weight == 1 ? .none : .number(weight)),
      ("direction", .string(direction.rawValue)), ("unit", unit.map(JSONValue.string)),
      ("range", range == .unbounded ? .none : range.literal),
      ("statistic", statistic == .mean ? .none : .string(statistic.rawValue)),
      ("missing", missing == .worst ? .none : .string(missing.rawValue)),
      ("advisory", advisory ? .some(true) : .none), ("labels", labels?.literal),
      ("calibration", calibration?.literal),
      (
        "segments",
        segments.isEmpty
          ? .none
          : .object(
            segments.map { JSONValue.Member($0.selector.description, $0.literal(in: self)) })
      ),
    ]
    return .object(ThresholdsForm.metric.inOrder(own + demand.values(inheriting: Demand())))
  }
}

extension LabelRule {
  /// The rule as `labels` of a metric.
  fileprivate var literal: JSONValue {
    .object(
      [
        metric.map { JSONValue.Member("metric", .string($0)) },
        range.map { JSONValue.Member("range", $0.literal) },
        margin.map { JSONValue.Member("margin", .number($0)) },
      ].compactMap(\.self))
  }
}

extension LimitCalibration {
  /// The calibration as `calibration` of a metric.
  fileprivate var literal: JSONValue {
    .object(
      [
        JSONValue.Member("judge", .string(judge)),
        JSONValue.Member("date", .string(date.description)),
        labels.map { JSONValue.Member("labels", .number(Double($0))) },
      ].compactMap(\.self))
  }
}

extension SegmentRule {
  /// The rule as an entry of `segments`, without what it inherits.
  ///
  /// - Parameter rule: the metric's own rule.
  fileprivate func literal(in rule: MetricRule) -> JSONValue {
    let inherited = Demand(margin: rule.demand.margin, basis: rule.demand.basis)
    let own: [(String, JSONValue?)] = [
      ("missing", missing == rule.missing ? .none : .string(missing.rawValue)),
      ("advisory", advisory == rule.advisory ? .none : .boolean(advisory)),
      ("rationale", rationale.map(JSONValue.string)),
    ]
    return .object(ThresholdsForm.segment.inOrder(own + demand.values(inheriting: inherited)))
  }
}

extension Demand {
  /// The keys of a demand, without what is inherited.
  fileprivate func values(inheriting inherited: Demand) -> [(String, JSONValue?)] {
    [
      ("margin", margin == inherited.margin ? .none : margin.map(\.literal)),
      ("minimum", minimum.map(JSONValue.number)), ("maximum", maximum.map(JSONValue.number)),
      ("basis", basis == inherited.basis ? .none : .string(basis.rawValue)),
    ]
  }
}

extension CriticalRule {
  /// The rule as an entry of `critical`.
  var literal: JSONValue {
    .object(
      ThresholdsForm.critical.inOrder([
        ("where", segment.map { .string($0.description) }), ("metric", .string(metric)),
        ("minimum", minimum.map(JSONValue.number)),
        ("maximum", maximum.map(JSONValue.number)),
        ("rationale", rationale.map(JSONValue.string)),
      ]))
  }
}

extension Waiver {
  /// The waiver as an entry of `waivers`.
  var literal: JSONValue {
    .object(
      ThresholdsForm.waiver.inOrder([
        ("check", .string(check)), ("reason", .string(reason)), ("owner", .string(owner)),
        ("expires", .string(expires.description)),
      ]))
  }
}
