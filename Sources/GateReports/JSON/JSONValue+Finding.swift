import GateVerdicts

extension JSONValue {
  /// A finding with its examples and numbers.
  init(_ finding: Finding) {
    self = .object([
      (.kind, .string(finding.kind.rawValue)),
      (.severity, .string(finding.severity.rawValue)),
      (.metric, .text(finding.metric)),
      (.text, .string(finding.text)),
      (.n, .integer(finding.count)),
      (.examples, .texts(finding.examples)),
      (.difference, finding.difference.map(JSONValue.init) ?? .null),
      (.part, .real(finding.part)),
      (.pValue, .real(finding.pValue)),
    ])
  }
}
