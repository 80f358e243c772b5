import GateRuns
import GateStatistics
import GateVerdicts

extension GateResult {
  /// Everything that a score file could say to break a report.
  static var hostile: GateResult {
    let texts = [
      "``` </details> <script>alert(1)</script> | `x` @octocat #1 \u{1B}[31mred\u{1B}[0m \u{1B}X",
      "![x](https://evil.example/a.png) [link](https://evil.example) www.evil.example\n\n# Title",
      "user\u{202E}gnp.exe \u{0}\u{7}\u{FFFE} ]]> &lt; {{mustache}} {{{raw}}} %0A::error::x",
    ]
    var checks = texts.enumerated().map { index, text in
      var check = Check.faithfulness(
        mean: -0.1 * Double(index + 1), halfWidth: 0.05, segment: SegmentSelector("topic=\(text)"),
        verdict: index == 1 ? .inconclusive : .regressed, reason: "fell because \(text)")
      check.metric = "met|ric `\(index)`"
      check.id = "\(check.metric)[topic=\(text)]"
      check.unit = "<b>"
      check.rationale = text
      check.worst = [
        WorstExample(
          id: text, baseline: 1, candidate: nil, difference: nil, input: text,
          baselineOutput: String(repeating: "`", count: 40) + text,
          candidateOutput: String(repeating: text, count: 50))
      ]
      return check
    }
    checks[2].waiver = AppliedWaiver(
      waiver: Waiver(
        check: checks[2].id, reason: texts[0], owner: "@owner <i>",
        expires: CalendarDate(year: 2026, month: 12, day: 31) ?? .last), expired: false)
    checks[2].blocking = false
    let findings = [
      Finding(.differentMeasure, .warning, texts[0]),
      Finding(.missingScores, .warning, metric: checks[0].metric, texts[1], examples: texts),
    ]
    var result = GateResult.sample(
      .blocked, checks: checks, findings: findings, warnings: texts, ungated: texts,
      pairing: PairingSummary(
        paired: 10, baselineOnly: texts, candidateOnly: texts, changed: [texts[2]]))
    result.candidate.header = RunHeader(
      dataset: texts[0], system: texts[1], created: texts[2], change: texts[0],
      factors: [texts[0]: texts[1]])
    result.candidate.file.path = "evals/can`di'date \"x\" $(rm -rf).csv"
    result.profile = Profile(name: texts[1], inconclusive: .warn)
    return result
  }

  /// The same, where the runs cannot be compared.
  static var hostileFindings: GateResult {
    var result = GateResult.hostile
    result.findings[0].severity = .incomparable
    result.verdict = .error
    return result
  }
}
