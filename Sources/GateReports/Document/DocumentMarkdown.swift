import GateText

/// A document in GitHub's Markdown.
struct DocumentMarkdown {
  private let document: Document
  /// The columns of a curve.
  private static let curveWidth = 72

  init(_ document: Document) { self.document = document }

  /// The whole report.
  var text: String {
    let (kept, dropped) = fitting()
    return (kept + (dropped.isEmpty ? [] : [Self.note(on: dropped, joint: " ")]))
      .joined(separator: "\n\n") + "\n"
  }

  /// The whole report as a comment that is found again by its first line.
  func comment(tool: String) -> String {
    let (kept, dropped) = fitting()
    var text = "<!-- scoregate:report -->\n"
    for section in kept + (dropped.isEmpty ? [] : [Self.note(on: dropped, joint: "\n")]) {
      text += section
      text += "\n\n"
    }
    return text + "<sub>\(MarkdownText.prose(tool))</sub>\n"
  }

  /// The sections that there is room for, and the names of the others.
  private func fitting() -> (kept: [String], dropped: [String]) {
    let sections =
      [MarkdownSection(name: "the answer", worth: .answer, text: answer)]
      + document.sections.map { section in
        MarkdownSection(
          name: MarkdownText.prose(section.name), worth: section.worth, text: text(of: section))
      }
    let fitting = MarkdownSection.fit(sections, bytes: MarkdownReport.mostBytes - 1_000)
    return (fitting.kept.map(\.text), fitting.dropped)
  }

  private static func note(on dropped: [String], joint: String) -> String {
    "_Left out to keep this report short enough for a comment: "
      + "\(dropped.joined(separator: ", ")). The JSON report has\(joint)everything._"
  }

  private var answer: String {
    let mark =
      switch document.outcome {
      case .neutral: ""
      case .good: "✅ "
      case .noted: "☑️ "
      case .doubtful: "❔ "
      case .bad: "❌ "
      }
    let headline = "\(mark)**\(Self.prose(document.headline))**"
    let opening = document.opening.map(text).joined(separator: "\n\n")
    if let verdict = document.verdict { return "\(headline)\(Self.text(of: verdict))\n\(opening)" }
    let evidence = document.evidence.map { Self.prose($0) + "." }.joined(separator: " ")
    let facts = document.facts.map { fact in
      "- \(MarkdownText.prose(fact.name)): \(Self.prose(fact.value))"
    }.joined(separator: "\n")
    return [headline, evidence, facts, opening].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// What goes on where the headline ends, up to a full stop, and what kept it from being decided.
  private static func text(of verdict: Document.Verdict) -> String {
    let more = verdict.more.map { "; \($0)" } ?? ""
    var text =
      !verdict.obstacles.isEmpty
      ? ""
      : verdict.evidence.map { Wording.joint(before: $0) + MarkdownText.prose($0 + more) }
        ?? MarkdownText.prose(more)
    text += ".\n\n"
    for obstacle in verdict.obstacles { text += "- \(MarkdownText.prose(obstacle))\n" }
    return verdict.moreObstacles > 0 ? text + "- … and \(verdict.moreObstacles) more\n" : text
  }

  private func text(of section: Document.Section) -> String {
    let content = section.parts.map(text).joined(separator: "\n\n")
    if section.title.isEmpty { return content }
    return section.isDetail
      ? Self.folded(Self.markdown(section.title, code: MarkdownText.htmlCode), content)
      : "### \(Self.prose(section.title))\n\n\(content)"
  }

  private func text(of part: Document.Part) -> String {
    switch part {
    case .paragraph(let text): Self.prose(text)
    case .list(let items): Self.list(items.map(Self.prose))
    case .titled(let title, let items):
      "**\(Self.prose(title))**\n\n" + Self.list(items.map(Self.prose))
    case .marked(let lines):
      Self.list(lines.map { "\($0.mark) \(Self.prose($0.text))" })
    case .table(let table): text(of: table)
    case .matrix(let matrix): text(of: matrix.table)
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
    case .terms(let summary, let terms):
      Self.folded(
        MarkdownText.prose(summary),
        Self.list(terms.map { "\(MarkdownText.prose($0.name)): \(Self.prose($0.value))" }))
    case .checks(let checks): checks.markdown
    case .story(let story): story.markdown
    case .starts(let starts): text(of: .marked(starts.lines))
    case .examples(let examples): examples.markdown
    case .distributions(let distributions): text(of: .list(distributions.lines))
    case .findings(let findings): findings.markdown
    case .factors(let factors): factors.markdown
    case .intents(let intents): text(of: .titled("Intended", intents.lines(.typographic)))
    case .runs(let runs): runs.markdown
    case .steps(let steps): Self.list(steps.advice.map { MarkdownText.prose($0.text) })
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

  /// Points, each Markdown already.
  static func list(_ items: [String]) -> String {
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
      case .words(let words), .aside(let words): MarkdownText.prose(words)
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
