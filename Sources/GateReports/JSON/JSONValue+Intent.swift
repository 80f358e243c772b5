import GateRuns
import GateVerdicts

extension JSONValue {
  /// An intent with what came of it.
  init(_ outcome: IntentOutcome) {
    self = .object([
      (.text, .string(outcome.intent.text)),
      (.metric, .string(outcome.intent.metric)),
      (.segment, .text(outcome.intent.segment)),
      (.intended, .number(outcome.intent.change)),
      (.verdict, .string(outcome.verdict.rawValue)),
      (.effect, outcome.effect.map(JSONValue.init) ?? .null),
      (.n, .integer(outcome.examples)),
      (.clusters, .whole(outcome.clusters)),
      (.unit, .text(outcome.unit)),
      (.reason, .string(outcome.reason)),
    ])
  }
}
