import GateText
internal import GateVerdicts

extension ThresholdsForm {
  /// The keys, in order, of the objects on the way to a rule; empty where the author chooses them.
  ///
  /// - Parameter depth: how many keys lead to the object: `metrics`, the metric, `segments`, the
  ///   segment.
  static func keys(atDepth depth: Int) -> [String] {
    switch depth {
    case 0: file.fields.map(\.name)
    case 2: metric.fields.map(\.name)
    case 4: segment.fields.map(\.name)
    default: []
    }
  }
}

extension ObjectForm {
  /// Members in the order in which the form has their keys, without what is nil.
  func inOrder(_ values: [(key: String, value: JSONValue?)]) -> [JSONValue.Member] {
    fields.compactMap { field in
      values.first { $0.key == field.name }?.value.map { JSONValue.Member(field.name, $0) }
    }
  }
}

extension Margin {
  /// The margin as thresholds.json has it: `0.03`, or `{ "relative": 0.1 }`.
  var literal: JSONValue {
    switch self {
    case .absolute(let margin): .number(margin)
    case .relative(let fraction): ["relative": .number(fraction)]
    }
  }
}

extension ScoreRange {
  /// The range as thresholds.json has it: `[0, null]`.
  var literal: JSONValue {
    .array([lower, upper].map { $0.isFinite ? .number($0) : .null })
  }
}
