import GateVerdicts

extension HTMLPage {
  private static let mostFindings = 100
  private static let mostIDs = 20

  /// What is to be known of the two runs as a pair; nil where there is nothing.
  var findingsSection: [String: Any]? {
    let findings = result.findings.prefix(Self.mostFindings).map(context)
    let warnings = result.warnings.prefix(Self.mostFindings).map { warning -> [String: Any] in
      [
        "looks": "tolerated", "mark": "!", "name": "note on the files",
        "text": wording.sentence(warning),
      ]
    }
    let rest =
      max(0, result.findings.count - findings.count)
      + max(0, result.warnings.count - warnings.count)
    let pairing = wording.pairing(of: result).dropFirst()
    var context: [String: Any] = [
      "findings": findings + warnings, "pairing": Array(pairing),
      "more": rest > 0 ? ["… and \(rest) more"] : [],
    ]
    if !result.ungated.isEmpty {
      context["ungated"] = "Not gated: \(wording.list(result.ungated, most: Self.mostIDs))"
    }
    if let factors = FactorTable(result, wording: wording) {
      context["factors"] = [
        "rows": factors.rows.map { row -> [String: Any] in
          [
            "name": row.name, "baseline": row.baseline, "candidate": row.candidate,
            "changed": row.isChanged ? "changed" : "",
          ]
        },
        "rest": [
          factors.more > 0 ? "… and \(factors.more) more" : nil, factors.sentence(wording),
        ].compactMap(\.self).map(\.capitalizedFirst),
      ]
    }
    let isEmpty =
      findings.isEmpty && warnings.isEmpty && pairing.isEmpty && context["factors"] == nil
      && result.ungated.isEmpty
    return isEmpty ? nil : context
  }

  private func context(of finding: Finding) -> [String: Any] {
    let (looks, mark) =
      switch finding.severity {
      case .incomparable: ("failed", "✗")
      case .warning: ("tolerated", "!")
      case .notice: ("passed", "i")
      }
    let ids = finding.examples.prefix(Self.mostIDs).map(wording.name)
    let more = finding.examples.count - ids.count
    return [
      "looks": looks, "mark": mark, "name": wording.name(of: finding.kind),
      "text": wording.sentence(finding, in: result), "hasExamples": !ids.isEmpty,
      "examples": ids, "more": more > 0 ? ["and \(more) more"] : [],
    ]
  }
}
