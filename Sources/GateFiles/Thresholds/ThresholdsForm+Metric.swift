import GateText
internal import GateRuns
internal import GateVerdicts

extension ThresholdsForm {
  /// `metrics`.
  static let metrics = Coding<[MetricRule]>.entries(
    of: metric, keyName: "metric", atLeast: 1,
    from: { member in
      MetricRule(
        metric: member.key, direction: .known(for: member.key) ?? .higherIsBetter,
        demand: Demand(), position: member.position)
    }, name: \.metric)

  /// An entry of `metrics`.
  static let metric = Record(
    "What is demanded of one metric: a margin, a limit, or both; or \"advisory\": true.",
    standard: MetricRule(metric: "", demand: Demand()),
    needs: [.key("margin"), .key("minimum"), .key("maximum"), .flag("advisory")],
    settings: description + demand.map { $0.of(\.demand) } + [
      missing(\.missing), advisory(\.advisory), segments,
    ])

  private static let description: [Setting<MetricRule>] = [
    Setting(
      "objective", \.objective, .filled, weaker: .neither,
      "What the metric is gated for, in words.",
      insteadOf: ["description", "goal", "purpose", "title", "about"]),
    Setting(
      "owner", \.owner, .filled, weaker: .neither, "Who answers for the rule.",
      insteadOf: ["owners", "team", "contact", "author"]),
    rationale(\.rationale),
    Setting(
      "reviewed", \.reviewed, .date, weaker: .later,
      "The day on which somebody last looked whether the rule is still right, yyyy-mm-dd.",
      example: "2026-11-01",
      insteadOf: ["reviewedOn", "lastReviewed", "lastReview", "reviewDate", "reviewedAt"]),
    Setting(
      "reviewEvery", \.reviewEvery, .whole(atLeast: 1), weaker: .larger,
      "After how many days the rule has to be looked at again; a report warns when it was not. "
        + "Never where it is not said.",
      example: 180,
      insteadOf: ["reviewEveryDays", "reviewInterval", "reviewAfter", "reviewPeriod"]),
    Setting(
      "weight", \.weight, weight, weaker: .neither,
      "How much the metric counts where shortfalls are ranked.", example: 2,
      insteadOf: ["importance", "priority", "weighting"]),
    Setting(
      "direction", \.direction, .word, weaker: .either,
      "Whether more or less of the metric is better. Where it is not said, less is for noise "
        + "sensitivity, harm (hallucination, bias, toxicity, violence and so on), latency, cost, tokens "
        + "and perplexity under their usual names, and more for all others.",
      isAlwaysWritten: true,
      insteadOf: [
        "higherIsBetter", "lowerIsBetter", "better", "optimize", "polarity", "greaterIsBetter",
      ]),
    Setting(
      "unit", \.unit, .filled, weaker: .neither, "The unit of the scores, for reports.",
      example: "s", insteadOf: ["units"]),
    Setting(
      "range", \.range, range, weaker: .either,
      "The smallest and the largest value that a score can have, null for an end that is open. "
        + "A score outside is missing.",
      example: [0, 1], insteadOf: ["bounds", "scale", "domain", "values"]),
    Setting(
      "statistic", \.statistic, .statistic, weaker: .either,
      "What is compared and held against limits: \"mean\", \"median\", or a percentile.",
      example: "p95",
      insteadOf: ["aggregate", "aggregation", "quantile", "percentile", "summary", "measure"]),
    Setting(
      "labels", \.labels, .object(labels), weaker: .inside,
      "How people's labels of the metric are read, where they are not like its scores.",
      example: ["range": [1, 5]],
      insteadOf: ["humanLabels", "labelRule", "annotations", "human"]),
    Setting(
      "calibration", \.calibration, .object(calibration), weaker: .inside,
      "That people's labels of answers settled the metric's limit, and for which judge. A report "
        + "warns when another one scored.",
      example: ["judge": "gpt-5", "date": "2026-11-28", "labels": 240],
      insteadOf: ["calibrated", "calibratedFor", "calibratedBy", "limitCalibration"]),
  ]

  // MARK: - Segments

  /// A value of `segments`.
  static let segment = Record(
    "What is demanded within a segment. The margin, \"basis\", \"missing\" and \"advisory\" are the "
      + "metric's where they are not set; the limits \"minimum\" and \"maximum\" are not inherited.",
    standard: SegmentRule(selector: SegmentSelector(dimension: "", value: nil), demand: Demand()),
    settings: demand.map { $0.of(\.demand) } + [
      missing(\.missing), advisory(\.advisory), rationale(\.rationale),
    ])

  private static let segments = Setting<MetricRule>(
    "segments", .map(MapForm(keyName: "segment", key: .segments, value: .object(segment.form))),
    weaker: .absent,
    "What is demanded within segments: \"dimension=value\" for one, \"dimension=*\" for each "
      + "value of the dimension. Where both match, the one that names the value counts.",
    example: ["tier=critical": ["margin": 0.01], "topic=*": [:]],
    insteadOf: ["slices", "groups", "subsets", "bySegment", "perSegment", "dimensions"],
    read: { node, rule, problems in
      for member in node.object?.members ?? [] {
        guard let selector = SegmentSelector(member.key), let object = member.value.object else {
          continue
        }
        var segment = rule.segment(selector)
        segment.position = member.position
        _ = ThresholdsForm.segment.read(object, into: &segment, &problems)
        rule.segments.append(segment)
      }
    },
    write: { rule in
      .object(
        rule.segments.map {
          JSONValue.Member(
            $0.selector.description, segment.write($0, without: rule.segment($0.selector)))
        })
    })

  // MARK: - What a metric and a segment have

  private static let demand: [Setting<Demand>] = [
    Setting(
      "margin", \.margin, margin, weaker: .larger,
      "The largest acceptable worsening of the mean, or other statistic, in the metric's own unit or "
        + "relative to the baseline's, whatever the direction.",
      example: 0.03,
      insteadOf: [
        "maxDrop", "maximumDrop", "tolerance", "allowedDrop", "drop", "maxRegression",
        "regressionThreshold", "maxDecrease", "maxIncrease", "epsilon", "delta", "maxDelta",
      ]),
    Setting(
      "minimum", \.minimum, .real, weaker: .smaller,
      "The lowest acceptable mean, or other statistic, of the candidate.", example: 0.8,
      insteadOf: [
        "min", "threshold", "floor", "minScore", "minimumScore", "minValue", "lowerLimit",
        "atLeast", "passThreshold",
      ]),
    Setting(
      "maximum", \.maximum, .real, weaker: .larger,
      "The highest acceptable mean, or other statistic, of the candidate.", example: 4,
      insteadOf: [
        "max", "ceiling", "maxScore", "maximumScore", "maxValue", "upperLimit", "atMost", "limit",
      ]),
    Setting(
      "basis", \.basis, .word, weaker: .either,
      "What is held against the limits: the \"interval\", which has to keep them beyond chance, or "
        + "the \"observed\" value alone.",
      insteadOf: ["limitBasis", "compare", "against", "levelBasis"]),
  ]

  private static func missing<Rule>(
    _ path: any WritableKeyPath<Rule, MissingPolicy> & Sendable
  ) -> Setting<Rule> {
    Setting(
      "missing", path, .word, weaker: .either,
      "What a missing score counts as: \"worst\" takes the worst possible value where only the "
        + "candidate lacks the score, and needs a bounded \"range\"; \"drop\" leaves the example "
        + "out; \"fail\" fails the check of missing scores.",
      insteadOf: [
        "onMissing", "missingPolicy", "missingScores", "ifMissing", "nan", "missingValues",
      ])
  }

  private static func advisory<Rule>(
    _ path: any WritableKeyPath<Rule, Bool> & Sendable
  ) -> Setting<Rule> {
    Setting(
      "advisory", path, .boolean, weaker: .to(true),
      "Whether the metric is reported but never blocks.",
      insteadOf: ["blocking", "informational", "warnOnly", "optional", "soft", "nonBlocking"])
  }

  private static func rationale<Rule>(
    _ path: any WritableKeyPath<Rule, String?> & Sendable
  ) -> Setting<Rule> {
    Setting(
      "rationale", path, .filled, weaker: .neither,
      "Why the margin and the limits are what they are.",
      insteadOf: ["reason", "why", "comment", "note", "justification"])
  }
}

extension MetricRule {
  /// The rule of a segment that sets nothing: with the margin, `basis`, `missing` and `advisory` of the
  /// metric. A limit is not inherited: it would make one more level check a segment.
  fileprivate func segment(_ selector: SegmentSelector) -> SegmentRule {
    SegmentRule(
      selector: selector, demand: Demand(margin: demand.margin, basis: demand.basis),
      missing: missing, advisory: advisory)
  }
}
