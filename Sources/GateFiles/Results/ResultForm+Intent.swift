internal import GateRuns
internal import GateVerdicts

extension ResultForm {
  /// An entry of `intents`.
  static let intent = Record<IntentOutcome>(
    "An effect that the change was meant to have, and what came of it. It gates nothing.",
    [
      Field(
        "text", following: \.intent.text, .text,
        "The intent as it was written: context_recall+0.02[topic=billing]."),
      Field("metric", following: \.intent.metric, .text, "The metric."),
      Field(
        "segment", following: \.intent.segment, .orNull(segment),
        "The segment, topic=billing; null for all examples."),
      Field(
        "intended", following: \.intent.change, .real,
        "Candidate minus baseline as it was meant to be, at least."),
      Field("verdict", \.verdict, .word, "What came of it."),
      Field(
        "effect", \.effect, .orNull(estimate),
        "Candidate minus baseline; null where nothing was measured."),
      Field("n", \.examples, .count, "The number of examples that it rests on."),
      Field("clusters", \.clusters, .orNull(.count), "The number of their clusters."),
      Field("unit", \.unit, .orNull(.text), "The unit of the metric."),
      Field("reason", \.reason, .text, "The verdict in one sentence."),
    ],
    start: { node, problems in
      guard let intent = node.object?["text"]?.string.flatMap(Intent.init) else {
        problems.add(at: node.position, misfit)
        return nil
      }
      return IntentOutcome(intent: intent, verdict: .unknown, reason: "")
    })
}
