import GateText
import GateRuns
import GateVerdicts

extension JSONValue {
  /// An intent with what came of it.
  init(_ outcome: IntentOutcome) {
    self = .object([
      (.text, .init(outcome.intent.text)),
      (.metric, .init(outcome.intent.metric)),
      (.segment, .init(outcome.intent.segment)),
      (.intended, .init(outcome.intent.change)),
      (.verdict, .init(outcome.verdict.rawValue)),
      (.effect, outcome.effect.map(JSONValue.init) ?? .null),
      (.n, .init(outcome.examples)),
      (.clusters, .init(outcome.clusters)),
      (.unit, .init(outcome.unit)),
      (.reason, .init(outcome.reason)),
    ])
  }
}
