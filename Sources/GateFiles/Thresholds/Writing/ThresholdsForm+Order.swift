import GateText

extension ThresholdsForm {
  /// The keys, in order, of the objects on the way to a rule; empty where the author chooses them.
  ///
  /// - Parameter depth: how many keys lead to the object: `metrics`, the metric, `segments`, the
  ///   segment.
  static func keys(atDepth depth: Int) -> [String] {
    switch depth {
    case 0: file.form.fields.map(\.name)
    case 2: metric.form.fields.map(\.name)
    case 4: segment.form.fields.map(\.name)
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
