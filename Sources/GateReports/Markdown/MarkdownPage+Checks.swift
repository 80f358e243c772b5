import GateText
import GateVerdicts
import Mustache

extension MarkdownPage {
  /// The most examples of a check, and of those to read first.
  static let mostExamples = 5
  private static let textLength = 400
  private static let sentenceLength = 400

  /// Some checks as a table, and how many there are beyond it.
  func table(of checks: [Check], most: Int) -> String {
    let column = wording.valueTitle(of: checks) == "mean" ? "Mean" : "Value"
    var context: [String: Any] = ["column": column, "rows": checks.prefix(most).map(row)]
    if checks.count > most { context["more"] = "… and \(checks.count - most) more." }
    return MarkdownTemplate.table.render(context)
  }

  /// What a check found, why, and on which examples.
  func story(of check: Check) -> String {
    let sentences = wording.reasons(for: check) + wording.facts(of: check, in: result)
    var context: [String: Any] = [
      "lines": sentences.map { sentence in
        MarkdownText.prose(HostileText.line(sentence, length: MarkdownPage.sentenceLength))
      }
    ]
    if !check.worst.isEmpty {
      let named = check.worst.prefix(MarkdownPage.mostExamples)
      let isAbove = { (example: WorstExample) in reading.contains { $0.id == example.id } }
      context["title"] = wording.examplesTitle(of: check, most: MarkdownPage.mostExamples)
      context["shown"] = named.filter(isAbove).map { example in
        "\(MarkdownText.code(wording.name(example.id))) \(wording.scores(of: example)), see above"
      }
      context["rest"] = MarkdownTemplate.examples.render([
        "examples": named.filter { !isAbove($0) }.map {
          self.example($0, in: check, scores: wording.scores(of: $0))
        }
      ])
    }
    return MarkdownTemplate.story.render(context)
  }

  private func row(of check: Check) -> [String: Any] {
    let change = wording.change(of: check).map { "**\($0)**" }
    let held = check.kind == .missing ? nil : wording.rule(of: check)
    let p = wording.pValue(of: check).map { "p \($0)" }
    let means = wording.labelledMeans(of: check).map(MarkdownText.unbroken)
    let lines = [
      [means, change].compactMap(\.self),
      [wording.interval(of: check).map(MarkdownText.unbroken)].compactMap(\.self),
      [held, p].compactMap { $0 }.map(MarkdownText.unbroken),
    ]
    let isUncounted = result.standing(of: check) == .uncounted
    let verdict =
      isUncounted ? wording.uncountedVerdict(of: check) : "**\(wording.verdict(of: check))**"
    let remark = isUncounted ? "" : wording.remark(on: check).map { ", \($0)" } ?? ""
    return [
      "mark": mark(of: check), "id": MarkdownText.cellCode(wording.name(check.id)),
      "numbers": lines.filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }
        .joined(separator: "<br>"),
      "verdict": verdict + remark,
    ]
  }

  private func mark(of check: Check) -> String {
    switch result.standing(of: check) {
    case .error, .failed: "❌"
    case .undecided: "❔"
    case .tolerated, .fragile: "⚠️"
    case .uncounted: "▫️"
    case .passed: "✅"
    }
  }

  /// An example to read first, with every metric that it got worse in.
  func example(_ example: ExampleList.Example) -> [String: Any] {
    guard let mention = example.texts else { return [:] }
    let scores = example.mentions.map {
      "\(MarkdownText.prose(wording.name($0.check.metric))) \(wording.scores(of: $0.example))"
    }
    return self.example(
      mention.example, in: mention.check, scores: scores.joined(separator: ", "))
  }

  private func example(
    _ example: WorstExample, in check: Check, scores: String
  ) -> [String: Any] {
    func cut(_ text: String) -> String {
      HostileText.line(text, length: MarkdownPage.textLength)
    }
    var context: [String: Any] = [
      "id": MarkdownText.code(wording.name(example.id)), "scores": scores,
    ]
    if let input = example.input, input != example.id {
      context["input"] = MarkdownText.code(cut(input))
    }
    if example.baselineOutput != nil || example.candidateOutput != nil {
      func cell(_ text: String?) -> String { text.map { MarkdownText.cellCode(cut($0)) } ?? "" }
      context["texts"] = [
        "older": check.kind == .anchor ? "Anchor" : "Baseline",
        "baseline": cell(example.baselineOutput), "candidate": cell(example.candidateOutput),
      ]
    }
    return context
  }
}
