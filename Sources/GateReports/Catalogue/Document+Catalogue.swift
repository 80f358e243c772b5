import GateAnalyses
import GateVerdicts

extension Document {
  /// The catalogue of metrics, objective by objective.
  package static func catalogue() -> Document {
    let all = MetricCatalogue.all
    let sections = MetricObjective.allCases.flatMap { objective -> [Section] in
      let metrics = all.filter { $0.objective == objective }
      guard !metrics.isEmpty else { return [] }
      let rows = metrics.map { metric in
        DocumentTable.Row([
          "\(name: metric.name)", DocumentText(metric.source.rawValue),
          CatalogueWording.better(metric.direction), CatalogueWording.range(metric.range),
          DocumentText(metric.measures),
        ])
      }
      let columns = [
        DocumentTable.Column("metric"), DocumentTable.Column("from", dropOrder: 1),
        DocumentTable.Column("better", dropOrder: 3),
        DocumentTable.Column("scores", dropOrder: 2),
        DocumentTable.Column("what it measures", isElastic: true),
      ]
      return [
        Section(
          objective.sentence,
          [.table(DocumentTable(caption: objective.sentence, columns: columns, rows: rows))]),
        Section(
          "\(objective.sentence): needs, failures and traps", isDetail: true,
          [.list(metrics.map(CatalogueWording.details))]),
      ]
    }
    return Document(
      headline:
        "\(all.count) metrics for \(MetricObjective.allCases.count) objectives",
      evidence: [
        "Choose the objectives first, then one or two metrics for each",
        "\(name: "scoregate metrics FILE") tells what a run has",
      ], sections: sections)
  }
}

/// The words of reports on the catalogue.
enum CatalogueWording {
  /// Whether more or less is better.
  static func better(_ direction: Direction) -> DocumentText {
    direction == .higherIsBetter ? "more" : "less"
  }

  /// The scores that are possible.
  static func range(_ range: ScoreRange) -> DocumentText {
    switch (range.lower.isFinite, range.upper.isFinite) {
    case (true, true): "\(number: range.lower) to \(number: range.upper)"
    case (true, false): "from \(number: range.lower)"
    case (false, true): "up to \(number: range.upper)"
    case (false, false): "any"
    }
  }

  /// What a person should know before using a metric.
  static func details(_ metric: MetricDescription) -> DocumentText {
    let needs = metric.needs.map(\.rawValue).joined(separator: ", ")
    let traps = metric.traps.map { "; " + $0 }.joined()
    let aliases = metric.aliases.map { "\(name: $0)" as DocumentText }
    let also: DocumentText =
      aliases.isEmpty ? "" : ", also \(aliases.joined(separator: ", "))"
    return "\(name: metric.name) (\(metric.source.rawValue)\(also)): \(metric.measures). Needs "
      + "\(needs). A bad score points to: \(metric.failure)\(traps)"
  }
}
