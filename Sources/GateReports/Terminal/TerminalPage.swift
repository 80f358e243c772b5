import GateText
import GateStatistics
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
  /// The most examples of a check, unless everything is asked for.
  static let mostExamples = 5
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
    var lines = wrapped(headline.answer).map { paint($0, role(of: result.verdict)) }
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

  /// The verdict, its worst finding, how many others there are, and what the exit status says as far as
  /// there is room.
  var oneLine: String {
    let headline = wording.headline(of: result, worstFirst: checks)
    let evidence = headline.evidence.map { Wording.joint(before: $0) + $0 } ?? ""
    let more = headline.more.map { "; \($0)" } ?? ""
    let answer = headline.answer + evidence
    let room = style.width - DisplayWidth.of(more)
    let exits = [" · \(wording.exitHint(of: result))", " · exit \(result.exitStatus)", ""]
    let exit = exits.first { DisplayWidth.of(answer + $0) <= room }
    let line =
      exit.map { answer + more + $0 }
      ?? DisplayWidth.cut(answer, to: max(room, style.width / 2)) + more
    return paint(DisplayWidth.cut(line, to: style.width), role(of: result.verdict))
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

  /// The answers that got worse in the worst check, right below what it found.
  var leadingExamples: [String] {
    guard let lead else { return [] }
    let most = TerminalPage.mostExamples
    return wrapped("\(wording.examplesTitle(of: lead, most: most)):", indentation: 2)
      + examples(of: lead, most: most, full: false)
  }

  /// The check whose answers stand below the headline; nil where nothing got worse.
  private var lead: Check? {
    guard result.verdict == .blocked, let worst = checks.first(where: result.blocks),
      result.standing(of: worst) == .failed, !worst.worst.isEmpty
    else { return nil }
    return worst
  }

  /// The checks that matter as a table, worst first: all of them where the gate passed; the others are
  /// counted.
  var table: [String] {
    let isVerbose = style.verbosity == .verbose
    let eventful = checks.filter { isVerbose || isEventful($0) }
    let shown = Array(eventful.prefix(isVerbose ? eventful.count : TerminalPage.mostRows))
    let rest = checks.filter { check in !shown.contains { $0.id == check.id } }
    guard !shown.isEmpty else {
      return checks.isEmpty || result.verdict == .passed ? [] : counted(rest)
    }
    let title = result.incomparable.isEmpty ? [] : wrapped("\(Wording.uncountedTitle):")
    let table = TerminalTable(checks: shown, in: result, wording: wording)
    return title + table.lines(width: style.width, paint: paint) + counted(rest)
      + (table.showsPicture(width: style.width) ? legend(of: shown) : [])
  }

  /// Whether a check has a row of its own: not where it passed and others did not, or where there is
  /// nothing to show for it.
  private func isEventful(_ check: Check) -> Bool {
    switch result.standing(of: check) {
    case .uncounted: Standing(check).isNotable
    case .passed: result.verdict == .passed && !check.isUneventful
    default: true
    }
  }

  private func legend(of checks: [Check]) -> [String] {
    let level = wording.numerals.percent(result.confidence.fraction)
    return wrapped(IntervalBar.legend(of: checks, confidence: level)).map { paint($0, .quiet) }
  }

  /// What has no row of its own, in a sentence that names what moved.
  private func counted(_ rest: [Check]) -> [String] {
    guard !rest.isEmpty else { return [] }
    let isCounted = result.incomparable.isEmpty
    let passed = rest.filter { result.standing(of: $0) == .passed }
    let what =
      passed.count == rest.count
      ? "passed" : isCounted ? "checks, \(passed.count) of them passed" : "would pass"
    var parts = ["… and \(rest.count) more \(what)"]
    for (note, word) in [
      (CheckNote.improved, "improved"), (.worseWithinMargin, "worse, within margin"),
    ] {
      let moved = passed.filter { $0.note == note && $0.kind == .regression }
      if !moved.isEmpty {
        parts.append("\(moved.count) \(word): \(wording.list(moved.map(\.id), most: 3))")
      }
    }
    return wrapped("\(parts.joined(separator: "; ")) (-v shows them)", hanging: 2)
      .map { paint($0, .quiet) }
  }

  /// Where what regressed lost most.
  var losses: [String] {
    let lines = wording.losses(of: result)
    guard !lines.isEmpty else { return [] }
    return wrapped("Where it lost:") + lines.flatMap { wrapped($0, indentation: 2, hanging: 4) }
  }

  /// What the change was meant to do, and what came of it.
  var intents: [String] {
    let lines = wording.intents(of: result).map(\.self)
    guard !lines.isEmpty else { return [] }
    return wrapped("Intended:") + lines.flatMap { wrapped($0, indentation: 2, hanging: 4) }
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
          DisplayWidth.middleCut($0, to: (style.width - 14) / 3)
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
    // What was shown of a metric already is not shown again.
    var seen = Set([lead].compactMap(\.self).map(ShownExamples.init))
    var stories = blocking.prefix(TerminalPage.mostStories).map { check in
      let isNew = seen.insert(ShownExamples(check)).inserted
      return story(of: check, full: false, repeatsExamples: !isNew, isLead: check.id == lead?.id)
    }
    if blocking.count > TerminalPage.mostStories {
      stories.append(["… and \(blocking.count - TerminalPage.mostStories) more that block"])
    }
    let others = notable.filter { !result.blocks($0) }
    let rest = others.count - TerminalPage.mostStories
    return stories + [
      others.prefix(TerminalPage.mostStories).flatMap(shortStory)
        + (rest > 0 ? [paint("… and \(rest) more (-v shows them)", .quiet)] : [])
    ]
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

  /// What to do now, in a line or two each.
  var nextSteps: [String] {
    wording.nextSteps(for: result).enumerated().flatMap { index, step in
      labelled(index == 0 ? "next" : "or", step, .strong)
    }
  }

  /// The command that decides again.
  var reproduction: [String] {
    let command = wording.reproduction(of: result)
    return ["to decide again:"]
      + command.remarks.flatMap { wrapped("# \($0)", indentation: 2, hanging: 4) }
      + TextWrap.command(command.text, width: style.width, indentation: 2, hanging: 4)
  }

  private func notice(_ advice: Advice) -> [String] { labelled("note", advice, .good) }

  /// A sentence behind a label; a command at its end can be pasted as it stands.
  private func labelled(
    _ label: String, _ advice: Advice, _ role: TerminalPaint.Role
  ) -> [String] {
    let end = advice.command == nil ? "" : ":"
    let lines = wrapped("\(label): \(advice.sentence)\(end)", hanging: 2).map { paint($0, role) }
    guard let command = advice.command else { return lines }
    return lines + TextWrap.command(command, width: style.width, indentation: 2, hanging: 4)
  }

  private func role(of verdict: GateVerdict) -> TerminalPaint.Role {
    switch verdict {
    case .passed: .good
    case .blocked, .error: .bad
    case .inconclusive: .doubtful
    }
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
