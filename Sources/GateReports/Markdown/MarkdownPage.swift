import GateText
import GateStatistics
import GateVerdicts
import Mustache

/// The sections of a Markdown report.
struct MarkdownPage {
  /// What the gate found.
  let result: GateResult
  /// The checks, worst first.
  let checks: [Check]
  /// The examples to read first.
  let reading: [ExampleList.Example]
  /// The words.
  let wording = Wording.typographic

  private static let mostRows = 25
  private static let mostPassedRows = 100
  private static let mostStories = 12
  private static let mostPlots = 8
  private static let mostReasons = 20

  /// Prepares the sections of a result.
  init(_ result: GateResult) {
    self.result = result
    let checks = result.checksWorstFirst
    self.checks = checks
    let notable = checks.filter { result.standing(of: $0).isNotable }
    reading = Array(
      ExampleList(worstFirst: notable, length: 0).shown.prefix(MarkdownPage.mostExamples))
  }

  /// All sections in the order in which they are read.
  var sections: [MarkdownSection] {
    [answer, table, plot, answers].compactMap { $0 } + stories
      + [losses, intents, passed, uncounted, factors, findings].compactMap { $0 }
      + [method, reproduction]
  }

  private var notable: [Check] { checks.filter { result.standing(of: $0).isNotable } }

  private var answer: MarkdownSection {
    let headline = wording.headline(of: result, worstFirst: checks)
    let mark =
      switch result.verdict {
      case .passed: notable.isEmpty ? "✅" : "☑️"
      case .blocked, .error: "❌"
      case .inconclusive: "❔"
      }
    let pairs = wording.compared(in: result)
    var context: [String: Any] = [
      "mark": mark, "answer": MarkdownText.prose(headline.answer),
      "counts": wording.counts(of: result).capitalizedFirst + ", \(pairs), profile "
        + MarkdownText.code(wording.name(result.profile.name)) + ".",
    ]
    let more = headline.more.map { "; \($0)" } ?? ""
    let reasons = wording.incomparable(in: result)
    if !reasons.isEmpty {
      context["evidence"] = "."
      let rest = reasons.count - MarkdownPage.mostReasons
      context["reasons"] =
        reasons.prefix(MarkdownPage.mostReasons).map(MarkdownText.prose)
        + (rest > 0 ? ["… and \(rest) more"] : [])
    } else if let evidence = headline.evidence {
      context["evidence"] =
        Wording.joint(before: evidence) + MarkdownText.prose(evidence + more) + "."
    } else {
      context["evidence"] = MarkdownText.prose(more) + "."
    }
    return section("the answer", .answer, MarkdownTemplate.answer.render(context))
  }

  private var table: MarkdownSection? {
    guard !notable.isEmpty else { return nil }
    return section(
      "the table of checks", .table, table(of: notable, most: MarkdownPage.mostRows))
  }

  private var plot: MarkdownSection? {
    var lines: [String] = []
    for check in notable.prefix(MarkdownPage.mostPlots) {
      guard let plot = IntervalPlot(check) else { continue }
      let held = wording.rule(of: check).map { ", \($0)" } ?? ""
      let amount = wording.change(of: check) ?? wording.means(of: check) ?? ""
      let interval = wording.interval(of: check).map { " (\($0))" } ?? ""
      lines += [
        "", DisplayWidth.middleCut(wording.name(check.id), to: IntervalPlot.width), plot.line,
        wording.withUnit(amount, of: check) + interval + (check.kind == .missing ? "" : held),
      ]
    }
    guard !lines.isEmpty else { return nil }
    let level = wording.numerals.percent(result.confidence.fraction)
    let key = ["", "● estimate   ├─┤ \(level) interval", "0 no change   M margin   L limit"]
    return section("the plot", .plot, MarkdownText.block([IntervalPlot.header] + lines + key))
  }

  private var stories: [MarkdownSection] {
    notable.prefix(MarkdownPage.mostStories).enumerated().map { index, check in
      let blocks = result.blocks(check)
      let worth: MarkdownSection.Worth =
        index == 0 ? .worstStory : blocks ? .blockingStories : .otherStories
      let verdict = wording.fullVerdict(of: check)
      let text = details(
        "\(MarkdownText.htmlCode(wording.name(check.id))): \(verdict)",
        content: story(of: check))
      return section("details of further checks", worth, text)
    }
  }

  /// The answers to read first, folded.
  private var answers: MarkdownSection? {
    guard !reading.isEmpty else { return nil }
    let title =
      reading.count == 1 ? "Read this answer" : "Read these \(reading.count) answers"
    let text = MarkdownTemplate.examples.render(["examples": reading.map(example)])
    return section("the answers to read", .worstStory, details(title, content: text))
  }

  private var passed: MarkdownSection? {
    let passed = checks.filter { result.standing(of: $0) == .passed }
    guard !passed.isEmpty else { return nil }
    let title = "\(wording.count(passed.count, "check")) passed"
    return section(
      "the checks that passed", .passedChecks,
      details(title, content: table(of: passed, most: MarkdownPage.mostPassedRows)))
  }

  private var uncounted: MarkdownSection? {
    let uncounted = checks.filter { result.standing(of: $0) == .uncounted }
    guard !uncounted.isEmpty else { return nil }
    return section(
      "the checks that do not count", .passedChecks,
      details(
        Wording.uncountedTitle,
        content: table(of: uncounted, most: MarkdownPage.mostPassedRows)))
  }

  /// A section of a report.
  func section(
    _ name: String, _ worth: MarkdownSection.Worth, _ text: String
  ) -> MarkdownSection {
    var text = text
    while text.last == "\n" { text.removeLast() }
    return MarkdownSection(name: name, worth: worth, text: text)
  }

  /// Content behind a summary; the summary is HTML.
  func details(_ summary: String, content: String) -> String {
    var content = content
    while content.last == "\n" { content.removeLast() }
    return MarkdownTemplate.details.render(
      ["summary": summary, "content": content])
  }
}
