package import GateAnalyses
import GateVerdicts

extension Document {
  /// What the metrics of a run are, and what they leave unmeasured.
  ///
  /// - Parameters:
  ///   - inventory: what was found.
  ///   - path: what to call the run.
  ///   - format: how its file is written.
  package init(_ inventory: MetricInventory, path: String, format: String) {
    let page = InventoryPage(inventory: inventory)
    self.init(
      outcome: page.isDoubtful ? .doubtful : .neutral, headline: page.headline,
      evidence: page.evidence,
      facts: [Fact("run", "\(name: path)"), Fact("format", DocumentText(format))],
      sections: [page.metrics, page.unknown, page.gaps, page.details].compactMap(\.self))
  }
}

/// The parts of a report on the metrics of a run.
private struct InventoryPage {
  let inventory: MetricInventory

  private var known: [MetricInventory.Item] { inventory.items.filter { $0.known != nil } }
  private var strangers: [MetricInventory.Item] { inventory.items.filter { $0.known == nil } }
  private var contradicted: [MetricInventory.Item] {
    known.filter { $0.known?.isContradicted == true && $0.rule == nil }
  }

  var isDoubtful: Bool { inventory.items.isEmpty || !contradicted.isEmpty }

  var headline: DocumentText {
    let count = inventory.items.count
    if count == 0 { return "The run has no metric" }
    let objectives = Set(known.compactMap { $0.known?.description.objective }).count
    return known.isEmpty
      ? "\(count, "metric"), none of them known"
      : "\(count, "metric") for \(objectives, "objective")"
  }

  var evidence: [DocumentText] {
    [
      contradicted.isEmpty
        ? nil
        : "The scores of \(contradicted.map { "\(name: $0.metric)" }.joined(separator: ", ")) are "
          + "not on the usual scale: say in \(name: "range") what they are",
      strangers.isEmpty || known.isEmpty
        ? nil
        : "\(strangers.count == 1 ? "1 is" : "\(strangers.count) are") not in the catalogue",
    ].compactMap(\.self)
  }

  /// The known metrics, objective by objective.
  var metrics: Document.Section? {
    guard !known.isEmpty else { return nil }
    let rows = MetricObjective.allCases.flatMap { objective in
      known.filter { $0.known?.description.objective == objective }.map { item in
        row(item, objective.sentence)
      }
    }
    return Document.Section("What is measured", [.table(table(rows, "objective"))])
  }

  /// The metrics that the catalogue does not have.
  var unknown: Document.Section? {
    guard !strangers.isEmpty else { return nil }
    let rows = strangers.map { row($0, $0.rule?.objective ?? "") }
    return Document.Section(
      "Not in the catalogue",
      [
        .table(table(rows, "objective")),
        .paragraph(
          "Say in thresholds.json what each is for, whether more or less of it is better, and which "
            + "scores it can have"),
      ])
  }

  /// The objectives that nothing measures.
  var gaps: Document.Section? {
    guard !inventory.gaps.isEmpty, !inventory.items.isEmpty else { return nil }
    let rows = inventory.gaps.map { gap in
      DocumentTable.Row(
        [
          DocumentText(gap.objective.sentence),
          gap.candidates.map { "\(name: $0.name)" }.joined(separator: ", "),
        ], notes: [lack(of: gap)].compactMap(\.self))
    }
    return Document.Section(
      "What nothing measures",
      [
        .table(
          DocumentTable(
            caption: "objectives that nothing measures",
            columns: [
              DocumentTable.Column("objective"),
              DocumentTable.Column("could be measured by", isElastic: true),
            ], rows: rows))
      ])
  }

  /// What the run has no text of although the first metric for an objective needs it.
  private func lack(of gap: MetricInventory.Gap) -> DocumentText? {
    guard let metric = gap.candidates.first else { return nil }
    let lacking = metric.needs.filter(inventory.lacks.contains).map(\.rawValue)
    guard !lacking.isEmpty else { return nil }
    return "\(name: metric.name) needs \(metric.needs.map(\.rawValue).joined(separator: ", ")); "
      + "the run has no \(lacking.joined(separator: ", no "))"
  }

  /// What a person should know of the known metrics.
  var details: Document.Section? {
    let descriptions = known.compactMap { $0.known?.description }
    guard !descriptions.isEmpty else { return nil }
    return Document.Section(
      "Needs, failures and traps", isDetail: true,
      [.list(descriptions.map(CatalogueWording.details))])
  }

  private func table(_ rows: [DocumentTable.Row], _ purpose: String) -> DocumentTable {
    DocumentTable(
      caption: "metrics of the run",
      columns: [
        DocumentTable.Column("metric"), DocumentTable.Column("better"),
        DocumentTable.Column("scores"), .numbers("rows", dropOrder: 2), .numbers("missing"),
        DocumentTable.Column("gated", dropOrder: 3),
        DocumentTable.Column(purpose, isElastic: true, dropOrder: 1),
      ], rows: rows)
  }

  private func row(_ item: MetricInventory.Item, _ purpose: String) -> DocumentTable.Row {
    let seen: DocumentText =
      item.seen.map { seen in
        seen.lowerBound == seen.upperBound
          ? "always \(number: seen.lowerBound)"
          : "\(number: seen.lowerBound) to \(number: seen.upperBound)"
      } ?? "none"
    let unit: DocumentText = (item.rule?.unit ?? item.known?.unit).map { " \($0)" } ?? ""
    let gated: DocumentText =
      item.rule.map { $0.advisory ? "advisory" : "yes" } ?? "no"
    let isContradicted = item.known?.isContradicted == true
    return DocumentTable.Row(
      [
        "\(name: item.metric)", item.direction.map(CatalogueWording.better) ?? "unknown",
        seen + unit,
        "\(item.scored + item.missing)", "\(item.missing)", gated, DocumentText(purpose),
      ], outcome: isContradicted && item.rule == nil ? .doubtful : .neutral,
      notes: isContradicted ? [contradiction(of: item)].compactMap(\.self) : [])
  }

  private func contradiction(of item: MetricInventory.Item) -> DocumentText? {
    item.known.map { known in
      "\(name: known.description.name) of \(known.description.source.rawValue) has scores "
        + "\(CatalogueWording.range(known.description.range)): that range is not applied"
    }
  }
}
