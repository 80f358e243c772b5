import GateText
package import GateAnalyses

/// What a history says of its latest run, in lines for those who look at that run alone.
package enum TrendNotes {
  /// Renders warnings, and what was lost since the anchor: the last accepted baseline, else the first run.
  ///
  /// - Parameter trends: what was seen.
  /// - Returns: a sentence a line, without a full stop; none where nothing got worse.
  package static func lines(on trends: Trends) -> [String] {
    let told = trends.trends.map { TrendWording(trend: $0, namesDataset: false) }
    let warnings = told.flatMap { told in
      told.trend.warnings.map { "trend: " + told.sentence(for: $0).plain }
    }
    var anchors: [String] = []
    var losses: [String: [String]] = [:]
    for told in told {
      let (baseline, start) = (told.trend.sinceBaseline, told.trend.sinceStart)
      guard let drift = baseline ?? start, drift.isWorse else { continue }
      let label = HostileText.line(TrendWording.label(drift.start), length: Wording.nameLength)
      let role = baseline == nil ? "the first recorded run" : "the last accepted baseline"
      let anchor = "\(label), \(role)"
      if losses[anchor] == nil { anchors.append(anchor) }
      losses[anchor, default: []].append((told.name + " " + told.change(drift.difference)).plain)
    }
    return warnings
      + anchors.map { "since \($0): \((losses[$0] ?? []).joined(separator: ", "))" }
  }
}
