import GateText

extension ThresholdsForm {
  /// An entry of `critical`.
  static let critical = ObjectForm(
    "A limit that no single example of a segment may break.",
    needs: [.key("minimum"), .key("maximum")],
    fields: [
      KeyForm(
        "where", .text(.segment),
        "The segment whose examples are critical, \"dimension=value\"; all examples where it is "
          + "not said.",
        example: "tier=critical", insteadOf: ["segment", "filter", "when", "selector", "if"]),
      KeyForm(
        "metric", .text(.filled), required: true, "The metric, one of \"metrics\".",
        example: "faithfulness", insteadOf: ["name", "check", "score"]),
      KeyForm(
        "minimum", .number(.any), "The lowest acceptable score of any one example.", example: 0.5,
        insteadOf: ["min", "threshold", "floor", "minScore", "atLeast"]),
      KeyForm(
        "maximum", .number(.any), "The highest acceptable score of any one example.",
        insteadOf: ["max", "ceiling", "maxScore", "atMost", "limit"]),
      KeyForm(
        "rationale", .text(.filled), "Why.",
        insteadOf: ["reason", "why", "comment", "note", "justification"]),
    ])

  /// An entry of `waivers`.
  static let waiver = ObjectForm(
    "A promise that a failing check will be dealt with by a day.",
    fields: [
      KeyForm(
        "check", .text(.filled), required: true, "The id of the check, as reports name it.",
        example: "faithfulness[topic=billing]", insteadOf: ["id", "metric", "name", "rule"]),
      KeyForm(
        "reason", .text(.filled), required: true, "Why the check may fail.",
        example: "the new billing policy is not labelled yet",
        insteadOf: ["rationale", "why", "comment", "note", "justification"]),
      KeyForm(
        "owner", .text(.filled), required: true, "Who promises.", example: "rag-team",
        insteadOf: ["owners", "team", "contact", "by", "author", "assignee"]),
      KeyForm(
        "expires", .text(.date), required: true,
        "The last day on which the waiver holds, yyyy-mm-dd.", example: "2026-12-31",
        insteadOf: ["until", "expiry", "expiresOn", "expiration", "deadline", "date", "end"]),
    ])
}
