import GateText
import GateRuns
import GateStatistics
import GateVerdicts
import Mustache

extension MarkdownPage {
  private static let mostLines = 20

  /// What is to be known of the two runs as a pair, and beyond the checks.
  var findings: MarkdownSection? {
    let lines =
      wording.warnings(of: result)
      + wording.notices(of: result).map(\.text)
      + wording.pairing(of: result).dropFirst()
      + (result.ungated.isEmpty ? [] : ["not gated: \(wording.list(result.ungated))"])
    guard !lines.isEmpty else { return nil }
    let shown = lines.prefix(MarkdownPage.mostLines).map(MarkdownText.prose)
    let more = lines.count - shown.count
    let context: [String: Any] = [
      "title": "The two runs", "lines": shown + (more > 0 ? ["… and \(more) more"] : []),
    ]
    return section("what the runs differ in", .findings, MarkdownTemplate.list.render(context))
  }

  /// Where what regressed lost most.
  var losses: MarkdownSection? {
    let lines = wording.losses(of: result)
    guard !lines.isEmpty else { return nil }
    let context: [String: Any] = [
      "title": "Where it lost", "lines": lines.prefix(Self.mostLines).map(MarkdownText.prose),
    ]
    return section("where it lost", .otherStories, MarkdownTemplate.list.render(context))
  }

  /// What the change was meant to do, and what came of it.
  var intents: MarkdownSection? {
    let lines = wording.intents(of: result)
    guard !lines.isEmpty else { return nil }
    let context: [String: Any] = [
      "title": "Intended", "lines": lines.prefix(Self.mostLines).map(MarkdownText.prose),
    ]
    return section("what was intended", .findings, MarkdownTemplate.list.render(context))
  }

  /// The factors of the two runs side by side, where any differs.
  var factors: MarkdownSection? {
    guard let factors = FactorTable(result, wording: wording) else { return nil }
    func cell(_ value: String) -> String {
      value == FactorTable.notStated ? value : MarkdownText.cellCode(value)
    }
    var context: [String: Any] = [
      "rows": factors.rows.map { row in
        let name = MarkdownText.prose(row.name)
        return [
          "name": row.isChanged ? "**\(name)** changed" : name, "baseline": cell(row.baseline),
          "candidate": cell(row.candidate),
        ]
      }
    ]
    let more = factors.more > 0 ? "… and \(factors.more) more" : nil
    let rest = [more, factors.sentence(wording).map(MarkdownText.prose)].compactMap(\.self)
    if !rest.isEmpty { context["same"] = rest.joined(separator: "; ").capitalizedFirst + "." }
    return section("the factors side by side", .findings, MarkdownTemplate.factors.render(context))
  }

  /// How a verdict comes about, in plain words (`methods §3–5`).
  var method: MarkdownSection {
    let level = wording.numerals.percent(result.confidence.fraction)
    let alpha = wording.numerals.short(result.confidence.oneSidedAlpha)
    let profile = MarkdownText.code(wording.name(result.profile.name))
    let quantiles = Set(result.checks.compactMap(wording.statistic)).sorted()
    let statistics = (["mean"] + quantiles).joined(separator: " or ")
    let origin =
      quantiles.isEmpty
      ? "it is computed exactly, without random numbers"
      : "that of a mean is computed exactly, that of a quantile from 9,999 resamples whose random "
        + "numbers come from the data"
    let clustering =
      result.checks.contains { $0.clusters != nil }
      ? " Examples of one cluster count together: clusters are what is resampled." : ""
    let text = """
      Every example is scored in both runs, and what counts is its own change. The \(level) interval \
      says which changes of the \(statistics) the data leave possible; \(origin), so the same files \
      always give this report.\(clustering)

      - A comparison **passes** where the whole interval shows a worsening below the margin, or none.
      - It **regressed** where the whole interval is worse than no change and p, corrected for the \
      number of checks, is at most \(alpha).
      - Otherwise, and below \(wording.count(result.minimumSamples, "example")), it is \
      **inconclusive**: no evidence of harm, and none of its absence.
      - A limit is broken where the whole interval lies beyond it.
      - Profile \(profile) \(wording.burden(of: result.profile)).
      """
    return section("how it was decided", .method, details("How it was decided", content: text))
  }

  /// What was compared with what, and the command that does it again.
  var reproduction: MarkdownSection {
    let context: [String: Any] = [
      "rows": provenanceRows, "hasAnchor": result.anchor != nil,
      "command": MarkdownText.block(
        wording.command(for: result).split(separator: "\n").map(String.init), language: "sh"),
    ]
    return section(
      "how to reproduce it", .reproduction,
      details(
        "What was compared, and how to reproduce it",
        content: MarkdownTemplate.provenance.render(context)))
  }

  private var provenanceRows: [[String: Any]] {
    let runs = [result.baseline, result.candidate] + [result.anchor].compactMap(\.self)
    func row(_ name: String, _ value: (RunSummary) -> String?) -> [String: Any]? {
      let cells = runs.map { run in
        value(run).map { MarkdownText.cellCode(wording.name($0)) } ?? ""
      }
      guard cells.contains(where: { !$0.isEmpty }) else { return nil }
      return [
        "name": name, "baseline": cells[0], "candidate": cells[1], "anchor": cells.last ?? "",
        "hasAnchor": cells.count > 2,
      ]
    }
    let factors = Set(runs.flatMap(\.header.factors.keys)).sorted().prefix(10)
    let rows = [
      row("File") { $0.file.path }, row("SHA-256") { String($0.file.sha256.prefix(12)) },
      row("Format", \.format),
      row("Examples") {
        $0.rows == $0.examples ? "\($0.examples)" : "\($0.examples) in \($0.rows) rows"
      },
      row("System", \.header.system), row("Dataset", \.header.dataset),
      row("Created", \.header.created), row("Change", \.header.change),
    ]
    return rows.compactMap { $0 }
      + factors.compactMap { factor in
        row(MarkdownText.prose(wording.name(factor))) { $0.header.factors[factor] }
      }
  }
}
