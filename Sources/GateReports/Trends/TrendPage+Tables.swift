import GateAnalyses
import GateStatistics

extension TrendPage {
  /// Where every metric stands.
  var metrics: Document.Section? {
    let told = told
    guard !told.isEmpty else { return nil }
    let hasIntervals = told.contains { $0.trend.history.points.last?.lower != nil }
    let hasBaseline = told.contains { $0.trend.sinceBaseline != nil }
    let hasSlope = told.contains { $0.trend.slow != nil }
    var columns: [DocumentTable.Column] = [
      .init("metric", isElastic: true), .numbers("runs", dropOrder: 1), .numbers("latest"),
    ]
    if hasIntervals { columns.append(.numbers("interval", dropOrder: 2)) }
    if hasBaseline { columns.append(.numbers("since baseline")) }
    columns.append(.numbers("since start"))
    if hasSlope { columns.append(.numbers("a run", dropOrder: 0)) }
    columns.append(.init("standing"))
    let rows = told.map { told in
      let trend = told.trend
      let last = trend.history.points.last
      var cells: [DocumentText] = [
        told.name, "\(trend.history.points.count)", last.map { told.value($0.value) } ?? "–",
      ]
      if hasIntervals { cells.append(Self.interval(of: last)) }
      if hasBaseline { cells.append(trend.sinceBaseline.map { told.change($0.difference) } ?? "–") }
      cells.append(trend.sinceStart.map { told.change($0.difference) } ?? "–")
      if hasSlope { cells.append(trend.slow.map(Self.slope) ?? "–") }
      return DocumentTable.Row(
        cells + [told.standing],
        outcome: trend.warnings.isEmpty ? .neutral : .doubtful)
    }
    return Document.Section(
      "Metrics",
      [
        .table(
          DocumentTable(
            caption: "The latest value of every metric, and how far it is from older runs",
            columns: columns, rows: rows))
      ])
  }

  private static func interval(of point: HistoryPoint?) -> DocumentText {
    guard let lower = point?.lower, let upper = point?.upper, lower <= upper else { return "–" }
    return "\(interval: Interval(lower: lower, upper: upper))"
  }

  private static func slope(_ slow: SlowTrend) -> DocumentText {
    (slow.slope > 0 ? "+" : "") + "\(number: slow.slope, digits: 2)"
  }

  /// Where levels changed.
  var changes: Document.Section? {
    let found = told.flatMap { told in told.trend.changes.reversed().map { (told, $0) } }
    guard !found.isEmpty else { return nil }
    let rows = found.map { told, change in
      DocumentTable.Row(
        [
          told.name, "\(name: TrendWording.label(change.run))",
          "\(TrendWording.day(change.run))", told.value(change.point.before),
          told.value(change.point.after), told.change(change.point.difference),
          change.isWorse ? "worse" : "better", "\(pValue: change.point.pValue)",
        ], outcome: change.isWorse ? .doubtful : .good, notes: Self.notes(on: change))
    }
    return Document.Section(
      "Changes",
      [
        .table(
          DocumentTable(
            caption: "Where the level of a metric changed, the latest change first",
            columns: [
              .init("metric", isElastic: true), .init("with"), .init("when", dropOrder: 1),
              .numbers("before"), .numbers("after"), .numbers("change", dropOrder: 2),
              .init("it is"), .numbers("p", dropOrder: 0),
            ], rows: rows, mostRows: Self.mostChanges))
      ])
  }

  private static func notes(on change: LevelChange) -> [DocumentText] {
    var notes: [DocumentText] = []
    if let words = change.run.change { notes.append("change: \(words)") }
    if change.point.range.count > 1 {
      notes.append(
        """
        it may have begun with any run from \(name: TrendWording.label(change.earliest)) to \
        \(name: TrendWording.label(change.latest))
        """)
    }
    return notes
  }

  /// How trends were seen.
  var method: Document.Section {
    let level: DocumentText = "\(percent: Trend.level)"
    let autocorrelated = told.filter { $0.trend.autocorrelation > 0 }
    var items: [DocumentText] = [
      "Changes: the most extreme split of the ranks of a metric's values, over the series and parts of "
        + "it, against 999 orders of the values or more; from \(ChangePoints.fewestValues) runs on",
      "Slow trends: Mann and Kendall's test between the changes, and Sen's slope; from "
        + "\(MannKendall.fewestValues) runs on",
      "Each is tested at " + level + ": where nothing changed, about "
        + "\(number: trends.expectedFalseWarnings, digits: 2) false warnings are to be expected here",
      "What a metric lost since an older run warns where it is beyond the metric's margin, and beyond the "
        + "intervals of both runs where the record has them",
      "A trend is a warning; it decides no gate",
    ]
    if !autocorrelated.isEmpty {
      let names = autocorrelated.map { told in
        told.name + " (\(number: told.trend.autocorrelation, digits: 2))"
      }
      items.append(
        "Values that hand on a share of their deviation to the next were freed of it before: "
          + names.joined(separator: ", "))
    }
    return Document.Section("How it was seen", isDetail: true, [.list(items)])
  }
}
