import GateText

extension FactorTable {
  func lines(in terminal: DocumentTerminal) -> [String] {
    var table = TerminalTable(columns: [
      .init(title: "factor"), .init(title: "baseline"), .init(title: "candidate"), .init(title: ""),
    ])
    let width = (terminal.style.width - 14) / 3
    table.rows = rows.map { row in
      .init(
        cells: [row.name, row.baseline, row.candidate].map { DisplayWidth.middleCut($0, to: width) }
          + [row.isChanged ? "changed" : ""],
        role: row.isChanged ? .doubtful : .quiet)
    }
    return table.lines(width: terminal.style.width, paint: terminal.paint)
      + (more > 0 ? ["… and \(more) more factors"] : [])
      + (sentence(.plain).map { terminal.wrapped($0, hanging: 2) } ?? [])
  }

  var markdown: String {
    func cell(_ value: String) -> String {
      value == Self.notStated ? value : MarkdownText.cellCode(value)
    }
    var text = "| Factor | Baseline | Candidate |\n|:--|:--|:--|"
    for row in rows {
      let name = MarkdownText.prose(row.name)
      text += "\n| \(row.isChanged ? "**\(name)** changed" : name)"
      text += " | \(cell(row.baseline)) | \(cell(row.candidate)) |"
    }
    let rest = [
      more > 0 ? "… and \(more) more" : nil, sentence(.typographic).map(MarkdownText.prose),
    ].compactMap(\.self)
    return rest.isEmpty
      ? text : text + "\n\n" + rest.joined(separator: "; ").capitalizedFirst + "."
  }

  var html: HTML {
    let changed = HTML(.span, ["class": "unseen"], text: "whether it changed")
    let rest = [more > 0 ? "… and \(more) more" : nil, sentence(.typographic)]
    return .all([
      .scrolling(
        "The factors of the two runs",
        .lines(
          ["Factor", "Baseline", "Candidate", changed],
          rows: rows.map { row in
            [
              .text(row.name), .text(row.baseline), .text(row.candidate),
              HTML(.strong, text: row.isChanged ? "changed" : ""),
            ]
          })),
      .each(rest.compactMap(\.self)) {
        HTML(.p, ["class": "soft"], text: "\($0.capitalizedFirst).")
      },
    ])
  }
}
