/// What a metric measures, as far as its name tells, for hypotheses about causes.
package enum MetricRole: String, Sendable, CaseIterable {
  /// Whether what is needed was retrieved.
  case contextRecall
  /// Whether what was retrieved is needed, and stands first.
  case contextPrecision
  /// Whether the answer says only what the contexts say.
  case faithfulness
  /// Whether the answer answers the question.
  case answerRelevancy
  /// Whether the answer is right.
  case correctness
  /// How long it took.
  case latency

  /// The role of a metric; nil where its name tells none.
  ///
  /// What a parameter in brackets or behind a comma adds to the name does not matter, nor does a
  /// prefix of the evaluator (`gpt_groundedness`).
  package init?(of metric: String) {
    let name = metric.prefix { $0 != "(" && $0 != "," }.lowercased()
      .filter { $0.isLetter || $0.isNumber }
    let found = Self.names.first { names in names.1.contains { name.hasSuffix($0) } }
    guard let role = found?.0 else { return nil }
    self = role
  }

  /// The ends of the names of each role, without what separates words.
  private static let names: [(MetricRole, [String])] = [
    (.contextRecall, ["contextrecall", "contextualrecall", "claimrecall", "contextentityrecall"]),
    (
      .contextPrecision,
      [
        "contextprecision", "contextualprecision", "contextrelevance", "contextrelevancy",
        "contextualrelevancy", "contextprecisionwithoutreference", "contextprecisionwithreference",
        "contextutilization",
      ]
    ),
    (.faithfulness, ["faithfulness", "groundedness", "groundednesspro", "faithful"]),
    (
      .answerRelevancy,
      ["answerrelevancy", "answerrelevance", "responserelevancy", "responserelevance", "relevance"]
    ),
    (
      .correctness,
      [
        "answercorrectness", "factualcorrectness", "correctness", "answeraccuracy",
        "semanticsimilarity", "exactmatch", "accuracy",
      ]
    ),
    (.latency, ["latency", "latencyms", "latencys", "duration", "responsetime", "executiontime"]),
  ]
}
