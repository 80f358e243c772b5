import GateVerdicts

/// A table of two columns, which is what a phone shows.
extension CheckList {
  var markdown: String {
    let column = Wording.typographic.valueTitle(of: shown + rest) == "mean" ? "Mean" : "Value"
    var text = "| Check | \(column) and change |\n|:--|:--|"
    for check in shown {
      text += "\n| \(verdict(of: check))<br>"
      text += MarkdownText.cellCode(Wording.typographic.name(check.id))
      text += " | \(numbers(of: check)) |"
    }
    return rest.isEmpty ? text : text + "\n\n… and \(rest.count) more."
  }

  private func verdict(of check: Check) -> String {
    let wording = Wording.typographic
    let standing = ranked.result.standing(of: check)
    let mark =
      switch standing {
      case .error, .failed: "❌"
      case .undecided: "❔"
      case .tolerated, .fragile: "⚠️"
      case .uncounted: "▫️"
      case .passed: "✅"
      }
    if standing == .uncounted { return "\(mark) \(wording.uncountedVerdict(of: check))" }
    let remark = wording.remark(on: check).map { ", \($0)" } ?? ""
    return "\(mark) **\(wording.verdict(of: check))**\(remark)"
  }

  private func numbers(of check: Check) -> String {
    let wording = Wording.typographic
    let change = wording.change(of: check).map { "**\($0)**" }
    let held = check.kind == .missing ? nil : wording.rule(of: check)
    let p = wording.pValue(of: check).map { "p \($0)" }
    let means = wording.labelledMeans(of: check).map(MarkdownText.unbroken)
    let lines = [
      [means, change].compactMap(\.self),
      [wording.interval(of: check).map(MarkdownText.unbroken)].compactMap(\.self),
      [held, p].compactMap { $0 }.map(MarkdownText.unbroken),
    ]
    return lines.filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }
      .joined(separator: "<br>")
  }
}
