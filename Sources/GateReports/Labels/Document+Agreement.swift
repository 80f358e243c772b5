package import GateAnalyses
import GateStatistics
import GateVerdicts

extension Document {
  /// How far people who label agree.
  ///
  /// - Parameters:
  ///   - agreement: what was found.
  ///   - file: what to call the labels file.
  package init(_ agreement: LabelAgreement, file: String) {
    let page = AgreementPage(agreement: agreement)
    self.init(
      outcome: page.outcome, headline: page.headline, evidence: page.evidence,
      facts: [
        Fact("labels", "\(name: file)"),
        Fact(
          "read as",
          "α from \(number: LabelAgreement.reliable) on is reliable, below \(number: LabelAgreement.tentative) "
            + "not to be relied on (Krippendorff 2004)"),
      ],
      sections: agreement.metrics.map(page.section) + [page.method])
  }
}

/// The parts of a report on agreement.
struct AgreementPage {
  let agreement: LabelAgreement

  private var uncalibrated: [(metric: String, labeler: LabelAgreement.Labeler)] {
    agreement.metrics.flatMap { metric in
      metric.labelers.filter { $0.standing == .needsCalibration }.map { (metric.metric, $0) }
    }
  }

  /// The metric that is agreed on least.
  private var worst: LabelAgreement.Metric? {
    agreement.metrics.filter { $0.alpha?.estimate != nil }.min {
      ($0.alpha?.estimate?.point ?? 1, $0.metric) < ($1.alpha?.estimate?.point ?? 1, $1.metric)
    }
  }

  var outcome: Document.Outcome {
    guard let alpha = worst?.alpha?.estimate else { return .neutral }
    if alpha.point < LabelAgreement.tentative { return .bad }
    return alpha.point < LabelAgreement.reliable || !uncalibrated.isEmpty ? .doubtful : .good
  }

  var headline: DocumentText {
    guard let worst, let alpha = worst.alpha?.estimate else {
      return "No two people labelled the same answers, so agreement cannot be told"
    }
    let name: DocumentText = "\(name: worst.metric)"
    let value: DocumentText = ": Krippendorff's α is \(number: alpha.point, digits: 2)"
    if alpha.point < LabelAgreement.tentative {
      return "People do not agree enough on " + name + value
    }
    return alpha.point < LabelAgreement.reliable
      ? "People agree on " + name + " well enough for tentative conclusions" + value
      : "People agree reliably, least on " + name + value
  }

  var evidence: [DocumentText] {
    let names = uncalibrated.map {
      "\(name: $0.labeler.name) on \(name: $0.metric)" as DocumentText
    }
    return names.isEmpty ? [] : ["Who needs calibration: " + names.joined(separator: ", ")]
  }

  func section(of metric: LabelAgreement.Metric) -> Document.Section {
    var parts: [Document.Part] = [
      .paragraph(
        "\(metric.labels, "label") by \(metric.labelers.count, "labeler"); \(metric.shared, "answer") "
          + "labelled by two or more; \(metric.isOrdinal ? "a scale" : "two kinds of label")"
          + (metric.anonymous > 0
            ? "; \(metric.anonymous, "label") without a labeler left out" as DocumentText : "")),
      .table(
        DocumentTable(
          caption: "Measures of agreement on \(metric.metric)",
          columns: [.init("measure"), .numbers("value"), .numbers("95 % interval")],
          rows: metric.overall.map { measured in
            DocumentTable.Row([
              DocumentText(Self.name(of: measured.measure)), value(measured), interval(measured),
            ])
          })),
    ]
    if !metric.pairs.isEmpty { parts.append(.table(pairs(of: metric))) }
    if metric.labelers.contains(where: { $0.gold != nil || $0.others != nil }) {
      parts.append(.table(labelers(of: metric)))
    }
    return Document.Section(metric.metric, parts)
  }

  private func pairs(of metric: LabelAgreement.Metric) -> DocumentTable {
    let measures = metric.pairs.first?.measures.map(\.measure) ?? []
    return DocumentTable(
      caption: "Every two labelers", showsCaption: true,
      columns: [.init("labelers", isElastic: true), .numbers("answers")]
        + measures.map { .numbers(Self.name(of: $0)) },
      rows: metric.pairs.map { pair in
        DocumentTable.Row(
          ["\(name: pair.labelers.0), \(name: pair.labelers.1)", "\(pair.shared)"]
            + pair.measures.map { measured in
              measured.estimate.map { estimate in
                let interval: DocumentText =
                  estimate.interval.map { " (\(interval: $0))" } ?? ""
                return "\(number: estimate.point, decimals: 2)" + interval
              } ?? "–"
            })
      }, mostRows: 15)
  }

  private func labelers(of metric: LabelAgreement.Metric) -> DocumentTable {
    let hasGold = metric.labelers.contains { $0.gold != nil }
    return DocumentTable(
      caption: hasGold ? "Labelers against gold" : "Labelers against the mean of the others",
      showsCaption: true,
      columns: [
        .init("labeler", isElastic: true), .numbers("labels"), .numbers("compared"),
        .numbers("α"), .numbers("95 % interval", dropOrder: 1), .numbers("labels higher by"),
        .init(""),
      ],
      rows: metric.labelers.map { labeler in
        guard let comparison = hasGold ? labeler.gold : labeler.others else {
          return DocumentTable.Row(
            [
              name(labeler), "\(labeler.count)", "0", "–", "–", "–", "nothing shared",
            ])
        }
        let bias: DocumentText =
          "\(change: comparison.bias.point, decimals: 2)"
          + (comparison.bias.interval.map { " (\(interval: $0))" } ?? "")
        return DocumentTable.Row(
          [
            name(labeler), "\(labeler.count)", "\(comparison.shared)", value(comparison.alpha),
            interval(comparison.alpha), bias, DocumentText(Self.word(for: labeler.standing)),
          ],
          outcome: labeler.standing == .needsCalibration
            ? .bad : labeler.standing == .agrees ? .good : .neutral)
      })
  }

  private func name(_ labeler: LabelAgreement.Labeler) -> DocumentText {
    labeler.name.isEmpty ? "not named" : "\(name: labeler.name)"
  }

  private func value(_ measured: LabelAgreement.Measured) -> DocumentText {
    measured.estimate.map { "\(number: $0.point, decimals: 3)" } ?? "–"
  }

  private func interval(_ measured: LabelAgreement.Measured) -> DocumentText {
    measured.estimate?.interval.map { "\(interval: $0)" } ?? "–"
  }

  var method: Document.Section {
    Document.Section(
      "How it was computed", isDetail: true,
      [
        .list([
          "Intervals: bootstrap over examples, 1,000 resamples with a seed made of the labels",
          """
          Chance: κ takes it from the two labelers' own shares, AC1 from the mean shares, α from all labels \
          of answers with two; where nearly all labels are equal, κ and α fall although people agree, \
          and AC1 does not
          """,
          """
          A labeler needs calibration where α with gold, or with three labelers with the others, is below \
          \(number: LabelAgreement.tentative) beyond chance, or is below and they label higher or lower beyond \
          chance; \(LabelAgreement.fewestShared) answers are needed to say so
          """,
        ])
      ])
  }

  /// What a measure is called.
  static func name(of measure: AgreementMeasure) -> String {
    switch measure {
    case .raw: "raw agreement"
    case .cohen: "Cohen's κ"
    case .quadratic: "quadratic κ"
    case .gwet: "Gwet's AC1"
    case .krippendorff(let distance): "Krippendorff's α, \(distance.rawValue)"
    }
  }

  private static func word(for standing: LabelAgreement.Standing) -> String {
    switch standing {
    case .agrees: "agrees"
    case .needsCalibration: "needs calibration"
    case .unknown: "not settled"
    }
  }
}
