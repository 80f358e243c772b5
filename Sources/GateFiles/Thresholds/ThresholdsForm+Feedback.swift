import GateText
internal import GateRuns

extension ThresholdsForm {
  /// `feedback`.
  static let feedback = ObjectForm(
    "What users' ratings mean, and what is kept of what they say.",
    fields: [
      KeyForm(
        "scale",
        .list(ListForm(of: .number(.any), minimumCount: 2, maximumCount: 2)),
        "The worst and the best rating.", standard: [1, 5], example: [0, 1],
        insteadOf: ["range", "bounds", "stars", "ratingScale"]),
      KeyForm(
        "bad", .number(.any),
        "A rating up to this is a bad one; the lowest quarter of the scale where it is not said.",
        example: 2, insteadOf: ["badUpTo", "negative", "low", "badRating"]),
      KeyForm(
        "ratings",
        .map(MapForm(keyName: "rating", value: .number(.any), minimumCount: 1)),
        "What words are as ratings. Thumbs, \"true\" and \"false\", \"yes\" and \"no\" are the ends of the "
          + "scale without being written down.",
        example: ["great": 5, "meh": 3], insteadOf: ["mapping", "values", "words", "ratingMap"]),
      KeyForm(
        "categories",
        .map(
          MapForm(
            keyName: "category",
            value: .list(ListForm(of: .text(.filled), minimumCount: 1, isUnique: true)),
            minimumCount: 1)),
        "What users speak of: words that stand together in a text, with \"*\" for any ending, or a "
          + "regular expression between slashes. Case does not count.",
        example: ["refunds": ["refund*", "money back"], "wrong": ["/\\bwrong|incorrect\\b/"]],
        insteadOf: ["topics", "labels", "painPoints", "groups"]),
      KeyForm(
        "text", .boolean, "Whether what users wrote is kept.", standard: true,
        insteadOf: ["keepText", "texts", "storeText", "comments"]),
      KeyForm(
        "retain", .number(.whole(atLeast: 1)),
        "How many days feedback is kept; for ever where it is not said.", example: 90,
        insteadOf: ["retention", "retainDays", "keepDays", "maximumAge", "days"]),
      KeyForm(
        "segments", .list(ListForm(of: .text(.filled), minimumCount: 1, isUnique: true)),
        "The columns of a log that divide feedback into segments.", example: ["topic"],
        insteadOf: ["dimensions", "slices", "segmentColumns"]),
      KeyForm(
        "signals", .object(signals), "The columns of a log with what users did.",
        insteadOf: ["passive", "events", "passiveSignals"]),
    ])

  private static let signals = ObjectForm(
    "The columns of a log with what users did; each holds true or false, or 1 or 0. A column that goes by "
      + "the signal's own name is found without being written down.",
    fields: [
      KeyForm(
        FeedbackSignal.followUp.rawValue, .text(.filled),
        "Whether the user asked the same again in other words.", example: "asked_again",
        insteadOf: ["followUpQuery", "rephrased"]),
      KeyForm(
        FeedbackSignal.abandonment.rawValue, .text(.filled),
        "Whether the user left without an answer.", example: "left",
        insteadOf: ["abandoned", "left", "bounce"]),
      KeyForm(
        FeedbackSignal.regeneration.rawValue, .text(.filled),
        "Whether the user had the answer made once more.", example: "retried",
        insteadOf: ["regenerated", "regenerate", "retry"]),
      KeyForm(
        FeedbackSignal.copy.rawValue, .text(.filled), "Whether the user took the answer along.",
        example: "copied", insteadOf: ["copied", "copyAnswer"]),
    ])
}
