package import GateAnalyses

extension Document {
  /// How metrics went over the recorded runs.
  ///
  /// - Parameters:
  ///   - trends: what was seen.
  ///   - source: the record or the log that the values are from.
  package init(_ trends: Trends, source: String) {
    let page = TrendPage(trends: trends)
    self.init(
      outcome: page.outcome, headline: page.headline, evidence: page.evidence,
      facts: page.facts(source: source),
      sections: [page.courses, page.metrics, page.changes, page.method].compactMap(\.self))
  }
}
