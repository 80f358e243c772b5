import GateText

/// A document in GitHub's Markdown.
struct DocumentMarkdown {
  private let document: Document
  /// The columns of a curve.
  private static let curveWidth = 72

  init(_ document: Document) { self.document = document }

  /// The whole report.
  var text: String {
    let sections =
      [MarkdownSection(name: "the answer", worth: .answer, text: answer)]
      + document.sections.map { section in
        MarkdownSection(
          name: MarkdownText.prose(section.title),
          worth: section.isDetail ? .passedChecks : .table, text: text(of: section))
      }
    let fitting = MarkdownSection.fit(sections, bytes: MarkdownReport.mostBytes - 1_000)
    let note =
      fitting.dropped.isEmpty
      ? []
      : [
        "_Left out to keep this report short enough for a comment: "
          + "\(fitting.dropped.joined(separator: ", ")). The JSON report has everything._"
      ]
    return (fitting.kept.map(\.text) + note).joined(separator: "\n\n") + "\n"
  }

  private var answer: String {
    let marks: [Document.Outcome: String] = [.good: "✅ ", .doubtful: "❔ ", .bad: "❌ "]
    let headline = "\(marks[document.outcome] ?? "")**\(Self.prose(document.headline))**"
    let evidence = document.evidence.map { Self.prose($0) + "." }.joined(separator: " ")
    let facts = document.facts.map { fact in
      "- \(MarkdownText.prose(fact.name)): \(Self.prose(fact.value))"
    }.joined(separator: "\n")
    return [headline, evidence, facts].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func text(of section: Document.Section) -> String {
    let content = section.parts.map(text).joined(separator: "\n\n")
    return section.isDetail
      ? Self.folded(MarkdownText.prose(section.title), content)
      : "### \(MarkdownText.prose(section.title))\n\n\(content)"
  }

  private func text(of part: Document.Part) -> String {
    switch part {
    case .paragraph(let text): Self.prose(text)
    case .list(let items): Self.list(items.map { Self.prose($0) })
    case .table(let table): text(of: table)
    case .figures(let figures):
      MarkdownText.block(
        figures.map { figure in "\(figure.bars(.typographic))  \(figure.title.plain)" })
    case .courses(let courses):
      MarkdownText.block(
        courses.flatMap { course in
          [course.title.plain] + course.lines(width: Self.curveWidth, numerals: .typographic)
        })
    case .code(let lines, let language):
      MarkdownText.block(
        lines.map { HostileText.lines($0, length: 10_000) }, language: language)
    }
  }

  private func text(of table: DocumentTable) -> String {
    let most = min(table.rows.count, table.mostRows ?? .max)
    let caption = table.showsCaption ? "_\(MarkdownText.prose(table.caption))_\n\n" : ""
    let shown = rows(table.rows[..<most], of: table)
    guard most < table.rows.count else { return caption + shown }
    return caption + shown + "\n\n"
      + Self.folded("\(table.rows.count - most) more", rows(table.rows[most...], of: table))
  }

  private func rows(_ rows: ArraySlice<DocumentTable.Row>, of table: DocumentTable) -> String {
    let titles = table.columns.map { MarkdownText.prose($0.title) }
    let rules = table.columns.map { $0.isNumeric ? "--:" : ":--" }
    let lines = ([titles, rules] + rows.map { $0.cells.map { Self.cell($0) } }).map { cells in
      "| \(cells.joined(separator: " | ")) |"
    }
    let notes = rows.compactMap { row -> String? in
      guard !row.notes.isEmpty else { return nil }
      let name = row.cells.prefix(2).filter { !$0.isEmpty }.map { Self.prose($0) }
      return "\(name.joined(separator: " ")): "
        + row.notes.map { Self.prose($0) }.joined(separator: "; ")
    }
    return lines.joined(separator: "\n") + (notes.isEmpty ? "" : "\n\n" + Self.list(notes))
  }

  private static func list(_ items: [String]) -> String {
    items.map { "- \($0)" }.joined(separator: "\n")
  }

  private static func folded(_ summary: String, _ content: String) -> String {
    "<details>\n<summary>\(summary)</summary>\n\n\(content)\n\n</details>"
  }

  private static func prose(_ text: DocumentText) -> String {
    markdown(text, code: MarkdownText.code)
  }

  private static func cell(_ text: DocumentText) -> String {
    markdown(text, code: MarkdownText.cellCode)
  }

  private static func markdown(_ text: DocumentText, code: (String) -> String) -> String {
    text.pieces.map { piece in
      switch piece {
      case .words(let words): MarkdownText.prose(words)
      case .name(let name): code(name)
      case .number(let number): MarkdownText.prose(number.withTrueMinus)
      case .strong(let words): "**\(MarkdownText.prose(words))**"
      }
    }.joined()
  }
}

extension String {
  /// Numbers with a true minus sign, U+2212, in place of a hyphen that no digit or letter precedes.
  var withTrueMinus: String {
    var last: Character = " "
    return String(
      map { character in
        defer { last = character }
        return character == "-" && !last.isLetter && !last.isNumber ? "\u{2212}" : character
      })
  }
}
