import GateText
internal import GateVerdicts

extension ThresholdsRules {
  /// Reports a metric whose name is the id of a check of another: `faithfulness.missing`.
  mutating func checkNames(of members: [JSONMember]) {
    let endings = [".minimum", ".maximum", ".critical", ".critical.maximum", ".missing", ".anchor"]
    for member in members {
      let owner = members.lazy.map(\.key).first { name in
        endings.contains { member.key == name + $0 } || member.key.hasPrefix(name + "[")
      }
      guard let owner else { continue }
      problems.add(
        at: member.position,
        "\(JSONValue.quoted(member.key)) would be taken for a check of "
          + JSONValue.quoted(owner),
        do: "give the column another name in \"dataset.columns\"")
    }
  }

  /// Holds a margin and limits against each other and against the range of the scores.
  mutating func check(_ demand: Demand, of object: JSONObject, in range: ScoreRange) {
    checkLimits(minimum: demand.minimum, maximum: demand.maximum, of: object, in: range)
    guard case .absolute(let margin) = demand.margin, let node = object["margin"] else { return }
    let width = range.upper - range.lower
    guard margin >= width else { return }
    let share = width == 1 && margin > 1 && margin < 100 ? margin / 100 : nil
    problems.add(
      at: node.position,
      "a \"margin\" of \(JSONValue.text(of: margin)) allows every score in the range "
        + range.inWords,
      do: share.map { "write \(JSONValue.text(of: $0))" } ?? "choose a smaller one")
  }

  /// Holds limits against each other and against the range of the scores.
  mutating func checkLimits(
    minimum: Double?, maximum: Double?, of object: JSONObject, in range: ScoreRange
  ) {
    for (key, limit) in [("minimum", minimum), ("maximum", maximum)] {
      guard let limit, let node = object[key], !range.closed.contains(limit) else { continue }
      let isPercent = range.upper == 1 && limit >= 10 && range.closed.contains(limit / 100)
      problems.add(
        at: node.position,
        "\"\(key)\" \(JSONValue.text(of: limit)) lies outside the range \(range.inWords)",
        do: isPercent ? "write \(JSONValue.text(of: limit / 100))" : nil)
    }
    guard let minimum, let maximum, minimum > maximum, let node = object["maximum"] else { return }
    problems.add(
      at: node.position,
      "\"maximum\" \(JSONValue.text(of: maximum)) is below \"minimum\" "
        + JSONValue.text(of: minimum))
  }

  /// Reports labels that cannot correct their metric.
  ///
  /// - Parameters:
  ///   - rule: the rule with its labels.
  ///   - object: `labels`.
  ///   - position: where it stands.
  mutating func checkLabels(
    of rule: MetricRule, _ object: JSONObject, at position: SourcePosition
  ) {
    let ends = object["range"]?.array?.compactMap(\.number) ?? []
    let name = JSONValue.quoted(rule.metric)
    if let node = object["range"], ends.count == 2, ends[0] >= ends[1] {
      problems.add(
        at: node.position, "\"range\" runs from the smallest to the largest label",
        do: "write its ends in order")
      return
    }
    if rule.statistic != .mean {
      problems.add(
        at: position,
        "labels correct a mean, and \(name) is gated by its \(rule.statistic.rawValue)",
        do: "leave \"labels\" out")
    }
    guard object["range"] == nil || ends.count == 2 else { return }
    if rule.labelRange == nil {
      problems.add(
        at: position, "neither the labels nor \(name) have a \"range\" with two ends",
        do: "give the smallest and the largest label as \"range\"")
    } else if rule.labels?.margin == nil, object["margin"] == nil, rule.labels?.range != nil,
      !(rule.range.upper - rule.range.lower).isFinite
    {
      problems.add(
        at: position,
        "\(name) has no \"range\" with two ends, so its margin says nothing about the labels",
        do: "give \"margin\" in the labels' unit")
    }
  }

  /// Reports a calibration of a metric that has no limit: nothing was settled.
  ///
  /// - Parameter members: the entries of `metrics`.
  mutating func checkCalibrations(of members: [JSONMember]) {
    let limits = ["minimum", "maximum"]
    for member in members {
      guard let object = member.value.object, let node = object["calibration"] else { continue }
      let demands =
        [object] + (object["segments"]?.object?.members ?? []).compactMap(\.value.object)
      // A limit that was refused, or is misspelt, is one all the same.
      let hasLimit =
        thresholds.critical.contains { $0.metric == member.key }
        || demands.contains { demand in
          limits.contains {
            demand[$0] != nil || ThresholdsForm.segment.form.isMeant($0, in: demand)
          }
        }
      guard !hasLimit else { continue }
      problems.add(
        at: node.position,
        "a calibration settles a limit, and \(JSONValue.quoted(member.key)) has none",
        do: "add \"minimum\" or \"maximum\", or leave \"calibration\" out")
    }
  }

  /// Reports `missing: worst` where the metric has no worst score.
  ///
  /// - Parameters:
  ///   - missing: the policy in force.
  ///   - object: where the policy may be written.
  ///   - position: the place to name where it is not.
  ///   - metric: the metric and its range.
  mutating func checkWorst(
    _ missing: MissingPolicy, of object: JSONObject, at position: SourcePosition,
    in metric: MetricPlace
  ) {
    // Where one of these was refused, what it should have been is not known.
    let isKnown =
      metric.rule.range.isWritten(as: metric.object["range"])
      && metric.object.isAbsentOrWord("direction", of: Direction.self)
      && object.isAbsentOrWord("missing", of: MissingPolicy.self)
      && !["range", "direction", "missing"].contains {
        ThresholdsForm.metric.form.isMeant($0, in: metric.object)
      }
    guard isKnown, missing == .worst,
      metric.rule.range.worst(for: metric.rule.direction) == nil
    else { return }
    let end = metric.rule.direction == .higherIsBetter ? "lower" : "upper"
    problems.add(
      at: object["missing"]?.position ?? position,
      "\(JSONValue.quoted(metric.rule.metric)) has no \(end) bound, so a missing score has no "
        + "worst value",
      do: "give \"range\" or choose \"missing\": \"drop\"")
  }
}

extension ScoreRange {
  /// The range as thresholds.json writes it: `[0, null]`.
  fileprivate var inWords: String {
    "[\(JSONValue.text(of: lower)), \(JSONValue.text(of: upper))]"
  }

  /// Whether this is what the file says, and not what stands in for a value that was refused.
  fileprivate func isWritten(as node: JSONNode?) -> Bool {
    guard let node else { return true }
    guard let ends = node.array, ends.count == 2 else { return false }
    return (ends[0].isNull ? -.infinity : ends[0].number) == lower
      && (ends[1].isNull ? .infinity : ends[1].number) == upper
  }
}

extension JSONObject {
  /// Whether a key is absent or has one of the words of a type.
  fileprivate func isAbsentOrWord<Word: RawRepresentable<String>>(
    _ key: String, of _: Word.Type
  ) -> Bool {
    self[key].map { $0.string.flatMap(Word.init(rawValue:)) != nil } ?? true
  }
}
