import GateText
import GateAnalyses
import GateStatistics

/// How a trend is told.
struct TrendWording {
  let trend: Trend
  /// Whether the dataset has to be named, as there are several.
  let namesDataset: Bool

  /// The metric with its segment.
  var name: DocumentText {
    let history = trend.history
    let name = history.segment.map { "\(history.metric)[\($0)]" } ?? history.metric
    guard namesDataset else { return "\(name: name)" }
    return "\(name: name) on \(name: history.dataset ?? "no dataset that is named")"
  }

  /// What a run is called: the version of its system, else when it was made.
  static func label(_ point: HistoryPoint) -> String {
    point.system.isEmpty ? point.timestamp : point.system
  }

  /// The day of a run.
  static func day(_ point: HistoryPoint) -> String { String(point.timestamp.prefix(10)) }

  /// The decimals that values are told with: as finely as their intervals are known, else two digits of
  /// how far they move.
  var decimals: Int {
    let points = trend.history.points
    let halves = points.compactMap { point in
      point.lower.flatMap { lower in point.upper.map { ($0 - lower) / 2 } }
    }.sorted()
    if !halves.isEmpty, let known = Numerals.decimals(forHalfWidth: halves[halves.count / 2]) {
      return known
    }
    let values = trend.history.values
    let extent = (values.max() ?? 0) - (values.min() ?? 0)
    return Numerals.decimals(forHalfWidth: extent / 4) ?? 3
  }

  /// A value.
  func value(_ number: Double) -> DocumentText { "\(number: number, decimals: decimals)" }

  /// A difference with its sign.
  func change(_ number: Double) -> DocumentText { "\(change: number, decimals: decimals)" }

  /// A warning, in one sentence without a full stop.
  func sentence(for warning: Trend.Warning) -> DocumentText {
    switch warning {
    case .fell(let change):
      let verb = change.point.difference < 0 ? "fell" : "rose"
      return name + " \(verb) from " + value(change.point.before) + " to "
        + value(change.point.after)
        + " with \(name: Self.label(change.run)) (\(Self.day(change.run)))"
    case .decays(let slow):
      let runs = trend.history.points.count
      return name
        + """
         \(slow.slope < 0 ? "falls" : "rises") slowly, by \
        \(number: abs(slow.slope), digits: 2) a run over \(runs, "run")
        """
    case .drifted(let drift):
      return name + " \(drift.difference < 0 ? "lost" : "gained") " + value(abs(drift.difference))
        + " since \(name: Self.label(drift.start)), more than its margin of "
        + "\(number: drift.margin ?? 0)"
    }
  }

  /// What there is to say of a metric in a word or two.
  var standing: DocumentText {
    let words = trend.warnings.map { warning in
      switch warning {
      case .fell: "worse"
      case .decays: "decays"
      case .drifted: "beyond margin"
      }
    }
    if !words.isEmpty { return DocumentText(words.joined(separator: ", ")) }
    guard trend.isLongEnough.forTrend else { return "too few runs" }
    if let last = trend.changes.last, !last.isWorse { return "better" }
    if let slow = trend.slow, !slow.isWorse { return "improves" }
    return "steady"
  }

  /// What the curve tells, for those who do not see it.
  var summary: DocumentText {
    let points = trend.history.points
    guard let first = points.first, let last = points.last else { return "no value" }
    guard points.count > 1 else { return "one run, " + value(first.value) }
    var text: DocumentText =
      "\(points.count, "run") from \(Self.label(first)) to \(Self.label(last)), "
    text = text + value(first.value) + " to " + value(last.value)
    for change in trend.changes {
      text =
        text + "; \(change.isWorse ? "worse" : "better") from \(Self.label(change.run)) on, "
        + value(change.point.before) + " to " + value(change.point.after)
    }
    return text
  }
}
