import GateText
import GateRuns
import GateStatistics
import GateVerdicts

extension GateDocument {
  private static let mostTextBytes = 2_500_000
  private static let mostObstacles = 20

  /// The document for a page: the answer with what to read, then every check on a scale of its metric,
  /// then where, on which examples and how the scores moved, then how it was decided on what.
  var page: Document {
    let examples = ExampleList(
      worstFirst: ranked.checks, length: ExampleSides.textLength, bytes: Self.mostTextBytes)
    let segments = Set(
      ranked.checks.compactMap(\.segment) + examples.shown.flatMap(\.segments)
    ).sorted()
    var document = answer(mostObstacles: Self.mostObstacles)
    document.facts = facts
    document.opening = [.starts(CheckStarts(ranked: ranked, examples: examples))]
    let checks = CheckList(ranked: ranked, shown: ranked.checks, segments: segments)
    let sides = ExampleSides(ranked: ranked, examples: examples, segments: segments)
    let distributions = PairedDistributions(ranked: ranked)
    // Where the runs cannot be compared, that is what a reader has to act on.
    let isObstacle = !result.incomparable.isEmpty
    if isObstacle { document.sections += findings }
    document.sections += lossTable
    document.sections += section("checks", "Checks", [.checks(checks)])
    document.sections += section("intents", "What the change was meant to do", intents)
    document.sections += section(
      "segments", "Segments and metrics", matrix.map { [.matrix($0)] } ?? [])
    document.sections += section(
      "examples", "The examples that got worse", examples.shown.isEmpty ? [] : [.examples(sides)])
    document.sections += section(
      "metrics", "How the scores lie",
      distributions.shown.isEmpty ? [] : [.distributions(distributions)])
    if !isObstacle { document.sections += findings }
    document.sections += section("method", "How it was decided", methodOnPage)
    document.sections += section(
      "provenance", "What was compared", [.runs(RunTable(result: result))])
    return document
  }

  /// A section that links lead to; none where there is nothing in it.
  private func section(
    _ anchor: String, _ title: DocumentText, _ parts: [Document.Part]
  ) -> [Document.Section] {
    parts.isEmpty ? [] : [Document.Section(title, anchor: anchor, parts)]
  }

  private var facts: [Document.Fact] {
    let (baseline, candidate) = (result.baseline.header, result.candidate.header)
    let systems = [baseline.system, candidate.system].map { $0.map(wording.name) ?? "not stated" }
    let hasSystem = baseline.system != nil || candidate.system != nil
    let facts: [(String, String?)] = [
      ("Checks", wording.counts(of: result)), ("Compared", wording.compared(in: result)),
      ("System", hasSystem ? systems.joined(separator: " → ") : nil),
      ("Change", candidate.change.map(wording.sentence)),
      ("Dataset", (candidate.dataset ?? baseline.dataset).map(wording.name)),
      ("Scored", candidate.created.map(wording.name)),
      ("Profile", wording.name(result.profile.name)),
    ]
    return facts.compactMap { name, value in value.map { Document.Fact(name, .said($0)) } }
  }

  private var findings: [Document.Section] {
    let findings = FindingList(result: result)
    return findings.isEmpty && factors.isEmpty
      ? [] : section("findings", "Can the two runs be compared?", [.findings(findings)] + factors)
  }

  /// Where what regressed lost most.
  private var lossTable: [Document.Section] {
    guard !result.losses.isEmpty else { return [] }
    let rows = result.losses.map { loss in
      let decimals = wording.decimals(of: loss)
      return DocumentTable.Row(
        [
          "\(name: loss.metric)", "\(name: loss.slice)", "\(loss.examples)",
          "\(change: loss.difference, decimals: decimals)",
          "\(change: loss.rest, decimals: decimals)",
          loss.excess.interval.map { "\(interval: $0)" } ?? "–",
          "\(percent: loss.explained, digits: 2)",
          "\(pValue: loss.pValue, isBound: loss.isPValueBound)",
        ], outcome: .bad)
    }
    let level = wording.numerals.percent(result.confidence.fraction)
    let table = DocumentTable(
      caption: "Where what regressed lost most",
      columns: [
        .init("metric"), .init("where"), .numbers("examples"), .numbers("change"),
        .numbers("rest"), .numbers("difference, \(level)"), .numbers("share of the loss"),
        .numbers("p"),
      ], rows: rows)
    return [
      Document.Section(
        "Where it lost",
        [
          .paragraph("Slices of the examples that lost more than the rest, beyond chance."),
          .table(table),
        ])
    ]
  }

  /// The differences of every segment and metric; nil where no segment is checked.
  private var matrix: DocumentMatrix? {
    struct Place: Hashable {
      var segment: SegmentSelector?
      var metric: String
    }
    let compared = ranked.checks.filter { $0.kind == .regression }
    let segments = Set(compared.compactMap(\.segment)).sorted()
    guard !segments.isEmpty else { return nil }
    let metrics = ranked.metrics.filter { metric in compared.contains { $0.metric == metric } }
    var checks: [Place: Check] = [:]
    for check in compared { checks[Place(segment: check.segment, metric: check.metric)] = check }
    let rows: [DocumentMatrix.Row] = ([nil] + segments.map { $0 }).map { segment in
      DocumentMatrix.Row(
        name: segment.map(wording.name) ?? "all examples",
        cells: metrics.map { checks[Place(segment: segment, metric: $0)].map(cell) })
    }
    return DocumentMatrix(
      caption: "Table of segments and metrics",
      note: "Candidate minus baseline; the tint says how large it is in margins.",
      rowTitle: "Segment", columns: metrics.map(wording.name), rows: rows)
  }

  private func cell(of check: Check) -> DocumentMatrix.Cell {
    DocumentMatrix.Cell(
      text: wording.change(of: check) ?? "–", badge: ranked.badge(of: check, wording),
      anchor: ranked.anchor(of: check), tint: tint(of: check))
  }

  /// How strongly a cell is tinted, by the difference in margins.
  private func tint(of check: Check) -> Int {
    guard let difference = check.difference?.point, difference != 0 else { return 0 }
    let scale = check.margin.flatMap { $0 > 0 ? $0 : nil } ?? check.difference?.standardError ?? 0
    let size = scale > 0 ? abs(difference) / scale : 2
    let step = size >= 2 ? 3 : size >= 1 ? 2 : size >= 0.25 ? 1 : 0
    return difference < 0 ? -step : step
  }
}
