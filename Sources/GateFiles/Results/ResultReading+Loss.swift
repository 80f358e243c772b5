internal import GateVerdicts

extension ResultReading {
  /// Reads `losses`.
  func losses(of file: JSONNode) throws(FileProblem) -> [LossSlice] {
    var losses: [LossSlice] = []
    for node in try member("losses", of: file).array ?? [] {
      losses.append(
        LossSlice(
          metric: try string("metric", of: node), slice: try string("slice", of: node),
          examples: try integer("n", of: node), difference: try number("difference", of: node),
          rest: try number("rest", of: node), excess: try estimate(try member("excess", of: node)),
          explained: try number("explained", of: node), pValue: try number("pValue", of: node),
          isPValueBound: try boolean("bound", of: node)))
    }
    return losses
  }
}
