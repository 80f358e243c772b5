import GateText
import GateRuns
import GateVerdicts

extension RunTable {
  func lines(in terminal: DocumentTerminal) -> [String] {
    let command = Wording.plain.reproduction(of: result)
    return ["to decide again:"]
      + command.remarks.flatMap { terminal.wrapped("# \($0)", indentation: 2, hanging: 4) }
      + TextWrap.command(
        command.text, width: terminal.style.width, indentation: 2, hanging: 4)
  }

  var markdown: String {
    var text = "| | \(columns.joined(separator: " | ")) |\n|:--"
    text += String(repeating: "|:--", count: columns.count) + "|\n"
    // A short hash tells files apart, and is all that a comment has room for.
    for (name, cells) in rows(mostFactors: 10, hashLength: 12) {
      let shown = cells.map { $0.map(MarkdownText.cellCode) ?? "" }
      text += "| \(MarkdownText.prose(name)) | \(shown.joined(separator: " | ")) |\n"
    }
    let command = Wording.typographic.command(for: result)
    return text + "\n"
      + MarkdownText.block(command.split(separator: "\n").map(String.init), language: "sh")
  }

  var html: HTML {
    let wording = Wording.typographic
    let what = HTML(.span, ["class": "unseen"], text: "what")
    let configuration =
      result.configText.map { text in
        HTML(.pre, ["tabindex": "0"], text: HostileText.lines(text, length: 200_000))
      } ?? HTML(.p, text: "Its text is not kept in the result.")
    return .all([
      .scrolling(
        "Table of the runs",
        .lines(
          [what] + columns.map { .text($0) },
          rows: rows(mostFactors: 20, hashLength: .max).map { name, cells in
            [.text(name)] + cells.map { .text($0 ?? "") }
          })),
      HTML(.p, text: "To do it again:"),
      HTML(
        .pre, ["class": "command", "tabindex": "0"], text: wording.command(for: result)),
      HTML(
        .details, [:],
        [
          HTML(
            .summary, [:],
            [
              "The configuration as used: ",
              HTML(.code, text: wording.name(result.config.path)),
            ]),
          HTML(
            .p, ["class": "soft"], text: "SHA-256 \(wording.name(result.config.sha256))"),
          configuration,
        ]),
    ])
  }
}
