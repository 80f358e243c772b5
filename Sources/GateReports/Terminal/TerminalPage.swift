import GateVerdicts

/// The parts of a terminal report, each as lines.
struct TerminalPage {
  /// What the gate found.
  let result: GateResult
  /// How it should look.
  let style: TerminalStyle
  /// The checks, worst first.
  let checks: [Check]
  /// The words.
  let wording = Wording.plain
  /// The colours.
  let paint: TerminalPaint

  /// The most rows of the table and the most stories, unless everything is asked for.
  private static let mostRows = 30
  private static let mostStories = 10
  /// The most lines of a list.
  private static let mostLines = 50

  /// Prepares the parts of a report.
  init(result: GateResult, style: TerminalStyle) {
    self.result = result
    self.style = style
    checks = result.checksWorstFirst
    paint = TerminalPaint(color: style.color)
  }

  /// The verdict with its worst finding.
  var headline: [String] {
    let headline = wording.headline(of: result, worstFirst: checks)
    let role: TerminalPaint.Role =
      switch result.verdict {
      case .passed: .good
      case .blocked, .error: .bad
      case .inconclusive: .doubtful
      }
    var lines = wrapped(headline.answer).map { paint($0, role) }
    let reasons = wording.incomparable(in: result)
    guard reasons.isEmpty else {
      lines += reasons.prefix(TerminalPage.mostLines).flatMap { wrapped("✗ \($0)", hanging: 2) }
      let more = reasons.count - TerminalPage.mostLines
      return more > 0 ? lines + ["… and \(more) more reasons"] : lines
    }
    lines += headline.evidence.map { wrapped($0, indentation: 2) } ?? []
    lines += headline.more.map { wrapped($0, indentation: 2) } ?? []
    return lines
  }

  /// One line for each check that blocks.
  var blockingLines: [String] {
    let blocking = checks.filter(result.blocks)
    var lines = blocking.prefix(TerminalPage.mostLines).flatMap { check in
      wrapped("\(mark(of: check)) \(wording.summary(of: check))", hanging: 2)
    }
    if blocking.count > TerminalPage.mostLines {
      lines.append("… and \(blocking.count - TerminalPage.mostLines) more")
    }
    return lines
  }

  /// The checks as a table, worst first; what does not fit is counted.
  var table: [String] {
    guard !checks.isEmpty else { return [] }
    let isVerbose = style.verbosity == .verbose
    let eventful = checks.filter { isVerbose || !$0.isUneventful }
    let shown = eventful.prefix(isVerbose ? eventful.count : TerminalPage.mostRows)
    let title = result.incomparable.isEmpty ? [] : wrapped("\(Wording.uncountedTitle):")
    let lines =
      title
      + TerminalTable(checks: Array(shown), in: result, wording: wording)
      .lines(width: style.width, paint: paint)
    let rest = checks.count - shown.count
    guard rest > 0 else { return lines }
    let passed =
      checks.count { $0.isUneventful && !isVerbose }
      + eventful.dropFirst(shown.count).count { result.standing(of: $0) == .passed }
    let what = passed == rest ? "passed" : "checks, \(passed) of them passed"
    return lines + [paint("… and \(rest) more \(what) (-v shows them)", .quiet)]
  }

  /// The factors of the two runs side by side, where any differs.
  var factors: [String] {
    guard let factors = FactorTable(result, wording: wording) else { return [] }
    var table = TerminalTable(columns: [
      .init(title: "factor"), .init(title: "baseline"), .init(title: "candidate"), .init(title: ""),
    ])
    table.rows = factors.rows.map { row in
      let isChanged = row.isChanged ? "changed" : ""
      return .init(
        cells: [row.name, row.baseline, row.candidate].map {
          DisplayWidth.middleCut($0, to: (style.width - 12) / 3)
        } + [isChanged],
        role: row.isChanged ? .doubtful : .quiet)
    }
    let more = factors.more > 0 ? ["… and \(factors.more) more factors"] : []
    return table.lines(width: style.width, paint: paint) + more
      + (factors.sentence(wording).map { wrapped($0, hanging: 2) } ?? [])
  }

  /// Why the checks that block do, and the rest that a reader should look at in a line each.
  var stories: [[String]] {
    let notable = checks.filter { result.standing(of: $0).isNotable }
    let blocking = notable.filter(result.blocks)
    var stories = blocking.prefix(TerminalPage.mostStories).map { story(of: $0, full: false) }
    if blocking.count > TerminalPage.mostStories {
      stories.append(["… and \(blocking.count - TerminalPage.mostStories) more that block"])
    }
    let others = notable.filter { !result.blocks($0) }.prefix(TerminalPage.mostRows)
    return stories + [others.flatMap(shortStory)]
  }

  /// Every check with all its numbers.
  var everyCheck: [[String]] { checks.map { story(of: $0, full: true) } }

  /// Warnings, what was compared, and what no rule gates.
  var remarks: [String] {
    var lines = wording.warnings(of: result).prefix(TerminalPage.mostLines).flatMap {
      wrapped("warning: \($0)", hanging: 2).map { paint($0, .doubtful) }
    }
    lines += wording.notices(of: result).flatMap(notice)
    lines += wording.pairing(of: result).flatMap { wrapped($0, hanging: 2) }
    if !result.ungated.isEmpty {
      lines += wrapped("not gated: \(wording.list(result.ungated))", hanging: 2)
    }
    return lines
  }

  /// How many checks passed, and what the exit status says.
  var footer: [String] {
    let profile = "profile \(wording.name(result.profile.name))"
    let footer = [wording.counts(of: result), profile, wording.exitHint(of: result)].joined(
      separator: " · ")
    return wrapped(footer).map { paint($0, .quiet) }
  }

  /// The mark of a check, which tells without colour.
  func mark(of check: Check) -> String { TerminalTable.mark(of: result.standing(of: check)) }

  /// A note; a command at its end can be pasted as it stands.
  private func notice(_ text: String) -> [String] {
    guard let start = text.firstRange(of: ": scoregate ")?.lowerBound else {
      return wrapped("note: \(text)", hanging: 2).map { paint($0, .good) }
    }
    let command = String(text[start...].dropFirst(2))
    // A line break cannot be escaped inside of quotation marks.
    let lines =
      command.contains("'")
      ? ["  \(command)"]
      : TextWrap.lines(command, width: style.width - 2, indentation: 2, hanging: 4)
    return wrapped("note: \(text[...start])", hanging: 2).map { paint($0, .good) }
      + lines.dropLast().map { "\($0) \\" } + lines.suffix(1)
  }

  /// A text in lines that fit, the first and the others indented.
  func wrapped(_ text: String, indentation: Int = 0, hanging: Int? = nil) -> [String] {
    TextWrap.lines(
      text, width: style.width, indentation: indentation, hanging: hanging ?? indentation)
  }
}

extension Check {
  /// Whether the check passed and there is nothing to show for it: no score is missing, or an older
  /// run than the baseline was held as well.
  fileprivate var isUneventful: Bool {
    guard verdict == .passed, waiver == nil, !fragile else { return false }
    return kind == .anchor || kind == .missing && missingInBaseline == 0 && missingInCandidate == 0
  }
}
