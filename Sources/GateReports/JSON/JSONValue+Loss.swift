import GateText
import GateVerdicts

extension JSONValue {
  /// A slice that lost more than the rest.
  init(_ loss: LossSlice) {
    self = .object([
      (.metric, .init(loss.metric)),
      (.slice, .init(loss.slice)),
      (.n, .init(loss.examples)),
      (.difference, .init(loss.difference)),
      (.rest, .init(loss.rest)),
      (.excess, JSONValue(loss.excess)),
      (.explained, .init(loss.explained)),
      (.pValue, .init(loss.pValue)),
      (.bound, .init(loss.isPValueBound)),
    ])
  }
}
