import GateRuns
import GateText
import GateVerdicts

/// What a check is called and what is told of it in a JUnit document.
enum JUnitText {
  private static let wording = Wording.plain
  /// The most Unicode scalars of a question or an answer.
  private static let textLength = 400
  /// The most examples of one check.
  private static let exampleCount = 10

  /// A name that any schema takes as a token, far below the 512 characters that some readers keep.
  static func name(_ text: String) -> String { HostileText.line(text, length: 180) }

  /// What a check is called inside its metric's suite: `segment tier=critical minimum`.
  static func caseName(of check: Check) -> String {
    let side = check.limitSide == .minimum ? "minimum" : "maximum"
    let segment = check.segment.map { name($0.description) }
    switch check.kind {
    case .regression: return segment.map { "segment \($0)" } ?? "overall"
    case .anchor: return segment.map { "segment \($0) anchor" } ?? "anchor"
    case .level: return segment.map { "segment \($0) \(side)" } ?? side
    case .missing: return segment.map { "segment \($0) missing" } ?? "missing"
    case .critical: return segment.map { "critical \($0)" } ?? "critical"
    }
  }

  /// The kind of problem, as readers group by it.
  static func type(of check: Check) -> String {
    switch (check.verdict, check.kind) {
    case (.error, _): "scoregate.error"
    case (.inconclusive, _): "scoregate.inconclusive"
    case (_, .regression), (_, .anchor): "scoregate.regression"
    case (_, .level): "scoregate.limit"
    case (_, .critical): "scoregate.critical"
    case (_, .missing): "scoregate.missing"
    }
  }

  /// The whole story in plain text; its first line is the summary.
  static func body(of check: Check, in result: GateResult) -> String {
    var lines = [wording.summary(of: check), ""]
    lines += wording.reasons(for: check)
    lines += wording.facts(of: check, in: result)
    if !check.worst.isEmpty {
      lines += ["", "\(wording.examplesTitle(of: check, most: exampleCount)):"]
      lines += check.worst.prefix(exampleCount).flatMap { story(of: $0, in: check) }
    }
    return lines.joined(separator: "\n")
  }

  /// What is to be known of a check that does not fail the test: a waiver, an advisory, a doubt.
  static func remark(on check: Check) -> String? {
    let standing = Standing(check)
    guard standing == .tolerated || standing == .fragile else { return nil }
    let id = wording.name(check.id)
    let waiver = wording.waiver(of: check).map { ". \($0)" } ?? ""
    return "\(id): \(wording.fullVerdict(of: check)): \(wording.summary(of: check))\(waiver)"
  }

  private static func story(of example: WorstExample, in check: Check) -> [String] {
    let texts = [
      ("input", example.input), (check.olderRun, example.baselineOutput),
      ("candidate", example.candidateOutput),
    ]
    return ["- \(wording.name(example.id)): \(wording.scores(of: example))"]
      + texts.compactMap { label, text in
        text.map { "  \(label): \(HostileText.line($0, length: textLength))" }
      }
  }
}
