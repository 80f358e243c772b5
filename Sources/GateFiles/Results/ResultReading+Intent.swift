internal import GateRuns
internal import GateVerdicts

extension ResultReading {
  /// Reads `intents`.
  func intents(of file: JSONNode) throws(FileProblem) -> [IntentOutcome] {
    var outcomes: [IntentOutcome] = []
    for node in try member("intents", of: file).array ?? [] {
      guard let intent = Intent(try string("text", of: node)) else { throw misfit(node) }
      var outcome = IntentOutcome(
        intent: intent, verdict: try word("verdict", of: node),
        examples: try integer("n", of: node), clusters: try member("clusters", of: node).integer,
        unit: try member("unit", of: node).string, reason: try string("reason", of: node))
      if let effect = try optional("effect", of: node) { outcome.effect = try estimate(effect) }
      outcomes.append(outcome)
    }
    return outcomes
  }
}
