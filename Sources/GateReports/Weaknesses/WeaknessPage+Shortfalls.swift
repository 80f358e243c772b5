import GateRuns
import GateText
import GateAnalyses
import GateStatistics
import GateVerdicts

extension WeaknessPage {
  /// How many segments a terminal shows.
  private static let mostSegments = 12

  /// The metrics, one a row.
  var metrics: Document.Section? {
    guard !weaknesses.metrics.isEmpty else { return nil }
    let isComparison = weaknesses.isComparison
    let columns: [DocumentTable.Column] =
      isComparison
      ? [
        .init("metric", isElastic: true), .numbers("n"), .numbers("candidate"),
        .numbers("change"), .numbers("interval", dropOrder: 1),
        .init("patterns", dropOrder: 0),
      ]
      : [
        .init("metric", isElastic: true), .numbers("n"), .numbers("mean"), .numbers("limit"),
        .numbers("beyond"), .numbers("interval", dropOrder: 2), .numbers("by", dropOrder: 1),
        .numbers("missing", dropOrder: 0),
      ]
    let rows = weaknesses.metrics.map { metric in
      DocumentTable.Row(isComparison ? changeCells(metric) : levelCells(metric))
    }
    var parts: [Document.Part] = [
      .table(
        DocumentTable(
          caption: isComparison
            ? "How far every metric moved, negative is worse"
            : "How many examples of every metric are beyond their limit",
          columns: columns, rows: rows))
    ]
    if !isComparison, let sources = limitSources { parts.append(.paragraph(sources)) }
    return Document.Section("Metrics", parts)
  }

  private func changeCells(_ metric: Weaknesses.Metric) -> [DocumentText] {
    let interval = metric.change?.interval
    let decimals =
      interval.flatMap { Numerals.decimals(forHalfWidth: ($0.upper - $0.lower) / 2) } ?? 3
    return [
      "\(name: metric.metric.metric)", "\(metric.count)",
      metric.mean.isNaN ? "–" : "\(number: metric.mean, digits: 3)",
      metric.change.map { "\(change: $0.point, decimals: decimals)" } ?? "–",
      interval.map { "\(interval: $0)" } ?? "–",
      metric.patterns.isEmpty ? "none" : "\(metric.patterns.count)",
    ]
  }

  private func levelCells(_ metric: Weaknesses.Metric) -> [DocumentText] {
    let shortfall = metric.shortfalls.first
    return [
      "\(name: metric.metric.metric)", "\(metric.count)",
      metric.mean.isNaN ? "–" : "\(number: metric.mean, digits: 3)",
      shortfall.map { limit(of: $0) } ?? "–",
      shortfall.map { "\(percent: $0.beyond.share, digits: 2)" } ?? "–",
      shortfall.flatMap(\.beyond.interval).map {
        "\(percent: $0.lower, digits: 2) … \(percent: $0.upper, digits: 2)"
      } ?? "–",
      shortfall.map { $0.beyond.count > 0 ? "\(number: $0.depth, digits: 2)" : "–" } ?? "–",
      "\(metric.missing)",
    ]
  }

  private func limit(of shortfall: Shortfall) -> DocumentText {
    let sign = shortfall.metric.direction == .higherIsBetter ? "≥" : "≤"
    let mark: DocumentText =
      switch shortfall.limit.source {
      case .thresholds, .critical: ""
      case .midpoint, .seemingMidpoint: "*"
      }
    return "\(sign) \(number: shortfall.limit.value)" + mark
  }

  /// Where limits come from that nobody wrote, and which metrics have none.
  private var limitSources: DocumentText? {
    let all = weaknesses.metrics.compactMap(\.shortfalls.first)
    let assumed = all.contains { [.midpoint, .seemingMidpoint].contains($0.limit.source) }
    let without = weaknesses.metrics.filter(\.shortfalls.isEmpty)
    var sentences: [DocumentText] = []
    if assumed {
      sentences.append(
        "* nobody wrote a limit: the midpoint of the scale; set \(name: "minimum") or \(name: "maximum") "
          + "in thresholds.json")
    }
    if !without.isEmpty {
      sentences.append(
        "without a limit and without a scale: "
          + without.map { "\(name: $0.metric.metric)" as DocumentText }.joined(separator: ", "))
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: ". ")
  }

  /// The segments, those with the largest impact first.
  var segments: Document.Section? {
    let ranked = weaknesses.ranked
    guard !ranked.isEmpty else { return nil }
    let weighs = ranked.contains { $0.weight != 1 }
    var columns: [DocumentTable.Column] = [
      .init("metric", isElastic: true), .init("segment", isElastic: true), .numbers("n"),
      .numbers("mean", dropOrder: 3), .numbers("beyond"), .numbers("interval", dropOrder: 2),
      .numbers("traffic", dropOrder: 1),
    ]
    if weighs { columns.append(.numbers("weight", dropOrder: 0)) }
    columns.append(.numbers("impact"))
    let rows = ranked.map { shortfall in
      var cells: [DocumentText] = [
        "\(name: shortfall.metric.metric)", "\(name: shortfall.segment?.description ?? "")",
        "\(shortfall.beyond.total)", "\(number: shortfall.mean, digits: 3)",
        "\(percent: shortfall.beyond.share, digits: 2)",
        shortfall.beyond.interval.map {
          "\(percent: $0.lower, digits: 2) … \(percent: $0.upper, digits: 2)"
        } ?? "–",
        "\(percent: shortfall.traffic, digits: 2)",
      ]
      if weighs { cells.append("\(number: shortfall.weight, digits: 3)") }
      cells.append("\(number: shortfall.impact * 100, digits: 2)")
      return DocumentTable.Row(cells)
    }
    return Document.Section(
      "Segments by impact",
      [
        .paragraph(
          "Impact is how many of 100 examples are in the segment and beyond its limit"
            + (weighs ? ", times the weight of the metric" : "")),
        .table(
          DocumentTable(
            caption: "Segments with examples beyond their limit, the largest impact first",
            columns: columns, rows: rows, mostRows: Self.mostSegments)),
      ])
  }

  /// How patterns were found.
  var method: Document.Section? {
    guard weaknesses.slices.count > 0 else { return nil }
    let share: DocumentText = "\(percent: weaknesses.errorRate)"
    return Document.Section(
      "How it was found", isDetail: true,
      [
        .list([
          "Every slice is held against the rest; the most extreme of all slices against the most "
            + "extreme in shuffles of the "
            + (weaknesses.isComparison ? "paired differences" : "scores")
            + (weaknesses.clusterCount == nil
              ? " over the examples" : " by clusters"),
          "Where slices mean nothing, any is named in " + share + " of analyses, over all metrics",
          "A slice of two conditions is named where it is worse than either condition alone",
          "What a named slice explains is not named again: the search goes on beyond it",
          "A pattern is where to look, and not yet a cause",
        ])
      ])
  }
}
