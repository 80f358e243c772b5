import GateText
internal import GateRuns
internal import GateVerdicts

extension ThresholdsForm {
  /// `feedback`.
  static let feedback = Record(
    "What users' ratings mean, and what is kept of what they say.", standard: FeedbackRules(),
    settings: [
      Setting(
        "scale", \.scale, scale, weaker: .neither, "The worst and the best rating.",
        example: [0, 1], insteadOf: ["range", "bounds", "stars", "ratingScale"]),
      Setting(
        "bad", .number(.any), weaker: .neither,
        "A rating up to this is a bad one; the lowest quarter of the scale where it is not said.",
        example: 2, insteadOf: ["badUpTo", "negative", "low", "badRating"],
        read: { node, rules, _ in rules.bad = node.number ?? rules.bad },
        write: { rules in
          rules.bad == FeedbackRules.lowestQuarter(of: rules.scale) ? nil : .init(rules.bad)
        }),
      Setting(
        "ratings", \.ratings, .dictionary(of: .real, keyName: "rating", atLeast: 1),
        weaker: .neither,
        "What words are as ratings. Thumbs, \"true\" and \"false\", \"yes\" and \"no\" are the ends of the "
          + "scale without being written down.",
        example: ["great": 5, "meh": 3], insteadOf: ["mapping", "values", "words", "ratingMap"]),
      Setting(
        "categories", \.categories, categories, weaker: .neither,
        "What users speak of: words that stand together in a text, with \"*\" for any ending, or a "
          + "regular expression between slashes. Case does not count.",
        example: ["refunds": ["refund*", "money back"], "wrong": ["/\\bwrong|incorrect\\b/"]],
        insteadOf: ["topics", "labels", "painPoints", "groups"]),
      Setting(
        "text", \.keepsText, .boolean, weaker: .neither, "Whether what users wrote is kept.",
        insteadOf: ["keepText", "texts", "storeText", "comments"]),
      Setting(
        "retain", \.retention, .whole(atLeast: 1), weaker: .neither,
        "How many days feedback is kept; for ever where it is not said.", example: 90,
        insteadOf: ["retention", "retainDays", "keepDays", "maximumAge", "days"]),
      Setting(
        "segments", \.segments, names, weaker: .neither,
        "The columns of a log that divide feedback into segments.", example: ["topic"],
        insteadOf: ["dimensions", "slices", "segmentColumns"]),
      Setting(
        "signals", \.signals, .object(signals), weaker: .inside,
        "The columns of a log with what users did.",
        insteadOf: ["passive", "events", "passiveSignals"]),
    ], rule: checkRatings)

  private static let signals = Record(
    "The columns of a log with what users did; each holds true or false, or 1 or 0. A column that goes by "
      + "the signal's own name is found without being written down.",
    standard: [FeedbackSignal: String](),
    settings: [
      Setting(
        FeedbackSignal.followUp.rawValue, \.[.followUp], .filled, weaker: .neither,
        "Whether the user asked the same again in other words.", example: "asked_again",
        insteadOf: ["followUpQuery", "rephrased"]),
      Setting(
        FeedbackSignal.abandonment.rawValue, \.[.abandonment], .filled, weaker: .neither,
        "Whether the user left without an answer.", example: "left",
        insteadOf: ["abandoned", "left", "bounce"]),
      Setting(
        FeedbackSignal.regeneration.rawValue, \.[.regeneration], .filled, weaker: .neither,
        "Whether the user had the answer made once more.", example: "retried",
        insteadOf: ["regenerated", "regenerate", "retry"]),
      Setting(
        FeedbackSignal.copy.rawValue, \.[.copy], .filled, weaker: .neither,
        "Whether the user took the answer along.", example: "copied",
        insteadOf: ["copied", "copyAnswer"]),
    ])

  private static let scale = Coding<ClosedRange<Double>>(
    closedRange.form,
    read: { node, problems in
      guard let ends = node.array?.compactMap(\.number), ends.count == 2 else { return nil }
      guard ends[0] < ends[1] else {
        problems.add(
          at: node.position, "the worst rating has to come before the best one",
          do: "write [1, 5], or map what is written to such a scale with \"ratings\"")
        return nil
      }
      return ends[0]...ends[1]
    }, write: { .array([.init($0.lowerBound), .init($0.upperBound)]) })

  // MARK: - Ratings

  /// Holds ratings against the scale, and finds what is bad where nobody says.
  private static func checkRatings(
    _ rules: inout FeedbackRules, _ object: JSONObject, _ problems: inout ProblemList
  ) {
    for member in object["ratings"]?.object?.members ?? [] {
      checkRating(member.value, on: rules.scale, &problems)
    }
    guard let node = object["bad"], let bad = node.number else {
      rules.bad = FeedbackRules.lowestQuarter(of: rules.scale)
      return
    }
    checkRating(node, on: rules.scale, &problems)
    if bad == rules.scale.upperBound {
      problems.add(
        at: node.position, "every rating would be bad", do: "name a rating below the best one")
    }
  }

  private static func checkRating(
    _ node: JSONNode, on scale: ClosedRange<Double>, _ problems: inout ProblemList
  ) {
    guard let number = node.number, !scale.contains(number) else { return }
    let ends = [scale.lowerBound, scale.upperBound].map { JSONValue.text(of: $0) }
    problems.add(
      at: node.position,
      "\(JSONValue.text(of: number)) is not on the scale from \(ends[0]) to \(ends[1])",
      do: "change the number or \"scale\"")
  }

  // MARK: - Categories

  private static let categories = Coding<[FeedbackRules.Category]>(
    .map(MapForm(keyName: "category", value: names.form, minimumCount: 1)),
    read: { node, problems in
      var categories: [FeedbackRules.Category] = []
      for member in node.object?.members ?? [] {
        for pattern in member.value.array ?? [] { check(pattern, &problems) }
        categories.append(
          FeedbackRules.Category(
            name: member.key, patterns: member.value.array?.compactMap(\.string) ?? []))
      }
      return categories
    },
    write: { categories in
      .object(categories.map { JSONValue.Member($0.name, .init($0.patterns)) })
    })

  private static func check(_ node: JSONNode, _ problems: inout ProblemList) {
    guard let pattern = node.string else { return }
    do throws(TextPattern.Mistake) {
      _ = try FeedbackRules.Category.expression(in: pattern)
    } catch {
      let shown = JSONValue.quoted(ShortText.of(pattern))
      problems.add(
        at: node.position,
        "character \(error.offset + 1) of the pattern \(shown) \(error.what)",
        do: "\(error.remedy), or leave the slashes out to search for words")
    }
  }
}
