import GateText
import GateRuns
import GateStatistics
import GateVerdicts

extension GateDocument {
  private static let mostRows = 25
  private static let mostPassedRows = 100
  private static let mostStories = 12
  private static let mostPlots = 8
  private static let mostLines = 20

  /// The document for a comment: the answer, then the checks that matter, then the examples to read,
  /// then the rest, folded.
  var comment: Document {
    let examples = ExampleList(worstFirst: ranked.notable, length: 0).first(CheckStory.mostExamples)
    var document = answer(mostObstacles: Self.mostLines)
    let counts = "\(wording.counts(of: result)), \(wording.compared(in: result)), profile "
    document.opening = [
      .paragraph(.said(counts.capitalizedFirst) + "\(name: result.profile.name).")
    ]
    let findings = FindingList(result: result)
    document.sections = table + plots + answers(examples) + stories(shownBefore: examples)
    document.sections += section("where it lost", .remark, losses(most: Self.mostLines))
    document.sections += section("what was intended", .finding, intents)
    document.sections += rest(.passed, "the checks that passed") {
      "\(wording.count($0, "check")) passed"
    }
    document.sections += rest(.uncounted, "the checks that do not count") { _ in
      Wording.uncountedTitle
    }
    document.sections += section("the factors side by side", .finding, factors)
    document.sections += section(
      "what the runs differ in", .finding,
      findings.lines(wording).isEmpty ? [] : [.findings(findings)])
    document.sections += [
      Document.Section(
        "How it was decided", isDetail: true, worth: .method, name: "how it was decided",
        methodInComment),
      Document.Section(
        "What was compared, and how to reproduce it", isDetail: true, worth: .reproduction,
        name: "how to reproduce it", [.runs(RunTable(result: result))]),
    ]
    return document
  }

  /// A section without a heading; none where there is nothing in it.
  private func section(
    _ name: String, _ worth: Document.Section.Worth, _ parts: [Document.Part]
  ) -> [Document.Section] {
    parts.isEmpty ? [] : [Document.Section(worth: worth, name: name, parts)]
  }

  private func list(_ checks: [Check], most: Int) -> Document.Part {
    .checks(
      CheckList(
        ranked: ranked, shown: Array(checks.prefix(most)), rest: Array(checks.dropFirst(most))))
  }

  private var table: [Document.Section] {
    ranked.notable.isEmpty
      ? [] : section("the table of checks", .main, [list(ranked.notable, most: Self.mostRows)])
  }

  /// The intervals of the worst checks, one below the other.
  private var plots: [Document.Section] {
    var lines: [String] = []
    for check in ranked.notable.prefix(Self.mostPlots) {
      guard let plot = IntervalPlot(check) else { continue }
      let held = wording.rule(of: check).map { ", \($0)" } ?? ""
      let amount = wording.change(of: check) ?? wording.means(of: check) ?? ""
      let interval = wording.interval(of: check).map { " (\($0))" } ?? ""
      lines += [
        "", DisplayWidth.middleCut(wording.name(check.id), to: IntervalPlot.width), plot.line,
        wording.withUnit(amount, of: check) + interval + (check.kind == .missing ? "" : held),
      ]
    }
    guard !lines.isEmpty else { return [] }
    let level = wording.numerals.percent(result.confidence.fraction)
    let key = ["", "● estimate   ├─┤ \(level) interval", "0 no change   M margin   L limit"]
    return section("the plot", .picture, [.code([IntervalPlot.header] + lines + key, language: "")])
  }

  /// The answers to read first, folded.
  private func answers(_ examples: ExampleList) -> [Document.Section] {
    guard !examples.shown.isEmpty else { return [] }
    return [
      Document.Section(
        .said(ExampleSides.title(examples.shown.count)), isDetail: true, worth: .lead,
        name: "the answers to read", [.examples(ExampleSides(ranked: ranked, examples: examples))])
    ]
  }

  private func stories(shownBefore examples: ExampleList) -> [Document.Section] {
    let shown = Set(examples.shown.map(\.id))
    return ranked.notable.prefix(Self.mostStories).enumerated().map { place, check in
      Document.Section(
        "\(name: check.id): \(DocumentText.said(wording.fullVerdict(of: check)))", isDetail: true,
        worth: place == 0 ? .lead : result.blocks(check) ? .reason : .remark,
        name: "details of further checks",
        [.story(CheckStory(ranked: ranked, check: check, shownBefore: shown))])
    }
  }

  /// The checks of a standing that asks for nothing, folded.
  private func rest(
    _ standing: Standing, _ name: String, title: (Int) -> String
  ) -> [Document.Section] {
    let checks = ranked.checks.filter { result.standing(of: $0) == standing }
    guard !checks.isEmpty else { return [] }
    return [
      Document.Section(
        .said(title(checks.count)), isDetail: true, worth: .detail, name: name,
        [list(checks, most: Self.mostPassedRows)])
    ]
  }
}
