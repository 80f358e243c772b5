package import GateAnalyses
package import GateVerdicts

extension Document {
  /// How many examples it takes.
  package init(_ plan: SampleSizePlan, baseline: FileFingerprint, others: [FileFingerprint]) {
    let page = PlanPage(plan: plan, baseline: baseline, others: others)
    self.init(
      outcome: page.outcome, headline: page.headline, evidence: page.evidence, facts: page.facts,
      sections: [page.sizes, page.method].compactMap(\.self))
  }
}

/// The parts of a report on the number of examples.
private struct PlanPage {
  let plan: SampleSizePlan
  let baseline: FileFingerprint
  let others: [FileFingerprint]

  private func isEnough(_ row: PlannedSampleSize) -> Bool {
    guard let first = row.pullRequest, let second = row.release else { return false }
    return max(first.inSegment, second.inSegment) <= row.count
  }

  var outcome: Document.Outcome { plan.rows.allSatisfy(isEnough) ? .good : .doubtful }

  var headline: DocumentText {
    guard !plan.rows.isEmpty else { return "There is no comparison to plan" }
    let short = plan.rows.count { !isEnough($0) }
    if short == 0 {
      return plan.rows.count == 1
        ? "The \(plan.examples, "example") that there are suffice"
        : "The \(plan.examples, "example") that there are suffice for every comparison"
    }
    return "\(short) of \(plan.rows.count, "comparison") "
      + (short == 1 ? "takes" : "take") + " more examples than there are"
  }

  var evidence: [DocumentText] {
    guard !plan.rows.isEmpty else { return [] }
    let (pullRequest, release) = plan.largest
    var lines = [
      total(
        pullRequest,
        "find every drop by a margin \(times) (\(name: "pull-request"))"),
      total(
        release, "show an unchanged system to be no worse \(times) (\(name: "release"))"),
    ]
    if plan.source == .nothing {
      lines.append(
        "One run does not tell how far scores move by themselves: every number takes the most that noise "
          + "can be. Score the same system once more, and give it as --noise-from")
    }
    return lines
  }

  private var times: DocumentText { "in \(percent: plan.targets.power) of builds" }

  private func total(_ count: Int?, _ what: DocumentText) -> DocumentText {
    guard let count else { return "No number of examples can " + what }
    return "\(count, "example")" + cost(of: count) + " " + what
  }

  private func cost(of count: Int) -> DocumentText {
    plan.targets.costPerExample.map {
      " (\(number: Double(count) * $0, decimals: 2) a run)"
    } ?? ""
  }

  var facts: [Document.Fact] {
    let clusters: DocumentText = plan.clusters.map { " in \($0, "cluster")" } ?? ""
    var facts: [Document.Fact] = [
      .init("baseline", "\(name: baseline.path)")
    ]
    facts += others.map { .init("noise from", "\(name: $0.path)") }
    facts += [
      .init("examples", "\(plan.examples)" + clusters),
      .init("noise", CertificationWording.source(plan.source)),
      .init(
        "target",
        (plan.targets.margin.map { "margin \(number: $0), " } ?? "the margins of the thresholds, ")
          + "power \(percent: plan.targets.power)"),
      .init(
        "family",
        "\(plan.family.size, "check") corrected together, a worsening counts from "
          + "\(number: plan.family.criticalValue) standard errors on"),
    ]
    if let cost = plan.targets.costPerExample {
      facts.append(.init("cost", "\(number: cost, digits: 4) an example"))
    }
    return facts
  }

  var sizes: Document.Section? {
    guard !plan.rows.isEmpty else { return nil }
    let hasCost = plan.targets.costPerExample != nil
    let hasClusters = plan.clusters != nil
    var columns: [DocumentTable.Column] = [
      .init("check", isElastic: true), .numbers("n now"), .numbers("margin"),
      .numbers("sd", dropOrder: 0),
    ]
    if hasClusters { columns.append(.numbers("deff", dropOrder: 1)) }
    columns += [
      .numbers("find it"), .numbers("drawn", dropOrder: 3), .numbers("prove it"),
      .numbers("drawn", dropOrder: 2),
    ]
    if hasCost { columns.append(.numbers("cost of a run")) }
    let rows = plan.rows.map { row -> DocumentTable.Row in
      var cells: [DocumentText] = [
        "\(name: row.id)", "\(row.count)", amount(row.margin, of: row),
        "\(number: row.deviation, digits: 3)",
      ]
      if hasClusters { cells.append(row.designEffect.map { "\(number: $0, digits: 2)" } ?? "–") }
      for need in [row.pullRequest, row.release] {
        cells.append(need.map { "\($0.inSegment)" } ?? "never")
        cells.append(need.map { "\($0.inTotal)" } ?? "–")
      }
      if hasCost {
        let most = [row.pullRequest, row.release].map { $0?.inTotal }
        let total = most.contains(nil) ? nil : most.compactMap(\.self).max()
        let each = plan.targets.costPerExample ?? 0
        cells.append(total.map { "\(number: Double($0) * each, decimals: 2)" } ?? "–")
      }
      return .init(cells, outcome: isEnough(row) ? .good : .doubtful, notes: notes(row))
    }
    return .init(
      "Examples needed",
      [
        .paragraph(
          "Find it is the number of examples, in the segment, that finds a drop by the margin "
            + times
            + "; prove it is the number that shows an unchanged system to be no worse; drawn "
            + "is how many that takes in all where questions are drawn as today."),
        .table(
          DocumentTable(
            caption: "The number of examples that every comparison takes", columns: columns,
            rows: rows)),
      ])
  }

  private func notes(_ row: PlannedSampleSize) -> [DocumentText] {
    if row.margin == nil {
      return ["a margin of 0 can be neither found nor shown: give one with --margin"]
    }
    if row.pullRequest == nil, row.runShift > 0 {
      return [
        "whole runs move by \(number: row.runShift, digits: 2), which no number of examples takes away: "
          + "widen the margin, or compare runs made at the same time"
      ]
    }
    return []
  }

  private func amount(_ value: Double?, of row: PlannedSampleSize) -> DocumentText {
    guard let value else { return "–" }
    return "\(number: value)" + (row.rule.unit.map { " \($0)" } ?? "")
  }

  var method: Document.Section {
    var lines: [DocumentText] = [
      "n = ((c + z) · sd / margin)² + c² / 2, where c is the critical value of the family for a drop that "
        + "is to be found, that of a single check for the proof, and z belongs to the power",
      "More checks, or stricter confidence, raise c: the numbers hold for the family as it is",
    ]
    if plan.clusters != nil {
      lines.append(
        "sd holds what clusters add: the number is one of examples in clusters as large as today's; deff "
          + "is by how much they raise the variance")
    }
    return .init("How it was found", isDetail: true, [.list(lines)])
  }
}
