import GateVerdicts

extension JUnitDocument.Case {
  /// Makes the test case of a kind of finding, which passes where there is none: every kind always
  /// has one, so that a dashboard has its history.
  init(_ kind: FindingKind, in result: GateResult, suite: String) {
    let wording = Wording.plain
    self.init(name: wording.name(of: kind), classname: suite)
    let findings = result.findings.filter { $0.kind == kind && $0.severity != .notice }
    guard let first = findings.first else { return }
    let body = JUnitDocument.cut(findings.flatMap { JUnitDocument.Case.lines(of: $0, in: result) })
      .joined(separator: "\n")
    let message = wording.sentence(first, in: result)
    let isError = findings.contains { $0.severity == .incomparable }
    problem = .init(
      kind: isError ? .error : .skipped, type: isError ? "scoregate.error" : nil,
      message: message, body: body)
  }

  /// A finding with its examples, a line each.
  private static func lines(of finding: Finding, in result: GateResult) -> [String] {
    [Wording.plain.sentence(finding, in: result)]
      + finding.examples.map { "- \(Wording.plain.name($0))" }
  }
}
