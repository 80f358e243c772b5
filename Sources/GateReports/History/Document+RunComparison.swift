package import GateAnalyses
import GateRuns
import GateStatistics
import GateVerdicts

extension Document {
  /// Two recorded runs side by side.
  package init(_ comparison: RunComparison) {
    let page = RunComparisonPage(comparison: comparison)
    self.init(
      outcome: page.outcome, headline: page.headline, evidence: page.evidence,
      facts: [
        HistoryWording.facts(of: comparison.before, as: "before"),
        HistoryWording.facts(of: comparison.after, as: "after"),
      ],
      sections: [page.factors, page.metrics, page.segments, page.method].compactMap(\.self))
  }
}

/// The parts of a comparison of two runs.
private struct RunComparisonPage {
  let comparison: RunComparison

  private var overall: [RunComparison.Change] {
    comparison.changes.filter { $0.name.segment == nil }
  }

  private func count(_ standing: RunComparison.Standing) -> Int {
    overall.count { $0.standing == standing && $0.difference != nil }
  }

  var outcome: Document.Outcome {
    if count(.worse) > 0 { return .bad }
    return count(.better) > 0 ? .good : .neutral
  }

  var headline: DocumentText {
    let names =
      HistoryWording.name(of: comparison.after) + " against "
      + HistoryWording.name(of: comparison.before)
    let compared = overall.count { $0.difference != nil }
    guard compared > 0 else { return names + ": no metric in common" }
    let counts = [
      (count(.worse), "worse"), (count(.better), "better"), (count(.undecided), "undecided"),
      (count(.unknown), "without an interval"),
    ]
    let told = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" as DocumentText }
    return names + ": of \(compared, "metric") " + told.joined(separator: ", ")
  }

  /// Why the values may not be on one scale.
  var evidence: [DocumentText] {
    var evidence: [DocumentText] = []
    let datasets = [comparison.before, comparison.after].map(\.occasion.dataset)
    if datasets[0] != datasets[1] {
      let names = datasets.map { name -> DocumentText in
        name.map { "\(name: $0)" } ?? "no dataset that is named"
      }
      evidence.append(
        "The values are of other examples: " + names[0] + " before, " + names[1] + " after")
    }
    if comparison.factors.contains(where: { $0.name == "judge" }) {
      evidence.append(
        "The judge changed, so that the scores may not be on one scale")
    }
    return evidence
  }

  var factors: Document.Section? {
    guard !comparison.factors.isEmpty else { return nil }
    let rows = comparison.factors.map { factor in
      DocumentTable.Row([
        "\(name: factor.name)", "\(factor.before ?? "not said")", "\(factor.after ?? "not said")",
      ])
    }
    return Document.Section(
      "What changed",
      [
        .table(
          DocumentTable(
            caption: "Factors that differ",
            columns: [
              .init("factor"), .init("before", isElastic: true), .init("after", isElastic: true),
            ], rows: rows))
      ])
  }

  var metrics: Document.Section? {
    overall.isEmpty
      ? nil
      : Document.Section("Metrics", [.table(table(of: overall, caption: "Metrics of both runs"))])
  }

  var segments: Document.Section? {
    let changes = comparison.changes.filter { $0.name.segment != nil }
    return changes.isEmpty
      ? nil
      : Document.Section(
        "Segments", isDetail: true,
        [.table(table(of: changes, caption: "Metrics of both runs, segment by segment"))])
  }

  private func table(of changes: [RunComparison.Change], caption: String) -> DocumentTable {
    DocumentTable(
      caption: caption,
      columns: [
        .init("metric", isElastic: true), .numbers("before"), .numbers("after"),
        .numbers("change"), .numbers("interval", dropOrder: 1), .init("standing"),
        .init("by", dropOrder: 0),
      ],
      rows: changes.map(row))
  }

  private func row(_ change: RunComparison.Change) -> DocumentTable.Row {
    let decimals =
      HistoryWording.decimals(of: change.interval)
      ?? [change.before, change.after].compactMap { HistoryWording.decimals(of: $0?.interval) }
      .max()
    let difference: DocumentText =
      change.difference.map { difference in
        decimals.map { "\(change: difference, decimals: $0)" }
          ?? (difference > 0 ? "+" : "") + "\(number: difference)"
      } ?? ""
    return DocumentTable.Row(
      [
        "\(name: change.name.text)",
        HistoryWording.value(change.before, decimals: decimals),
        HistoryWording.value(change.after, decimals: decimals),
        difference, HistoryWording.interval(change.interval), standing(change), basis(change),
      ], outcome: outcome(of: change))
  }

  private func standing(_ change: RunComparison.Change) -> DocumentText {
    guard change.difference != nil else {
      return change.before == nil ? "only after" : "only before"
    }
    switch change.standing {
    case .better: return "better"
    case .worse: return "worse"
    case .undecided: return "undecided"
    case .unknown: return "not known"
    }
  }

  private func basis(_ change: RunComparison.Change) -> DocumentText {
    switch change.basis {
    case .paired: "pairs"
    case .values: "values"
    case .none: ""
    }
  }

  private func outcome(of change: RunComparison.Change) -> Document.Outcome {
    switch change.standing {
    case .better: .good
    case .worse: .bad
    case .undecided, .unknown: .neutral
    }
  }

  var method: Document.Section? {
    let bases = comparison.changes.map(\.basis)
    let sentences: [DocumentText] = [
      bases.contains(.paired)
        ? """
        By pairs: the second run was gated against the first, and the difference and its interval are \
        those of the gate, example by example
        """ : nil,
      bases.contains(.values)
        ? """
        By values: the record holds no scores of single examples, so that the two values are compared \
        as if the runs had no example in common; \(name: "scoregate check") on the two files sees more
        """ : nil,
      comparison.changes.contains { $0.basis == .none && $0.difference != nil }
        ? """
        Without an interval: a value has one where a limit is set for it (\(name: "minimum") or \
        \(name: "maximum")), and none where a log tells it
        """ : nil,
      bases.contains { $0 != .none }
        ? "Every interval stands for itself: nothing is corrected for the number of metrics" : nil,
    ].compactMap(\.self)
    return sentences.isEmpty
      ? nil : Document.Section("How it was compared", isDetail: true, [.list(sentences)])
  }
}
