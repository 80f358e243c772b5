import GateText
import GateRuns
import GateStatistics
import GateVerdicts

extension HTMLPage {
  /// How the verdict came about (`methods §1–9`).
  var method: [String: Any] {
    let quantiles = Set(result.checks.compactMap(wording.statistic)).sorted()
    return [
      "level": wording.numerals.percent(result.confidence.fraction),
      "alpha": wording.numerals.short(result.confidence.oneSidedAlpha),
      "least": wording.count(result.minimumSamples, "example"),
      "profile": wording.name(result.profile.name),
      "burden": wording.burden(of: result.profile),
      "quantiles": quantiles.joined(separator: ", "),
      "hasClusters": result.checks.contains { $0.clusters != nil },
      "hasLevels": result.checks.contains { $0.kind == .level },
      "hasQuantiles": !quantiles.isEmpty,
    ]
  }

  /// What was compared with what, and how to do it again.
  var provenance: [String: Any] {
    let runs = [result.baseline, result.candidate] + [result.anchor].compactMap(\.self)
    func row(_ name: String, _ value: (RunSummary) -> String?) -> [String: Any]? {
      let cells = runs.map { value($0).map(wording.name) ?? "" }
      return cells.allSatisfy(\.isEmpty) ? nil : ["name": name, "cells": cells]
    }
    let factors = Set(runs.flatMap(\.header.factors.keys)).sorted().prefix(20)
    let rows =
      [
        row("File") { $0.file.path }, row("SHA-256") { $0.file.sha256 }, row("Format", \.format),
        row("Examples") {
          $0.rows == $0.examples ? "\($0.examples)" : "\($0.examples) in \($0.rows) rows"
        },
        row("System", \.header.system), row("Dataset", \.header.dataset),
        row("Created", \.header.created), row("Change", \.header.change),
      ] + factors.map { factor in row(wording.name(factor)) { $0.header.factors[factor] } }
    var context: [String: Any] = [
      "runs": ["Baseline", "Candidate", "Anchor"].prefix(runs.count).map { $0 },
      "rows": rows.compactMap(\.self), "command": wording.command(for: result),
      "config": wording.name(result.config.path),
      "configSHA256": wording.name(result.config.sha256),
    ]
    if let text = result.configText {
      context["configText"] = HTMLText.escaped(HostileText.lines(text, length: 200_000))
    }
    return context
  }
}
