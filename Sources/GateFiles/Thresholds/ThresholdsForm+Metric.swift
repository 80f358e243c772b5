import GateText
internal import GateVerdicts

extension ThresholdsForm {
  /// An entry of `metrics`.
  static let metric = ObjectForm(
    "What is demanded of one metric: a margin, a limit, or both; or \"advisory\": true.",
    needs: [.key("margin"), .key("minimum"), .key("maximum"), .flag("advisory")],
    fields: [
      KeyForm(
        "objective", .text(.filled), "What the metric is gated for, in words.",
        insteadOf: ["description", "goal", "purpose", "title", "about"]),
      KeyForm(
        "owner", .text(.filled), "Who answers for the rule.",
        insteadOf: ["owners", "team", "contact", "author"]),
      rationale,
      KeyForm(
        "reviewed", .text(.date),
        "The day on which somebody last looked whether the rule is still right, yyyy-mm-dd.",
        example: "2026-11-01",
        insteadOf: ["reviewedOn", "lastReviewed", "lastReview", "reviewDate", "reviewedAt"]),
      KeyForm(
        "reviewEvery", .number(.whole(atLeast: 1)),
        "After how many days the rule has to be looked at again; a report warns when it was not. "
          + "Never where it is not said.",
        example: 180,
        insteadOf: ["reviewEveryDays", "reviewInterval", "reviewAfter", "reviewPeriod"]),
      KeyForm(
        "weight", .number(.positive),
        "How much the metric counts where shortfalls are ranked.", standard: 1, example: 2,
        insteadOf: ["importance", "priority", "weighting"]),
      KeyForm(
        "direction", .word(of: Direction.self),
        "Whether more or less of the metric is better. Where it is not said, less is for noise "
          + "sensitivity, harm (hallucination, bias, toxicity, violence and so on), latency, cost, tokens "
          + "and perplexity under their usual names, and more for all others.",
        standard: "higher",
        insteadOf: [
          "higherIsBetter", "lowerIsBetter", "better", "optimize", "polarity", "greaterIsBetter",
        ]),
      KeyForm(
        "unit", .text(.filled), "The unit of the scores, for reports.", example: "s",
        insteadOf: ["units"]),
      KeyForm(
        "range",
        .list(
          ListForm(of: .either([.number(.any), .null]), minimumCount: 2, maximumCount: 2)),
        "The smallest and the largest value that a score can have, null for an end that is open. "
          + "A score outside is missing.",
        standard: [nil, nil], example: [0, 1],
        insteadOf: ["bounds", "scale", "domain", "values"]),
      KeyForm(
        "statistic", .text(.statistic),
        "What is compared and held against limits: \"mean\", \"median\", or a percentile.",
        standard: "mean", example: "p95",
        insteadOf: ["aggregate", "aggregation", "quantile", "percentile", "summary", "measure"]),
      KeyForm(
        "labels", .object(labels),
        "How people's labels of the metric are read, where they are not like its scores.",
        example: ["range": [1, 5]],
        insteadOf: ["humanLabels", "labelRule", "annotations", "human"]),
      KeyForm(
        "calibration", .object(calibration),
        "That people's labels of answers settled the metric's limit, and for which judge. A report "
          + "warns when another one scored.",
        example: ["judge": "gpt-5", "date": "2026-11-28", "labels": 240],
        insteadOf: ["calibrated", "calibratedFor", "calibratedBy", "limitCalibration"]),
    ] + demand + [missing, advisory, segments])

  /// `labels` of a metric.
  private static let labels = ObjectForm(
    "How people's labels of a metric are read.",
    fields: [
      KeyForm(
        "metric", .text(.filled),
        "The name in the labels file's column \"metric\", where it is not the metric's own.",
        example: "overall", insteadOf: ["name", "dimension", "column", "label"]),
      KeyForm(
        "range",
        .list(ListForm(of: .number(.any), minimumCount: 2, maximumCount: 2)),
        "The smallest and the largest label. Without it labels have the range of the metric.",
        example: [1, 5], insteadOf: ["scale", "bounds", "values", "domain"]),
      KeyForm(
        "margin", .number(.atLeast(0)),
        "The largest acceptable worsening in the labels' unit. Without it the margin of the metric, "
          + "stretched as the range of the labels is to that of the metric.",
        example: 0.2, insteadOf: ["tolerance", "maxDrop", "maximumDrop", "allowedDrop"]),
    ])

  /// `calibration` of a metric.
  private static let calibration = ObjectForm(
    "How people's labels of answers settled the limit of a metric: what \"scoregate labels calibrate\" "
      + "says to write down.",
    fields: [
      KeyForm(
        "judge", .text(.filled), required: true,
        "The judge that scored the labelled answers, the factor \"judge\" of their run.",
        example: "gpt-5", insteadOf: ["judgeModel", "model", "evaluator", "grader", "scoredBy"]),
      KeyForm(
        "date", .text(.date), required: true,
        "The day on which the limit was settled, yyyy-mm-dd.", example: "2026-11-28",
        insteadOf: ["day", "on", "calibratedOn", "calibratedAt", "when", "created"]),
      KeyForm(
        "labels", .number(.whole(atLeast: 1)), "How many labels it rests on.", example: 240,
        insteadOf: ["labelCount", "count", "size", "n", "answers"]),
    ])

  /// A value of `segments`.
  static let segment = ObjectForm(
    "What is demanded within a segment. The margin, \"basis\", \"missing\" and \"advisory\" are the "
      + "metric's where they are not set; the limits \"minimum\" and \"maximum\" are not inherited.",
    fields: demand + [missing, advisory, rationale])

  private static let segments = KeyForm(
    "segments", .map(MapForm(keyName: "segment", key: .segments, value: .object(segment))),
    "What is demanded within segments: \"dimension=value\" for one, \"dimension=*\" for each "
      + "value of the dimension. Where both match, the one that names the value counts.",
    example: ["tier=critical": ["margin": 0.01], "topic=*": [:]],
    insteadOf: ["slices", "groups", "subsets", "bySegment", "perSegment", "dimensions"])

  private static let demand = [
    KeyForm(
      "margin",
      .either([.number(.atLeast(0)), .object(relativeMargin)]),
      "The largest acceptable worsening of the mean, or other statistic, in the metric's own unit or "
        + "relative to the baseline's, whatever the direction.",
      example: 0.03,
      insteadOf: [
        "maxDrop", "maximumDrop", "tolerance", "allowedDrop", "drop", "maxRegression",
        "regressionThreshold", "maxDecrease", "maxIncrease", "epsilon", "delta", "maxDelta",
      ]),
    KeyForm(
      "minimum", .number(.any), "The lowest acceptable mean, or other statistic, of the candidate.",
      example: 0.8,
      insteadOf: [
        "min", "threshold", "floor", "minScore", "minimumScore", "minValue", "lowerLimit",
        "atLeast", "passThreshold",
      ]),
    KeyForm(
      "maximum", .number(.any),
      "The highest acceptable mean, or other statistic, of the candidate.", example: 4,
      insteadOf: [
        "max", "ceiling", "maxScore", "maximumScore", "maxValue", "upperLimit", "atMost", "limit",
      ]),
    KeyForm(
      "basis", .word(of: LevelBasis.self),
      "What is held against the limits: the \"interval\", which has to keep them beyond chance, or "
        + "the \"observed\" value alone.",
      standard: "interval", insteadOf: ["limitBasis", "compare", "against", "levelBasis"]),
  ]

  private static let relativeMargin = ObjectForm(
    "A margin relative to the magnitude of the baseline's mean, or other statistic.",
    fields: [
      KeyForm(
        "relative", .number(.atLeast(0)), required: true, "The margin as a fraction.",
        example: 0.1, insteadOf: ["percent", "percentage", "fraction", "ratio", "relativeTo"])
    ])

  private static let missing = KeyForm(
    "missing", .word(of: MissingPolicy.self),
    "What a missing score counts as: \"worst\" takes the worst possible value where only the "
      + "candidate lacks the score, and needs a bounded \"range\"; \"drop\" leaves the example "
      + "out; \"fail\" fails the check of missing scores.",
    standard: "worst",
    insteadOf: ["onMissing", "missingPolicy", "missingScores", "ifMissing", "nan", "missingValues"])

  private static let advisory = KeyForm(
    "advisory", .boolean, "Whether the metric is reported but never blocks.", standard: false,
    insteadOf: ["blocking", "informational", "warnOnly", "optional", "soft", "nonBlocking"])

  private static let rationale = KeyForm(
    "rationale", .text(.filled), "Why the margin and the limits are what they are.",
    insteadOf: ["reason", "why", "comment", "note", "justification"])
}
