import GateText

/// A document as lines for a terminal.
struct DocumentTerminal {
  private let document: Document
  private let style: TerminalStyle
  private let paint: TerminalPaint
  private static let noteIndentation = 4

  init(_ document: Document, style: TerminalStyle) {
    self.document = document
    self.style = style
    paint = TerminalPaint(color: style.color)
  }

  /// All lines, an empty one between two blocks.
  var lines: [String] {
    guard style.verbosity != .quiet else { return headline }
    let shown = document.sections.filter { !$0.isDetail || style.verbosity == .verbose }
    let rest = document.sections.filter { section in
      section.isDetail && style.verbosity != .verbose
    }
    let more =
      rest.isEmpty
      ? []
      : wrapped("-v shows more: \(rest.map(\.title).joined(separator: ", "))", hanging: 2)
        .map { paint($0, .quiet) }
    let blocks = [headline + evidence, facts] + shown.flatMap(blocks) + [more]
    return Array(blocks.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private var headline: [String] {
    let mark = document.mark.isEmpty ? "" : document.mark + " "
    return wrapped(mark + document.headline.plain, hanging: mark.count).map {
      paint($0, document.outcome == .neutral ? .strong : document.outcome.role)
    }
  }

  private var evidence: [String] {
    document.evidence.flatMap { wrapped($0.plain, hanging: 0) }
  }

  private var facts: [String] {
    let column = (document.facts.map(\.name.count).max() ?? 0) + 2
    return document.facts.flatMap { fact -> [String] in
      let lines = TextWrap.lines(
        fact.value.plain, width: style.width, indentation: column, hanging: column)
      let label = fact.name + String(repeating: " ", count: column - fact.name.count)
      return lines.prefix(1).map { label + $0.dropFirst(column) } + lines.dropFirst()
    }
  }

  private func blocks(of section: Document.Section) -> [[String]] {
    var blocks = section.parts.map(lines)
    let title = wrapped(section.title, hanging: 0).map { paint($0, .strong) }
    if blocks.isEmpty { blocks = [[]] }
    blocks[0] = title + blocks[0]
    return blocks
  }

  private func lines(of part: Document.Part) -> [String] {
    switch part {
    case .paragraph(let text): wrapped(text.plain, hanging: 0)
    case .list(let items): items.flatMap { wrapped("· \($0.plain)", hanging: 2) }
    case .table(let table): lines(of: table)
    case .figures(let figures): lines(of: figures)
    case .courses(let courses): lines(of: courses)
    case .code(let lines, _): lines.map { HostileText.lines($0, length: 10_000) }
    }
  }

  private func lines(of table: DocumentTable) -> [String] {
    let most = style.verbosity == .verbose ? nil : table.mostRows
    let shown = table.rows.prefix(most ?? table.rows.count)
    let columns = table.columns.map { column in
      TerminalTable.Column(
        title: column.title, alignsRight: column.isNumeric, isElastic: column.isElastic,
        leastWidth: column.leastWidth ?? TerminalTable.leastElastic, dropOrder: column.dropOrder)
    }
    let rows = shown.map { row in
      TerminalTable.Row(cells: row.cells.map(\.plain), role: row.outcome.role)
    }
    let lines = TerminalTable(columns: columns, rows: rows).lines(width: style.width, paint: paint)
    let caption = table.showsCaption ? wrapped(table.caption, hanging: 0) : []
    let rest = table.rows.count - shown.count
    let indentation = Self.noteIndentation
    return caption + lines.prefix(1)
      + zip(lines.dropFirst(), shown).flatMap { line, row in
        [line]
          + row.notes.flatMap { note in
            TextWrap.lines(
              note.plain, width: style.width, indentation: indentation, hanging: indentation)
          }
      } + (rest > 0 ? [paint("… and \(rest) more (-v shows them)", .quiet)] : [])
  }

  private func lines(of figures: [DocumentFigure]) -> [String] {
    let titles = figures.map(\.title.plain)
    let longest = titles.map { DisplayWidth.of($0) }.max() ?? 0
    let width = min(longest, max(12, style.width / 3))
    return zip(titles, figures).map { title, figure in
      let cut = DisplayWidth.middleCut(title, to: width)
      let padding = String(repeating: " ", count: width - DisplayWidth.of(cut))
      return DisplayWidth.cut("\(cut)\(padding)  \(figure.bars(.plain))", to: style.width)
    }
  }

  private func lines(of courses: [DocumentCourse]) -> [String] {
    let titles = courses.map(\.title.plain)
    let longest = titles.map { DisplayWidth.of($0) }.max() ?? 0
    let width = min(longest, max(12, style.width / 3))
    return zip(titles, courses).flatMap { title, course in
      let cut = DisplayWidth.middleCut(title, to: width)
      let padding = String(repeating: " ", count: width - DisplayWidth.of(cut))
      let curve = course.lines(width: style.width - width - 2, numerals: .plain)
      let names = [cut + padding] + [String(repeating: " ", count: width)]
      return zip(names, curve).map { "\($0)  \($1)" }
    }
  }

  private func wrapped(_ text: String, hanging: Int) -> [String] {
    TextWrap.lines(text, width: style.width, indentation: 0, hanging: hanging)
  }
}

extension Document.Outcome {
  /// The colour of a terminal.
  var role: TerminalPaint.Role {
    switch self {
    case .neutral: .strong
    case .good: .good
    case .doubtful: .doubtful
    case .bad: .bad
    }
  }
}
