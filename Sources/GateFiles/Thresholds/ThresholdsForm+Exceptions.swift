import GateText
internal import GateRuns
internal import GateVerdicts

extension ThresholdsForm {
  /// An entry of `critical`.
  static let critical = Record(
    "A limit that no single example of a segment may break.",
    standard: CriticalRule(metric: ""), needs: [.key("minimum"), .key("maximum")],
    settings: [
      Setting(
        "where", \.segment, oneSegment, weaker: .either,
        "The segment whose examples are critical, \"dimension=value\"; all examples where it is "
          + "not said.",
        example: "tier=critical", insteadOf: ["segment", "filter", "when", "selector", "if"]),
      Setting(
        "metric", \.metric, .filled, weaker: .either, required: true,
        "The metric, one of \"metrics\".", example: "faithfulness",
        insteadOf: ["name", "check", "score"]),
      Setting(
        "minimum", \.minimum, .real, weaker: .smaller,
        "The lowest acceptable score of any one example.", example: 0.5,
        insteadOf: ["min", "threshold", "floor", "minScore", "atLeast"]),
      Setting(
        "maximum", \.maximum, .real, weaker: .larger,
        "The highest acceptable score of any one example.",
        insteadOf: ["max", "ceiling", "maxScore", "atMost", "limit"]),
      Setting(
        "rationale", \.rationale, .filled, weaker: .neither, "Why.",
        insteadOf: ["reason", "why", "comment", "note", "justification"]),
    ], place: { $1.position = $0.position })

  /// `dimension=value`.
  private static let oneSegment = Coding<SegmentSelector>(
    .text(.segment), read: { $0.string.flatMap { SegmentSelector($0) } },
    write: { .string($0.description) })

  /// An entry of `waivers`.
  static let waiver = Record(
    "A promise that a failing check will be dealt with by a day.",
    standard: Waiver(check: "", reason: "", owner: "", expires: .last),
    settings: [
      Setting(
        "check", \.check, .filled, weaker: .either, required: true,
        "The id of the check, as reports name it.", example: "faithfulness[topic=billing]",
        insteadOf: ["id", "metric", "name", "rule"]),
      Setting(
        "reason", \.reason, .filled, weaker: .neither, required: true, "Why the check may fail.",
        example: "the new billing policy is not labelled yet",
        insteadOf: ["rationale", "why", "comment", "note", "justification"]),
      Setting(
        "owner", \.owner, .filled, weaker: .neither, required: true, "Who promises.",
        example: "rag-team",
        insteadOf: ["owners", "team", "contact", "by", "author", "assignee"]),
      Setting(
        "expires", \.expires, .date, weaker: .later, required: true,
        "The last day on which the waiver holds, yyyy-mm-dd.", example: "2026-12-31",
        insteadOf: ["until", "expiry", "expiresOn", "expiration", "deadline", "date", "end"]),
    ], place: { $1.position = $0.position })
}
