import GateRuns
import GateText
package import GateAnalyses
import GateStatistics
import GateVerdicts

extension Document {
  /// The sections on how far metrics move by themselves.
  package static func noise(_ report: NoiseReport) -> [Section] {
    let page = NoisePage(report: report)
    return [
      page.differences(isWithin: false), page.variance(isWithin: false),
      page.differences(isWithin: true), page.variance(isWithin: true), page.repeatability,
    ].compactMap(\.self)
  }
}

private struct NoisePage {
  let report: NoiseReport

  /// The difference of the runs that differ most, metric by metric, or within segments.
  func differences(isWithin: Bool) -> Document.Section? {
    let rows = report.metrics.filter { ($0.segment != nil) == isWithin }.compactMap {
      noise -> DocumentTable.Row? in
      let widest = noise.pairs.max {
        abs($0.difference.point) < abs($1.difference.point)
      }
      guard let widest else { return nil }
      let decimals = Numerals.decimals(forHalfWidth: noise.standardError) ?? 3
      return .init(
        [
          "\(name: noise.metric.metric)", noise.segment.map { "\(name: $0.description)" } ?? "",
          "\(noise.examples)", "\(change: widest.difference.point, decimals: decimals)",
          widest.difference.interval.map { "\(interval: $0)" } ?? "–", "\(pValue: widest.pValue)",
          "\(number: noise.standardError, digits: 2)",
          noise.hasRunShift ? "\(number: noise.runShift, digits: 2)" : "–",
        ], outcome: noise.hasRunShift ? .doubtful : .neutral,
        notes: noise.hasRunShift
          ? ["whole runs of the same system differ by more than chance of single examples explains"]
          : [])
    }
    guard !rows.isEmpty else { return nil }
    let level: DocumentText =
      report.metrics.first?.pairs.first.map {
        "\(percent: $0.difference.confidence.fraction)"
      } ?? ""
    return Document.Section(
      isWithin ? "How far equal runs differ within segments" : "How far equal runs differ",
      isDetail: isWithin,
      [
        .paragraph(
          "The largest mean paired difference between two of the runs, later minus earlier, with its "
            + level
            + " interval and the p-value of the sign flips; SE is its standard error, shift "
            + "what moves whole runs."),
        .table(
          DocumentTable(
            caption: "The differences between runs of the same system",
            columns: [
              .init("metric", isElastic: true), .init("segment", isElastic: true),
              .numbers("n", dropOrder: 2), .numbers("difference"), .numbers("interval"),
              .numbers("p", dropOrder: 1), .numbers("SE", dropOrder: 3),
              .numbers("shift", dropOrder: 0),
            ], rows: rows)),
      ])
  }

  /// What belongs to the example, to the run, and to the trial, metric by metric, or within segments.
  func variance(isWithin: Bool) -> Document.Section? {
    let rows = report.metrics.filter { ($0.segment != nil) == isWithin }.compactMap {
      noise -> DocumentTable.Row? in
      guard let trial = noise.variance.trial, let example = noise.variance.example else {
        return nil
      }
      let sum = example + trial + (noise.variance.run ?? 0)
      func share(_ part: Double?) -> DocumentText {
        part.map { sum > 0 ? "\(percent: $0 / sum, digits: 2)" : "0 %" } ?? "–"
      }
      let (clustered, naive) = noise.meanErrors
      return .init([
        "\(name: noise.metric.metric)", noise.segment.map { "\(name: $0.description)" } ?? "",
        share(example), share(noise.variance.run), share(trial),
        noise.variance.intraclassCorrelation.map { "\(number: $0, decimals: 2)" } ?? "–",
        "\(number: trial.squareRoot(), digits: 2)",
        noise.repeatability.map { "\(percent: $0.movedShare, digits: 2)" } ?? "–",
        clustered.map { "\(number: $0, digits: 2)" } ?? "–",
        naive.map { "\(number: $0, digits: 2)" } ?? "–",
      ])
    }
    guard !rows.isEmpty else { return nil }
    return Document.Section(
      isWithin ? "Where the variance comes from within segments" : "Where the variance comes from",
      isDetail: isWithin,
      [
        .paragraph(
          "ICC is the share that is the example's own: how far one score tells of the example. "
            + "Repeat SD is the spread of repeated scores of one example, moved the share of examples "
            + "whose score changed. SE is the standard error of the mean by examples, and naive as "
            + "if every trial were an example."),
        .table(
          DocumentTable(
            caption: "The variance of every metric by its sources",
            columns: [
              .init("metric", isElastic: true), .init("segment", isElastic: true),
              .numbers("example"), .numbers("run", dropOrder: 3), .numbers("trial"),
              .numbers("ICC"), .numbers("repeat SD", dropOrder: 2), .numbers("moved", dropOrder: 4),
              .numbers("SE", dropOrder: 1), .numbers("naive", dropOrder: 0),
            ], rows: rows)),
      ])
  }

  /// The examples that say least about the system.
  var repeatability: Document.Section? {
    let rows = report.metrics.filter { $0.segment == nil }.flatMap { noise in
      (noise.repeatability?.widest ?? []).map { example in
        DocumentTable.Row([
          "\(name: noise.metric.metric)", "\(name: example.id)", "\(number: example.lowest)",
          "\(number: example.highest)",
        ])
      }
    }
    guard !rows.isEmpty else { return nil }
    return Document.Section(
      "The least repeatable examples", isDetail: true,
      [
        .table(
          DocumentTable(
            caption: "The examples whose repeated scores differ most",
            columns: [
              .init("metric"), .init("example", isElastic: true), .numbers("lowest"),
              .numbers("highest"),
            ], rows: rows))
      ])
  }
}
