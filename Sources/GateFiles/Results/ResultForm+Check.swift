internal import GateRuns
internal import GateStatistics
internal import GateVerdicts

extension ResultForm {
  /// An entry of `checks`.
  static let check = Record(
    "One metric in one segment, judged by one rule.",
    from: Check(
      id: "", metric: "", segment: nil, kind: .regression, verdict: .error, reason: "",
      direction: .higherIsBetter),
    identity + findings + demands)

  private static let identity: [Field<Check>] = [
    Field("id", \.id, .text, "The id, unique in a result: faithfulness[tier=critical].minimum."),
    Field("metric", \.metric, .text, "The metric."),
    Field(
      "segment", \.segment, .orNull(segment), "The segment, tier=critical; null for all examples."),
    Field("kind", \.kind, .word, "What the check is about."),
    Field("verdict", \.verdict, .word, "What it found."),
    Field("blocking", \.blocking, .boolean, "Whether the verdict counts for the gate."),
    Field("advisory", \.advisory, .boolean, "Whether the metric is reported but never blocks."),
    Field(
      "fragile", \.fragile, .boolean,
      "Whether the verdict would be another if missing scores were treated the other way."),
    Field("reason", \.reason, .text, "The verdict in one sentence with its numbers."),
    Field(
      "direction", \.direction, .word, "Whether more or less of the metric is better."),
    Field("unit", \.unit, .orNull(.text), "The unit of the metric."),
  ]

  private static let findings: [Field<Check>] = [
    Field("n", \.examples, .count, "The number of examples that the check rests on."),
    Field("clusters", \.clusters, .orNull(.count), "The number of clusters of those examples."),
    Field(
      "statistic", \.statistic, .statistic,
      "What is compared or held against a limit: mean, median, p95."),
    Field(
      "baseline", \.ofBaseline, .object(value),
      "The baseline over those examples; the anchor in a check of kind anchor."),
    Field("candidate", \.ofCandidate, .object(value), "The candidate over those examples."),
    Field(
      "difference", \.difference, .orNull(estimate),
      "The mean paired difference, or the difference of the quantiles; negative is worse."),
    Field(
      "level", \.level, .orNull(estimate),
      "The candidate's mean, or other statistic, with its interval; level checks."),
    Field(
      "method", \.method, .orNull(.word),
      "How the interval that decides was made; null where there is none."),
    Field(
      "intervals", \.intervals, .orNull(.object(intervals)),
      "The two intervals whose hull decides, where the method is the hull."),
    Field(
      "pValue", \.pValue, .orNull(.real(.probability)),
      "The one-sided sign-flip p-value of a worsening."),
    Field(
      "adjustedPValue", \.adjustedPValue, .orNull(.real(.probability)),
      "The p-value after the correction for many checks; null for a check outside the family."),
    Field(
      "margin", \.margin, .orNull(.real),
      "The margin in the metric's unit, a relative one already multiplied out."),
    Field("limit", \.limit, .orNull(.real), "The limit of a level or critical check."),
    Field(
      "minimumDetectableEffect", \.minimumDetectableEffect, .orNull(.real),
      "The smallest worsening that this many examples would show, in the metric's unit."),
    Field(
      "examplesNeeded", \.examplesNeeded, .orNull(.count),
      "How many examples would settle a worsening of the size of the margin."),
    Field(
      "unseenFailureRate", \.unseenFailureRate, .orNull(.real(.probability)),
      "The largest share of failures that so few examples may hide because none of them holds one; "
        + "null from 100 independent examples on."),
    Field(
      "missing", object: "Numbers of missing scores.",
      of: [
        Field("baseline", \.missingInBaseline, .count, "How many the baseline lacks."),
        Field("candidate", \.missingInCandidate, .count, "How many the candidate lacks."),
      ], "How many of the compared examples lack the score."),
    Field(
      "note", \.note, .orNull(.word), "What the verdict says beyond its word.",
      describedBefore: "direction"),
    Field(
      "worstCount", \.worstCount, .count,
      "How many examples there are like those in \"examples\", those included."),
    Field(
      "examples", \.worst, .list(.object(example)),
      "The examples that got worst, or that broke the limit: worst first."),
    Field(
      "correction", \.correction, .orNull(.object(correction)),
      "What people's labels make of the comparison; null where none are of its examples.",
      describedBefore: "worstCount"),
  ]

  private static let demands: [Field<Check>] = [
    Field(
      "waiver", \.waiver, .orNull(.object(waiver)), "The waiver that names the check.",
      describedBefore: "n"),
    Field(
      "rationale", \.rationale, .orNull(.text),
      "Why the rule is what it is, from thresholds.json.", describedBefore: "waiver"),
    Field(
      "position", \.position, .orNull(.object(position)),
      "Where the rule stands in thresholds.json.", describedBefore: "waiver"),
  ]

  private static let value = Record(
    "A run over the examples of a check.", from: RunValue(),
    [
      Field(
        "mean", \.mean, .orNull(.real),
        "The mean; null where the statistic is another, or there is none."),
      Field(
        "quantile", \.quantile, .orNull(.real),
        "The quantile; null where the statistic is the mean."),
    ])

  private static let correction = Record(
    "What people's labels make of a comparison. Where they decide, the check's means, difference and "
      + "margin are theirs.",
    from: HumanCorrection(
      labels: 0, decides: false, reason: "", weight: 0, correlation: nil, raw: noEstimate,
      rawMargin: 0, corrected: noEstimate, margin: 0),
    [
      Field(
        "labels", \.labels, .count,
        "The number of examples whose answers are labelled in both runs."),
      Field(
        "decides", \.decides, .boolean,
        "Whether the verdict rests on \"corrected\" and not on \"raw\"."),
      Field("reason", \.reason, .text, "Why it does or does not."),
      Field(
        "weight", \.weight, .real(.atLeast(0)),
        "The weight of the metric beside the labels; 0 where they speak alone."),
      Field(
        "correlation", \.correlation, .orNull(.real),
        "The correlation of the metric's differences with those of the labels."),
      Field("raw", \.raw, estimate, "The metric's own difference, in its unit."),
      Field("rawMargin", \.rawMargin, .real, "The margin in the metric's unit."),
      Field(
        "corrected", \.corrected, estimate,
        "The difference that people would see over all examples, in the labels' unit."),
      Field("margin", \.margin, .real, "The margin in the labels' unit."),
    ])

  private static let example = Record(
    "An example that a person should read.",
    from: WorstExample(id: "", baseline: nil, candidate: nil, difference: nil),
    [
      Field("id", \.id, .text, "The example's id."),
      Field(
        "baseline", \.baseline, .orNull(.real), "The baseline's score; null where it is missing."),
      Field(
        "candidate", \.candidate, .orNull(.real),
        "The candidate's score; null where it is missing."),
      Field(
        "difference", \.difference, .orNull(.real), "The paired difference; negative is worse."),
      Field(
        "segments", \.segments, .list(segment),
        "The segments that the example is in, topic=billing."),
      Field("input", \.input, .orNull(.text), "The input text."),
      Field("baselineOutput", \.baselineOutput, .orNull(.text), "The baseline's output text."),
      Field("candidateOutput", \.candidateOutput, .orNull(.text), "The candidate's output text."),
    ])

  private static let waiver = Record(
    "A promise that a failing check will be dealt with by a day.",
    from: AppliedWaiver(
      waiver: Waiver(check: "", reason: "", owner: "", expires: .last), expired: false),
    [
      Field("check", \.waiver.check, .text, "The id of the check."),
      Field("reason", \.waiver.reason, .text, "Why the check may fail."),
      Field("owner", \.waiver.owner, .text, "Who promised."),
      Field(
        "expires", \.waiver.expires, .date,
        "The last day on which the waiver holds, yyyy-mm-dd."),
      Field("expired", \.expired, .boolean, "Whether that day has passed."),
      Field(
        "line", \.line, .orNull(.whole(atLeast: 1)),
        "The line of the waiver in thresholds.json, from 1."),
      Field(
        "column", \.column, .orNull(.whole(atLeast: 1)),
        "The column of the waiver in thresholds.json, from 1."),
    ])

  private static let position = Record(
    "A place in thresholds.json.", from: SourcePosition(line: 1, column: 1),
    [
      Field("line", \.line, .whole(atLeast: 1), "The line, from 1."),
      Field("column", \.column, .whole(atLeast: 1), "The column, from 1."),
    ])
}

/// What a run has over the examples of a check, under the key of its kind.
private struct RunValue {
  var mean: Double?
  var quantile: Double?
}

extension Check {
  fileprivate var ofBaseline: RunValue {
    get { runValue(baselineValue) }
    set { baselineValue = newValue.mean ?? newValue.quantile }
  }

  fileprivate var ofCandidate: RunValue {
    get { runValue(candidateValue) }
    set { candidateValue = newValue.mean ?? newValue.quantile }
  }

  private func runValue(_ value: Double?) -> RunValue {
    statistic == .mean ? RunValue(mean: value) : RunValue(quantile: value)
  }
}

extension AppliedWaiver {
  fileprivate var line: Int? {
    get { waiver.position?.line }
    set { waiver.position = newValue.map { SourcePosition(line: $0, column: 1) } }
  }

  /// A column alone is no place.
  fileprivate var column: Int? {
    get { waiver.position?.column }
    set {
      waiver.position = newValue.flatMap { column in
        waiver.position.map { SourcePosition(line: $0.line, column: column) }
      }
    }
  }
}
