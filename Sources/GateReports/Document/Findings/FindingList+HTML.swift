import GateVerdicts

extension FindingList {
  private static let mostFindings = 100
  private static let mostIDs = 20

  var html: HTML {
    let wording = Wording.typographic
    let findings = result.findings.prefix(Self.mostFindings)
    let warnings = result.warnings.prefix(Self.mostFindings)
    let rest = result.findings.count - findings.count + result.warnings.count - warnings.count
    let note = Badge(looks: "tolerated", mark: "!", words: "note on the files")
    let lines =
      (rest > 0 ? ["… and \(rest) more"] : []) + wording.pairing(of: result).dropFirst()
      + (result.ungated.isEmpty
        ? [] : ["Not gated: \(wording.list(result.ungated, most: Self.mostIDs))"])
    return HTML(
      .ul, ["class": "findings"],
      [
        .each(findings, html),
        .each(warnings) { warning in
          HTML(
            .li, ["class": note.looks], [note.html(), .text(" \(wording.sentence(warning))")])
        },
        .each(lines) { HTML(.li, text: $0) },
      ])
  }

  private func html(_ finding: Finding) -> HTML {
    let wording = Wording.typographic
    let (looks, mark) =
      switch finding.severity {
      case .incomparable: ("failed", "✗")
      case .warning: ("tolerated", "!")
      case .notice: ("passed", "i")
      }
    let ids = finding.examples.prefix(Self.mostIDs)
    let more = finding.examples.count - ids.count
    let examples = HTML(
      .p, [:],
      [
        .each(ids) { .all([HTML(.code, text: wording.name($0)), " "]) },
        more > 0 ? .text("and \(more) more") : nil,
      ])
    return HTML(
      .li, ["class": looks],
      [
        Badge(looks: looks, mark: mark, words: wording.name(of: finding.kind)).html(),
        .text(" \(wording.sentence(finding, in: result))"),
        ids.isEmpty
          ? nil : HTML(.details, [:], [HTML(.summary, text: "examples"), examples]),
      ])
  }
}
