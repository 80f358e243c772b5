import GateText
package import GateAnalyses
import GateStatistics
import GateVerdicts

extension Document {
  /// Where a system fails most, or where it lost most.
  ///
  /// - Parameters:
  ///   - weaknesses: what was found.
  ///   - run: what to call the run.
  ///   - baseline: what to call the run that it is compared with; nil for none.
  package init(_ weaknesses: Weaknesses, run: String, baseline: String? = nil) {
    let page = WeaknessPage(weaknesses: weaknesses)
    self.init(
      outcome: page.outcome, headline: page.headline, evidence: page.evidence,
      facts: [
        baseline.map { Fact("baseline", "\(name: $0)") },
        Fact(baseline == nil ? "run" : "candidate", "\(name: run)"),
        Fact("examples", page.examples),
        Fact("slices", page.slices),
      ].compactMap(\.self),
      sections: [
        page.patterns, page.metrics, page.segments, page.joint, page.topics, page.method,
      ].compactMap(\.self))
  }
}

/// The parts of a report on weaknesses.
struct WeaknessPage {
  let weaknesses: Weaknesses

  /// Every pattern with its metric, those that explain most first.
  var found: [(metric: Weaknesses.Metric, pattern: SlicePattern)] {
    weaknesses.metrics.flatMap { metric in metric.patterns.map { (metric, $0) } }.sorted {
      let (first, second) = ($0.metric.metric, $1.metric.metric)
      let impact = ($0.pattern.explained * weight(first), $1.pattern.explained * weight(second))
      return (impact.1, $0.pattern.pValue, first.metric, $0.pattern.slice.name)
        < (impact.0, $1.pattern.pValue, second.metric, $1.pattern.slice.name)
    }
  }

  private func weight(_ metric: AnalyzedMetric) -> Double { metric.rule?.weight ?? 1 }

  var outcome: Document.Outcome { found.isEmpty ? .neutral : .doubtful }

  var headline: DocumentText {
    guard let worst = found.first else {
      return weaknesses.isComparison
        ? "No slice of the examples lost more than the rest, beyond chance"
        : "No slice of the examples is worse than the rest, beyond chance"
    }
    let pattern = worst.pattern
    let name: DocumentText = "\(name: worst.metric.metric.metric)"
    if weaknesses.isComparison {
      return name + " lost most where \(name: pattern.slice.name): "
        + changes(pattern, of: worst.metric)
    }
    return name + " is worst where \(name: pattern.slice.name): "
      + changes(pattern, of: worst.metric)
  }

  /// The means of a slice and of the rest: `0.61 against 0.70`.
  private func changes(_ pattern: SlicePattern, of metric: Weaknesses.Metric) -> DocumentText {
    let decimals = decimals(of: pattern)
    guard weaknesses.isComparison else {
      return
        """
        a mean of \(number: pattern.means.slice, decimals: decimals) against \
        \(number: pattern.means.rest, decimals: decimals) in the rest
        """
    }
    return
      """
      \(change: pattern.means.slice, decimals: decimals) against \
      \(change: pattern.means.rest, decimals: decimals) in the rest
      """
  }

  var evidence: [DocumentText] {
    var evidence: [DocumentText] = []
    if let first = found.first, first.pattern.explained > 0 {
      let share: DocumentText =
        "\(percent: first.pattern.explained, digits: 2)"
      evidence.append(
        weaknesses.isComparison
          ? "What it lost beyond the rest is " + share + " of all that the metric lost"
          : "It explains " + share
            + " of the metric's failures, with \(percent: first.pattern.traffic, digits: 2) of the examples"
      )
    }
    if let worst = weaknesses.metrics.compactMap(\.shortfalls.first)
      .max(by: { $0.impact < $1.impact }), worst.beyond.count > 0
    {
      evidence.append(
        """
        \(worst.beyond.count) of \(worst.beyond.total, "example") \
        \(worst.beyond.count == 1 ? "is" : "are") beyond the limit of \(name: worst.metric.metric), more than \
        of any other metric
        """)
    }
    return evidence
  }

  var examples: DocumentText {
    let clusters: DocumentText =
      weaknesses.clusterCount.map { " in \($0, "cluster")" } ?? ""
    return "\(weaknesses.exampleCount)" + clusters
      + (weaknesses.isComparison ? ", in both runs" : "")
  }

  var slices: DocumentText {
    guard weaknesses.slices.count > 0 else {
      return
        "none with \(weaknesses.slices.minimumSize, "example"): there is nothing to divide by"
    }
    let names = weaknesses.features.map { "\(name: $0)" as DocumentText }
    return
      """
      \(weaknesses.slices.count) of at least \(weaknesses.slices.minimumSize, "example"), by one or two of \

      """ + names.joined(separator: ", ")
  }

  /// The decimals that a pattern's means are known to.
  func decimals(of pattern: SlicePattern) -> Int {
    let halfWidth = pattern.difference.interval.map { ($0.upper - $0.lower) / 2 } ?? 0
    return min(4, Numerals.decimals(forHalfWidth: halfWidth) ?? 3)
  }
}
