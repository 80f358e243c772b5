internal import GateVerdicts

extension ResultForm {
  /// An entry of `checks`.
  static let check = object("One metric in one segment, judged by one rule.", identity + findings)

  private static let identity = [
    key("id", text, "The id, unique in a result: faithfulness[tier=critical].minimum."),
    key("metric", text, "The metric."),
    key("segment", orNull(text), "The segment, tier=critical; null for all examples."),
    key(
      "kind", .word(of: CheckKind.self), "What the check is about."),
    key(
      "verdict", .word(of: CheckVerdict.self),
      "What it found."),
    key("blocking", .boolean, "Whether the verdict counts for the gate."),
    key("advisory", .boolean, "Whether the metric is reported but never blocks."),
    key(
      "fragile", .boolean,
      "Whether the verdict would be another if missing scores were treated the other way."),
    key("reason", text, "The verdict in one sentence with its numbers."),
    key(
      "note",
      orNull(
        .word(of: CheckNote.self)),
      "What the verdict says beyond its word."),
    key("direction", .word(of: Direction.self), "Whether more or less of the metric is better."),
    key("unit", orNull(text), "The unit of the metric."),
    key("rationale", orNull(text), "Why the rule is what it is, from thresholds.json."),
    key("position", orNull(.object(position)), "Where the rule stands in thresholds.json."),
    key("waiver", orNull(.object(waiver)), "The waiver that names the check."),
  ]

  private static let findings = [
    key("n", count, "The number of examples that the check rests on."),
    key("clusters", orNull(count), "The number of clusters of those examples."),
    key(
      "statistic", .text(.statistic), "What is compared or held against a limit: mean, median, p95."
    ),
    key(
      "baseline", .object(value),
      "The baseline over those examples; the anchor in a check of kind anchor."),
    key("candidate", .object(value), "The candidate over those examples."),
    key(
      "difference", orNull(.object(estimate)),
      "The mean paired difference, or the difference of the quantiles; negative is worse."),
    key(
      "level", orNull(.object(estimate)),
      "The candidate's mean, or other statistic, with its interval; level checks."),
    key(
      "method", orNull(.word(of: IntervalMethod.self)),
      "How the interval that decides was made; null where there is none."),
    key(
      "intervals", orNull(.object(intervals)),
      "The two intervals whose hull decides, where the method is the hull."),
    key(
      "pValue", orNull(.number(.probability)), "The one-sided sign-flip p-value of a worsening."),
    key(
      "adjustedPValue", orNull(.number(.probability)),
      "The p-value after the correction for many checks; null for a check outside the family."),
    key(
      "margin", orNull(number),
      "The margin in the metric's unit, a relative one already multiplied out."),
    key("limit", orNull(number), "The limit of a level or critical check."),
    key(
      "minimumDetectableEffect", orNull(number),
      "The smallest worsening that this many examples would show, in the metric's unit."),
    key(
      "examplesNeeded", orNull(count),
      "How many examples would settle a worsening of the size of the margin."),
    key(
      "unseenFailureRate", orNull(.number(.probability)),
      "The largest share of failures that so few examples may hide because none of them holds one; "
        + "null from 100 independent examples on."),
    key("missing", .object(missing), "How many of the compared examples lack the score."),
    key(
      "correction", orNull(.object(correction)),
      "What people's labels make of the comparison; null where none are of its examples."),
    key(
      "worstCount", count,
      "How many examples there are like those in \"examples\", those included."),
    key(
      "examples", .list(ListForm(of: .object(example))),
      "The examples that got worst, or that broke the limit: worst first."),
  ]

  private static let value = object(
    "A run over the examples of a check.",
    [
      key(
        "mean", orNull(number), "The mean; null where the statistic is another, or there is none."),
      key("quantile", orNull(number), "The quantile; null where the statistic is the mean."),
    ])

  private static let missing = object(
    "Numbers of missing scores.",
    [
      key("baseline", count, "How many the baseline lacks."),
      key("candidate", count, "How many the candidate lacks."),
    ])

  /// An estimate, of a check or of a finding.
  static let estimate = object(
    "An estimate in the metric's unit. \"lower\" and \"upper\" are null where there is too little "
      + "data for an interval.",
    [
      key("estimate", number, "The estimate itself."),
      key("standardError", orNull(.number(.atLeast(0))), "Its standard error."),
      key("lower", orNull(number), "The lower end of the interval that decides."),
      key("upper", orNull(number), "The upper end of the interval that decides."),
      key("confidence", .number(.openFraction), "The two-sided level of the interval."),
    ])

  private static let correction = object(
    "What people's labels make of a comparison. Where they decide, the check's means, difference and "
      + "margin are theirs.",
    [
      key("labels", count, "The number of examples whose answers are labelled in both runs."),
      key("decides", .boolean, "Whether the verdict rests on \"corrected\" and not on \"raw\"."),
      key("reason", text, "Why it does or does not."),
      key(
        "weight", .number(.atLeast(0)),
        "The weight of the metric beside the labels; 0 where they speak alone."),
      key(
        "correlation", orNull(number),
        "The correlation of the metric's differences with those of the labels."),
      key("raw", .object(estimate), "The metric's own difference, in its unit."),
      key("rawMargin", number, "The margin in the metric's unit."),
      key(
        "corrected", .object(estimate),
        "The difference that people would see over all examples, in the labels' unit."),
      key("margin", number, "The margin in the labels' unit."),
    ])

  private static let intervals = object(
    "Two intervals, each from its lower to its upper end.",
    [
      key("bca", ends, "The bias-corrected and accelerated bootstrap interval."),
      key("t", ends, "Student's t interval."),
    ])

  private static let ends = Form.list(ListForm(of: number, minimumCount: 2, maximumCount: 2))

  private static let example = object(
    "An example that a person should read.",
    [
      key("id", text, "The example's id."),
      key("baseline", orNull(number), "The baseline's score; null where it is missing."),
      key("candidate", orNull(number), "The candidate's score; null where it is missing."),
      key("difference", orNull(number), "The paired difference; negative is worse."),
      key("segments", texts, "The segments that the example is in, topic=billing."),
      key("input", orNull(text), "The input text."),
      key("baselineOutput", orNull(text), "The baseline's output text."),
      key("candidateOutput", orNull(text), "The candidate's output text."),
    ])

  private static let waiver = object(
    "A promise that a failing check will be dealt with by a day.",
    [
      key("check", text, "The id of the check."),
      key("reason", text, "Why the check may fail."),
      key("owner", text, "Who promised."),
      key("expires", .text(.date), "The last day on which the waiver holds, yyyy-mm-dd."),
      key("expired", .boolean, "Whether that day has passed."),
      key("line", orNull(ordinal), "The line of the waiver in thresholds.json, from 1."),
      key("column", orNull(ordinal), "The column of the waiver in thresholds.json, from 1."),
    ])

  private static let position = object(
    "A place in thresholds.json.",
    [key("line", ordinal, "The line, from 1."), key("column", ordinal, "The column, from 1.")])

  private static let ordinal = Form.number(.whole(atLeast: 1))
}
