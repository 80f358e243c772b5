import GateRuns
package import GateAnalyses
import GateStatistics
import GateVerdicts

extension Document {
  /// The sections on how the scores of every metric lie, with histograms.
  ///
  /// - Parameters:
  ///   - report: the distributions.
  ///   - rules: the rules whose limits are marked in the histograms.
  package static func distributions(
    _ report: DistributionReport, rules: [SuggestedRule] = []
  ) -> [Section] {
    let page = DistributionPage(report: report, rules: rules)
    return [page.overall, page.segments, page.outliers].compactMap(\.self)
  }
}

private struct DistributionPage {
  let report: DistributionReport
  let rules: [SuggestedRule]

  /// Every metric over all examples.
  var overall: Document.Section? {
    let shown = report.distributions.filter { $0.segment == nil }
    guard !shown.isEmpty else { return nil }
    return Document.Section(
      "How the scores lie",
      [
        .paragraph(
          """
          An example counts once, with the mean over its trials. At best is the share of examples \
          with the best score; outliers are counted by Tukey's fences / by the median absolute \
          deviation, – where most scores are the same and a rule cannot tell.
          """),
        .table(
          table(
            "The distribution of every metric", shown.map { row($0, first: nil, notes: true) },
            columns: [.init("metric", isElastic: true)])),
        .figures(shown.compactMap(figure)),
      ])
  }

  /// The same within segments.
  var segments: Document.Section? {
    let shown = report.distributions.filter { $0.segment != nil }
    guard !shown.isEmpty else { return nil }
    let rows = shown.map { distribution in
      row(
        distribution, first: distribution.segment.map { "\(name: $0.description)" } ?? "",
        notes: false)
    }
    return Document.Section(
      "How the scores lie within segments", isDetail: true,
      [
        .table(
          table(
            "The distribution of every metric in every segment", rows,
            columns: [.init("metric", isElastic: true), .init("segment", isElastic: true)])),
        .figures(shown.compactMap(figure)),
      ])
  }

  private func table(
    _ caption: String, _ rows: [DocumentTable.Row], columns: [DocumentTable.Column]
  ) -> DocumentTable {
    DocumentTable(
      caption: caption,
      columns: columns + [
        .numbers("n"), .numbers("missing", dropOrder: 4), .numbers("mean"),
        .numbers("SD", dropOrder: 7), .numbers("variance", dropOrder: 0),
        .numbers("5 %", dropOrder: 5), .numbers("25 %", dropOrder: 2),
        .numbers("median", dropOrder: 6), .numbers("75 %", dropOrder: 3),
        .numbers("95 %", dropOrder: 5), .numbers("at best", dropOrder: 8),
        .numbers("outliers", dropOrder: 1), .init("shape"),
      ], rows: rows)
  }

  private func row(
    _ distribution: ScoreDistribution, first: DocumentText?, notes: Bool
  ) -> DocumentTable.Row {
    func number(_ value: Double?) -> DocumentText { value.map { "\(number: $0)" } ?? "–" }
    let quantiles =
      distribution.quantiles.isEmpty
      ? [DocumentText](repeating: "–", count: 5) : distribution.quantiles.map { number($0.value) }
    let isDoubtful = distribution.isSaturated || distribution.shape == .constant
    return .init(
      ["\(name: distribution.metric.metric)", first].compactMap(\.self) + [
        "\(distribution.examples)", "\(distribution.missing)", number(distribution.mean),
        number(distribution.standardDeviation), "\(variance(of: distribution))",
      ] + quantiles + [
        distribution.best.map { "\(percent: $0.share, digits: 2)" } ?? "–",
        outlierCounts(of: distribution), shape(of: distribution),
      ], outcome: notes && isDoubtful ? .doubtful : .neutral,
      notes: notes ? self.notes(on: distribution) : [])
  }

  private func variance(of distribution: ScoreDistribution) -> DocumentText {
    distribution.variance.map { "\(number: $0)" } ?? "–"
  }

  /// The counts of both rules, `3 / 5`; a dash where a rule cannot tell.
  private func outlierCounts(of distribution: ScoreDistribution) -> DocumentText {
    let counts = distribution.outliers.map { $0.count.map { "\($0)" } ?? "–" as DocumentText }
    return counts.isEmpty ? "–" : counts.joined(separator: " / ")
  }

  private func shape(of distribution: ScoreDistribution) -> DocumentText {
    let shape: DocumentText =
      switch distribution.shape {
      case nil: "–"
      case .constant: "constant"
      case .binary: "binary"
      case .ordinal(let values): "ordinal, \(values) values"
      case .continuous: "continuous"
      }
    return distribution.isSaturated && distribution.shape != .constant
      ? shape + ", saturated" : shape
  }

  private func notes(on distribution: ScoreDistribution) -> [DocumentText] {
    guard distribution.examples > 0 else { return ["no example has a score"] }
    if distribution.shape == .constant {
      return ["every score is the same: the metric tells nothing of these examples"]
    }
    guard distribution.isSaturated, let best = distribution.best else { return [] }
    return [
      """
      \(percent: best.share, digits: 2) of the examples have the best score, \
      \(SuggestionWording.amount(best.score, of: distribution.metric)): the metric can show a \
      decline and hardly an improvement
      """
    ]
  }

  /// The histogram with the mean and the limit.
  private func figure(_ distribution: ScoreDistribution) -> DocumentFigure? {
    guard let histogram = distribution.histogram, let lowest = distribution.lowest,
      let highest = distribution.highest
    else { return nil }
    let metric = distribution.metric
    let rule = rules.first {
      $0.metric.metric == metric.metric && $0.segment == distribution.segment
    }
    func mark(_ kind: DocumentFigure.Mark.Kind, _ place: Double?, _ name: String)
      -> DocumentFigure.Mark?
    {
      place.map {
        .init(kind, at: $0, label: "\(name) \(SuggestionWording.amount($0, of: metric).plain)")
      }
    }
    let segment: DocumentText =
      distribution.segment.map { " in \(name: $0.description)" } ?? ""
    let unit: DocumentText = metric.unit.map { ", \($0)" } ?? ""
    return DocumentFigure(
      title: "\(name: metric.metric)" + segment + unit, histogram: histogram,
      marks: [
        mark(.mean, distribution.mean, "mean"), mark(.bound, rule?.minimum, "minimum"),
        mark(.bound, rule?.maximum, "maximum"),
      ].compactMap(\.self), extremes: lowest...highest)
  }
}

extension DistributionPage {
  /// What lies far from the rest, metric by metric and rule by rule, with the farthest examples.
  var outliers: Document.Section? {
    let rows = report.distributions.filter { $0.segment == nil }.flatMap { distribution in
      distribution.outliers.map { row($0, of: distribution.metric) }
    }
    guard !rows.isEmpty else { return nil }
    return Document.Section(
      "Outliers", isDetail: true,
      [
        .paragraph(
          """
          Tukey: more than 1.5 interquartile ranges outside of the quartiles. MAD: a modified \
          z-score, counted in median absolute deviations, over 3.5. Where half of the scores or more \
          are the same a rule may have no spread to count in, and cannot tell.
          """),
        .table(
          DocumentTable(
            caption: "The scores that lie far from the rest",
            columns: [
              .init("metric", isElastic: true), .init("rule"), .numbers("fences"),
              .numbers("below"), .numbers("above"),
            ], rows: rows)),
      ])
  }

  private func row(_ outliers: ScoreOutliers, of metric: AnalyzedMetric) -> DocumentTable.Row {
    let rule: DocumentText =
      switch outliers.rule {
      case .tukey: "Tukey"
      case .medianDeviation: "MAD"
      }
    guard let fences = outliers.fences else {
      return .init(["\(name: metric.metric)", rule, "cannot tell", "–", "–"])
    }
    let farthest: [DocumentText] = outliers.farthest.map { "\(name: $0.id) \(number: $0.score)" }
    return .init(
      [
        "\(name: metric.metric)", rule, "\(number: fences.lower) … \(number: fences.upper)",
        "\(outliers.below)", "\(outliers.above)",
      ], notes: farthest.isEmpty ? [] : ["farthest: " + farthest.joined(separator: ", ")])
  }
}
