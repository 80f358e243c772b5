import GateText
import GateVerdicts

extension JSONValue {
  /// A finding with its examples and numbers.
  init(_ finding: Finding) {
    self = .object([
      (.kind, .init(finding.kind.rawValue)),
      (.severity, .init(finding.severity.rawValue)),
      (.metric, .init(finding.metric)),
      (.text, .init(finding.text)),
      (.n, .init(finding.count)),
      (.examples, .init(finding.examples)),
      (.difference, finding.difference.map(JSONValue.init) ?? .null),
      (.part, .init(finding.part)),
      (.pValue, .init(finding.pValue)),
    ])
  }
}
