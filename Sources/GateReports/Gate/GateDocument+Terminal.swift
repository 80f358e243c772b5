import GateText
import GateRuns
import GateVerdicts

extension GateDocument {
  /// The most rows of the table, stories, and lines of a list, unless everything is asked for.
  private static let mostRows = 30
  private static let mostStories = 10
  private static let mostLines = 50

  /// The document for a terminal: the verdict, then the checks that matter, then why the failed ones
  /// failed, then what else is to be known and what to do next.
  func lines(_ verbosity: TerminalStyle.Verbosity) -> Document {
    var document = answer(mostObstacles: Self.mostLines)
    switch verbosity {
    case .quiet: break
    case .brief: document.opening = [.marked(blockingLines)]
    case .normal:
      if let lead {
        document.opening = [.story(CheckStory(ranked: ranked, check: lead, telling: .examples))]
      }
      document.sections = [Document.Section("", table(isWhole: false) + stories + besides)]
      document.sections[0].parts.append(.steps(steps))
    case .verbose:
      let stories = ranked.checks.map { check in
        Document.Part.story(CheckStory(ranked: ranked, check: check))
      }
      document.sections = [Document.Section("", table(isWhole: true) + stories + besides)]
      document.sections[0].parts += [.runs(RunTable(result: result)), .steps(steps)]
    }
    return document
  }

  /// What is to be known besides the checks.
  private var besides: [Document.Part] {
    var parts = losses(most: .max)
    parts += intents
    parts += factors
    parts.append(.findings(FindingList(result: result)))
    return parts
  }

  /// The checks that block, in a line each.
  private var blockingLines: [Document.Marked] {
    let blocking = ranked.blocking
    let more = blocking.count - Self.mostLines
    return blocking.prefix(Self.mostLines).map { check in
      Document.Marked(result.standing(of: check).mark, .said(wording.summary(of: check)))
    } + (more > 0 ? [.more(more)] : [])
  }

  /// The check whose answers stand below the headline; nil where nothing got worse.
  private var lead: Check? {
    guard result.verdict == .blocked, let worst = ranked.blocking.first,
      result.standing(of: worst) == .failed, !worst.worst.isEmpty
    else { return nil }
    return worst
  }

  /// The checks that matter: all of them where the gate passed; the others are counted.
  private func table(isWhole: Bool) -> [Document.Part] {
    let eventful = isWhole ? ranked.checks : ranked.checks.filter(isEventful)
    let shown = isWhole ? eventful : Array(eventful.prefix(Self.mostRows))
    if shown.isEmpty, ranked.checks.isEmpty || result.verdict == .passed { return [] }
    let ids = Set(shown.map(\.id))
    let rest = ranked.checks.filter { !ids.contains($0.id) }
    return [.checks(CheckList(ranked: ranked, shown: shown, rest: rest))]
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

  /// Why the checks that block do, and the rest that a reader should look at in a line each.
  private var stories: [Document.Part] {
    let blocking = ranked.notable.filter(result.blocks)
    let others = ranked.notable.filter { !result.blocks($0) }
    // What was shown of a metric already is not shown again.
    var seen = Set([lead].compactMap(\.self).map(CheckExamples.init))
    var stories = blocking.prefix(Self.mostStories).map { check in
      let isNew = seen.insert(CheckExamples(check)).inserted
      return Document.Part.story(
        CheckStory(
          ranked: ranked, check: check, telling: .rules, showsExamples: check.id != lead?.id,
          repeatsExamples: !isNew))
    }
    let unblocked = blocking.count - stories.count
    if unblocked > 0 { stories.append(.marked([.more(unblocked, " that block")])) }
    let rest = others.count - Self.mostStories
    return stories + [
      .marked(
        others.prefix(Self.mostStories).map(shortStory)
          + (rest > 0 ? [.more(rest, " (-v shows them)", isQuiet: true)] : []))
    ]
  }

  private func shortStory(of check: Check) -> Document.Marked {
    let reason = wording.reasons(for: check).joined(separator: "; ")
    return Document.Marked(
      result.standing(of: check).mark,
      .said("\(wording.name(check.id)): \(wording.fullVerdict(of: check)): \(reason)"))
  }

  /// How many checks passed, what the exit status says, and what to do now.
  private var steps: NextSteps {
    let profile = "profile \(wording.name(result.profile.name))"
    return NextSteps(
      footer: [wording.counts(of: result), profile, wording.exitHint(of: result)]
        .joined(separator: " · "),
      advice: wording.nextSteps(for: result))
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
