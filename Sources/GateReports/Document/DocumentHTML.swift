import GateText

/// A document as an HTML page.
struct DocumentHTML {
  private let document: Document

  init(_ document: Document) { self.document = document }

  /// The whole page.
  func page(title: String? = nil, tool: String) -> String {
    let headline = [document.mark, document.headline.plain].filter { !$0.isEmpty }
    let tool = HostileText.line(tool, length: 300)
    let filtered = document.sections.first { $0.isFiltered }?.anchor
    return HTMLPage.page(
      title: title ?? headline.joined(separator: " "), tool: tool,
      body: [
        filtered.map { HTML(.a, ["class": "skip", "href": "#\($0)"], text: "Skip to the \($0)") },
        header,
        document.opening.isEmpty
          ? nil : HTML(.div, ["class": "starts"], document.opening.map(Self.html)),
        HTML(.main, [:], document.sections.map(Self.section)),
        HTML(.footer, text: "\(tool) · the same files always give this page"),
        filtered.map { _ in HTML(.script, [:], [.embedded(HTMLPage.script)]) },
      ])
  }

  private var header: HTML {
    let mark =
      document.mark.isEmpty
      ? nil
      : HTML.all([
        HTML(.span, ["class": "mark", "aria-hidden": "true"], text: document.mark), " ",
      ])
    let verdict = document.verdict
    // Where nothing could be decided, the obstacles say what the evidence would.
    let clauses =
      verdict?.obstacles.isEmpty == false
      ? "" : [verdict?.evidence, verdict?.more].compactMap(\.self).joined(separator: "; ")
    let more = verdict.map { $0.moreObstacles > 0 ? ["… and \($0.moreObstacles) more"] : [] }
    return HTML(
      .header, ["class": "answer \(document.outcome.looks)"],
      [
        HTML(
          .div, ["class": "inner"],
          [
            HTML(.h1, [:], [mark, document.headline.html]),
            .each(document.evidence) { HTML(.p, ["class": "evidence"], [$0.html, "."]) },
            clauses.isEmpty ? nil : HTML(.p, ["class": "evidence"], text: clauses),
            .each((verdict?.obstacles ?? []) + (more ?? [])) {
              HTML(.p, ["class": "reason"], text: $0)
            },
            HTML(
              .dl, ["class": "facts"],
              document.facts.map { fact in
                HTML(.div, [:], [HTML(.dt, text: fact.name), HTML(.dd, [:], [fact.value.html])])
              }),
          ])
      ])
  }

  private static func section(_ section: Document.Section) -> HTML {
    let title = section.anchor.map { "\($0)-title" }
    let parts = section.parts.map(html)
    func heading(_ looks: String?) -> HTML {
      HTML(.h2, ["class": looks, "id": title], [section.title.html])
    }
    return HTML(
      .section, ["id": section.anchor, "aria-labelledby": title],
      section.isDetail
        ? [HTML(.details, [:], [HTML(.summary, [:], [heading("folded")])] + parts)]
        : [heading(nil)] + parts)
  }

  private static func html(_ part: Document.Part) -> HTML {
    switch part {
    case .paragraph(let text): HTML(.p, [:], [text.html])
    case .list(let items): list(items)
    case .titled(let title, let items):
      .all([HTML(.p, [:], [HTML(.strong, [:], [title.html])]), list(items)])
    case .marked(let lines): list(lines.map { "\($0.mark) \($0.text)" })
    case .table(let table): table.html
    case .matrix(let matrix): matrix.html
    case .figures(let figures): html(figures)
    case .courses(let courses): html(courses)
    case .code(let lines, _):
      HTML(
        .pre, ["tabindex": "0"],
        text: lines.map { HostileText.lines($0, length: 10_000) }.joined(separator: "\n"))
    case .terms(let summary, let terms):
      HTML(
        .details, [:],
        [
          HTML(.summary, text: summary),
          HTML(
            .dl, ["class": "formulas"],
            terms.map { term in
              .all([HTML(.dt, text: term.name), HTML(.dd, [:], [term.value.html])])
            }),
        ])
    case .checks(let checks): checks.html
    case .story(let story): story.html
    case .starts(let starts): starts.html
    case .examples(let examples): examples.html
    case .distributions(let distributions): distributions.html
    case .findings(let findings): findings.html
    case .factors(let factors): factors.html
    case .intents(let intents): intents.html
    case .runs(let runs): runs.html
    case .steps(let steps): list(steps.advice.map { .said($0.text) })
    }
  }

  private static func list(_ items: [DocumentText]) -> HTML {
    HTML(.ul, ["class": "points"], items.map { HTML(.li, [:], [$0.html]) })
  }

  private static func html(_ figures: [DocumentFigure]) -> HTML {
    HTML(
      .div, ["class": "figures"],
      figures.map { figure in
        ScorePlot(figure, numerals: .typographic).map { plot in
          HTML(.figure, [:], [HTML(.figcaption, [:], [figure.title.html]), plot.drawing])
        }
      })
  }

  /// Curves, or in words what there is where it is none.
  private static func html(_ courses: [DocumentCourse]) -> HTML {
    .all([
      HTML(
        .p, ["class": "soft"],
        text: "A dot is a run, the band its interval, a thick line the level between two changes."),
      HTML(
        .div, ["class": "courses"],
        courses.map { course in
          HTML(
            .figure, [:],
            [
              HTML(.figcaption, [:], [course.title.html]),
              CoursePlot(course, numerals: .typographic)?.drawing
                ?? HTML(.p, [:], [course.summary.html]),
            ])
        }),
    ])
  }
}

extension DocumentText {
  /// The line with its names as code and its numbers with a true minus.
  var html: HTML {
    .each(pieces) { piece in
      switch piece {
      case .words(let words): .text(words)
      case .name(let name): HTML(.code, text: name)
      case .number(let number): HTML(.span, ["class": "score"], text: number.withTrueMinus)
      case .strong(let words): HTML(.strong, text: words)
      case .aside(let words): HTML(.span, ["class": "soft"], text: words)
      }
    }
  }
}

extension Document.Section {
  /// Whether its checks can be filtered, for which the page has a script.
  fileprivate var isFiltered: Bool {
    parts.contains { part in
      if case .checks = part { true } else { false }
    }
  }
}

extension Document.Outcome {
  /// The class of the style sheet.
  var looks: String {
    switch self {
    case .neutral: "described"
    case .good: "passed"
    case .noted: "tolerated"
    case .doubtful: "undecided"
    case .bad: "failed"
    }
  }
}
