import GateVerdicts

extension JSONValue {
  /// A slice that lost more than the rest.
  init(_ loss: LossSlice) {
    self = .object([
      (.metric, .string(loss.metric)),
      (.slice, .string(loss.slice)),
      (.n, .integer(loss.examples)),
      (.difference, .number(loss.difference)),
      (.rest, .number(loss.rest)),
      (.excess, JSONValue(loss.excess)),
      (.explained, .number(loss.explained)),
      (.pValue, .number(loss.pValue)),
      (.bound, .bool(loss.isPValueBound)),
    ])
  }
}
