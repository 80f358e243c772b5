import GateText

/// A document as lines for a terminal.
struct DocumentTerminal {
  private let document: Document
  /// How it should look.
  let style: TerminalStyle
  /// The colours.
  let paint: TerminalPaint
  private static let noteIndentation = 4

  init(_ document: Document, style: TerminalStyle) {
    self.document = document
    self.style = style
    paint = TerminalPaint(color: style.color)
  }

  /// The text of all lines, with nothing in it that a build server takes for a command.
  var text: String {
    var text = ""
    for line in lines {
      let line = TerminalCharacters.inert(line)
      text += style.isASCII ? TerminalCharacters.ascii(line) : line
      text += "\n"
    }
    return text
  }

  /// All lines, an empty one between two blocks.
  private var lines: [String] {
    guard style.verbosity != .quiet else {
      return document.verdict.map { [oneLine($0)] } ?? headline
    }
    let shown = document.sections.filter { !$0.isDetail || style.verbosity == .verbose }
    let rest = document.sections.filter { section in
      section.isDetail && style.verbosity != .verbose
    }
    let more =
      rest.isEmpty
      ? []
      : wrapped(
        "-v shows more: \(rest.map(\.title.plain).joined(separator: ", "))", hanging: 2, .quiet)
    let opening = document.opening.flatMap(lines)
    let blocks = [headline + evidence + opening, facts] + shown.flatMap(blocks) + [more]
    return Array(blocks.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private var headline: [String] {
    // Where the headline names the verdict, a mark would say it twice.
    let mark = document.mark.isEmpty || document.verdict != nil ? "" : document.mark + " "
    return wrapped(mark + document.headline.plain, hanging: mark.count, document.outcome.role)
  }

  /// The headline with what goes on from it, and with what it ends in as far as there is room.
  private func oneLine(_ verdict: Document.Verdict) -> String {
    let evidence = verdict.evidence.map { Wording.joint(before: $0) + $0 } ?? ""
    let more = verdict.more.map { "; \($0)" } ?? ""
    let answer = document.headline.plain + evidence
    let room = style.width - DisplayWidth.of(more)
    let ending = (verdict.endings + [""]).first { DisplayWidth.of(answer + $0) <= room }
    let line =
      ending.map { answer + more + $0 }
      ?? DisplayWidth.cut(answer, to: max(room, style.width / 2)) + more
    return paint(DisplayWidth.cut(line, to: style.width), document.outcome.role)
  }

  private var evidence: [String] {
    var lines = document.evidence.flatMap { wrapped($0.plain) }
    guard let verdict = document.verdict else { return lines }
    // Where nothing could be decided, the obstacles say what the evidence would.
    if verdict.obstacles.isEmpty {
      for clause in [verdict.evidence, verdict.more].compactMap(\.self) {
        lines += wrapped(clause, indentation: 2)
      }
    }
    lines += verdict.obstacles.flatMap { wrapped("✗ \($0)", hanging: 2) }
    return verdict.moreObstacles > 0
      ? lines + ["… and \(verdict.moreObstacles) more reasons"] : lines
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
    let title = wrapped(section.title.plain, .strong)
    if blocks.isEmpty { blocks = [[]] }
    blocks[0] = title + blocks[0]
    return blocks
  }

  private func lines(of part: Document.Part) -> [String] {
    switch part {
    case .paragraph(let text): wrapped(text.plain)
    case .list(let items): items.flatMap { wrapped("· \($0.plain)", hanging: 2) }
    case .titled(let title, let items):
      wrapped("\(title.plain):")
        + items.flatMap { wrapped($0.plain, indentation: 2, hanging: 4) }
    case .marked(let lines): lines.flatMap(self.lines)
    case .table(let table): lines(of: table)
    case .matrix(let matrix): lines(of: matrix.table)
    case .figures(let figures): lines(of: figures)
    case .courses(let courses): lines(of: courses)
    case .code(let lines, _): lines.map { HostileText.lines($0, length: 10_000) }
    case .terms(_, let terms):
      terms.flatMap { wrapped("\($0.name): \($0.value.plain)", hanging: 2) }
    case .checks(let checks): checks.lines(in: self)
    case .story(let story): story.lines(in: self)
    case .starts(let starts): starts.lines.flatMap(lines)
    case .examples(let examples): lines(of: .list(examples.lines))
    case .distributions(let distributions): lines(of: .list(distributions.lines))
    case .findings(let findings): findings.lines(in: self)
    case .factors(let factors): factors.lines(in: self)
    case .intents(let intents): lines(of: .titled("Intended", intents.lines(.plain)))
    case .runs(let runs): runs.lines(in: self)
    case .steps(let steps): steps.lines(in: self)
    }
  }

  private func lines(of line: Document.Marked) -> [String] {
    let text = "\(line.mark) \(line.text.plain)"
    return line.isQuiet ? wrapped(text, hanging: 2, .quiet) : wrapped(text, hanging: 2)
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
    let caption = table.showsCaption ? wrapped(table.caption) : []
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

  /// A text in lines that fit.
  ///
  /// - Parameters:
  ///   - text: text on one line.
  ///   - indentation: the columns before the first line.
  ///   - hanging: the columns before the others; nil for as many.
  ///   - role: what it is, as far as its looks go; nil for nothing of note.
  func wrapped(
    _ text: String, indentation: Int = 0, hanging: Int? = nil, _ role: TerminalPaint.Role? = nil
  ) -> [String] {
    let lines = TextWrap.lines(
      text, width: style.width, indentation: indentation, hanging: hanging ?? indentation)
    return role.map { role in lines.map { paint($0, role) } } ?? lines
  }

  /// A sentence behind a label; a command at its end can be pasted as it stands.
  func labelled(_ label: String, _ advice: Advice, _ role: TerminalPaint.Role) -> [String] {
    let end = advice.command == nil ? "" : ":"
    let lines = wrapped("\(label): \(advice.sentence)\(end)", hanging: 2, role)
    guard let command = advice.command else { return lines }
    return lines + TextWrap.command(command, width: style.width, indentation: 2, hanging: 4)
  }
}

extension Document.Outcome {
  /// The colour of a terminal.
  var role: TerminalPaint.Role {
    switch self {
    case .neutral: .strong
    case .good, .noted: .good
    case .doubtful: .doubtful
    case .bad: .bad
    }
  }
}
