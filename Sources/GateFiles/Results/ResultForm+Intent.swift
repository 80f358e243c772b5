internal import GateVerdicts

extension ResultForm {
  /// An entry of `intents`.
  static let intent = object(
    "An effect that the change was meant to have, and what came of it. It gates nothing.",
    [
      key("text", text, "The intent as it was written: context_recall+0.02[topic=billing]."),
      key("metric", text, "The metric."),
      key("segment", orNull(text), "The segment, topic=billing; null for all examples."),
      key("intended", number, "Candidate minus baseline as it was meant to be, at least."),
      key("verdict", .word(of: IntentVerdict.self), "What came of it."),
      key(
        "effect", orNull(.object(estimate)),
        "Candidate minus baseline; null where nothing was measured."),
      key("n", count, "The number of examples that it rests on."),
      key("clusters", orNull(count), "The number of their clusters."),
      key("unit", orNull(text), "The unit of the metric."),
      key("reason", text, "The verdict in one sentence."),
    ])
}
