import GateText
import GateRuns
import GateStatistics
import GateVerdicts

/// What the page shows of a result, section by section, as the templates ask for it.
struct HTMLPage {
  /// What the gate found.
  let result: GateResult
  /// The checks, worst first.
  let checks: [Check]
  /// The words.
  let wording = Wording.typographic
  /// The examples that the page shows, worst first.
  let examples: ExampleList
  private let numbers: [String: Int]
  /// The metrics of the checks, the one with the worst check first.
  let metrics: [String]
  /// The segments that a check or a shown example is in, sorted.
  let segments: [SegmentSelector]

  /// The most Unicode scalars of a question or an answer.
  static let textLength = 2_000
  private static let mostTextBytes = 2_500_000
  private static let mostReasons = 20
  private static let mostStarts = 5

  /// Prepares the page of a result.
  init(_ result: GateResult) {
    self.result = result
    checks = result.checksWorstFirst
    examples = ExampleList(
      worstFirst: checks, length: Self.textLength, bytes: Self.mostTextBytes)
    var seen: Set<String> = []
    metrics = checks.map(\.metric).filter { seen.insert($0).inserted }
    segments = Set(checks.compactMap(\.segment) + examples.shown.flatMap(\.segments)).sorted()
    numbers = Dictionary(
      result.checks.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }

  /// All that the templates need.
  var context: [String: Any] {
    var context: [String: Any] = [
      "title": "\(wording.verdict(of: result)): \(wording.name(result.candidate.file.path))",
      "answer": answer, "checks": checksSection, "method": method, "provenance": provenance,
      "tool": "\(wording.name(result.tool.name)) \(wording.name(result.tool.version))",
    ]
    context["intents"] = intentsSection
    context["losses"] = lossesSection
    context["metrics"] = metricsSection
    context["segments"] = segmentsSection
    context["examples"] = examplesSection
    // Where the runs cannot be compared, that is what a reader has to act on.
    context[result.incomparable.isEmpty ? "findings" : "obstacles"] = findingsSection
    return context
  }

  /// The number of a check on the page, from 1: that of thresholds.json.
  func number(of check: Check) -> Int { numbers[check.id] ?? 0 }

  /// The checks that a reader should look at, worst first.
  var notable: [Check] { checks.filter { result.standing(of: $0).isNotable } }

  /// What a check is called on the page: its verdict, its mark, and how they look.
  func badge(of check: Check) -> [String: Any] {
    let standing = result.standing(of: check)
    return [
      "looks": standing.looks, "mark": standing.mark,
      "verdict": standing == .uncounted
        ? wording.uncountedVerdict(of: check) : wording.fullVerdict(of: check),
    ]
  }

  private var answer: [String: Any] {
    let headline = wording.headline(of: result, worstFirst: checks)
    let reasons = wording.incomparable(in: result)
    let looks =
      switch result.verdict {
      case .passed: notable.isEmpty ? "passed" : "tolerated"
      case .blocked, .error: "failed"
      case .inconclusive: "undecided"
      }
    let mark =
      switch result.verdict {
      case .passed: "✓"
      case .blocked, .error: "✗"
      case .inconclusive: "?"
      }
    var context: [String: Any] = [
      "looks": looks, "mark": mark, "headline": headline.answer, "facts": facts,
    ]
    if reasons.isEmpty {
      let evidence = [headline.evidence, headline.more].compactMap(\.self)
      if !evidence.isEmpty { context["evidence"] = evidence.joined(separator: "; ") }
    } else {
      let rest = reasons.count - Self.mostReasons
      context["reasons"] =
        Array(reasons.prefix(Self.mostReasons)) + (rest > 0 ? ["… and \(rest) more"] : [])
    }
    if reasons.isEmpty {
      context["starts"] = [
        list("What blocks", notable.filter(result.blocks), most: Self.mostStarts),
        list(
          notable.contains(where: result.blocks) ? "What else to look at" : "What to look at",
          notable.filter { !result.blocks($0) }, most: 3),
      ].compactMap(\.self)
      context["hasStarts"] = !notable.isEmpty
    }
    context["reading"] = reading
    return context
  }

  /// The first of some checks, each with its numbers; nil where there is none.
  private func list(_ title: String, _ checks: [Check], most: Int) -> [String: Any]? {
    guard !checks.isEmpty else { return nil }
    return [
      "title": title,
      "checks": checks.prefix(most).map { check in
        badge(of: check).merging([
          "number": number(of: check), "id": wording.name(check.id),
          "summary": wording.evidence(for: check) ?? "",
        ]) { first, _ in first }
      },
      "rest": checks.count > most ? ["\(checks.count - most) more"] : [],
    ]
  }

  /// The examples to read first; nil where none is named.
  private var reading: [String: Any]? {
    let first = examples.shown.prefix(Self.mostStarts)
    guard !first.isEmpty, result.incomparable.isEmpty else { return nil }
    return [
      "title": notable.isEmpty
        ? "What got worst although nothing is amiss"
        : first.count == 1 ? "Read this answer" : "Read these \(first.count) answers",
      "examples": first.map { example -> [String: Any] in
        let worst = example.mentions.first
        return [
          "number": example.number, "id": wording.name(example.id),
          "scores": worst.map { wording.scores(of: $0.example) } ?? "",
          "metric": worst.map { wording.name($0.check.metric) } ?? "",
          "input": example.question.map { HostileText.line($0, length: 120) } ?? "",
        ]
      },
    ]
  }

  private var facts: [[String: Any]] {
    func fact(_ name: String, _ value: String?) -> [String: Any]? {
      value.map { ["name": name, "value": $0] }
    }
    let (baseline, candidate) = (result.baseline.header, result.candidate.header)
    let systems = [baseline.system, candidate.system].map { $0.map(wording.name) ?? "not stated" }
    return [
      fact("Checks", wording.counts(of: result)), fact("Compared", wording.compared(in: result)),
      fact(
        "System",
        baseline.system == nil && candidate.system == nil
          ? nil : systems.joined(separator: " → ")),
      fact("Change", candidate.change.map(wording.sentence)),
      fact("Dataset", (candidate.dataset ?? baseline.dataset).map(wording.name)),
      fact("Scored", candidate.created.map(wording.name)),
      fact("Profile", wording.name(result.profile.name)),
    ].compactMap(\.self)
  }
}
