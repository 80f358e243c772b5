import GateRuns
internal import GateAnalyses
internal import GateVerdicts

extension ThresholdSuggestions {
  /// A team's first thresholds: the suggested ones with their rationales, few enough to be read.
  ///
  /// A dimension gets one rule for all of its values, as wide as the widest of them needs, and its
  /// critical segments their own; where a value has too few examples for a rule, every other value
  /// keeps its own.
  ///
  /// - Parameter unclear: the metrics that are only reported, because nobody knows yet whether more
  ///   of them is better.
  func firstThresholds(leavingOpen unclear: [String]) -> Thresholds {
    var thresholds = justifiedThresholds
    for place in thresholds.metrics.indices {
      let name = thresholds.metrics[place].metric
      if unclear.contains(name) {
        thresholds.metrics[place].advisory = true
        thresholds.metrics[place].segments = []
      } else {
        thresholds.metrics[place].segments = joined(thresholds.metrics[place].segments, of: name)
      }
    }
    return thresholds
  }

  private func joined(_ segments: [SegmentRule], of metric: String) -> [SegmentRule] {
    var joined: [SegmentRule] = []
    var done: Set<String> = []
    for segment in segments {
      let dimension = segment.selector.dimension
      let own = rules.filter { $0.metric.metric == metric && $0.segment?.dimension == dimension }
      let widest = own.max { $0.margin ?? 0 < $1.margin ?? 0 }
      let isCritical = own.contains { $0.segment == segment.selector && $0.isCritical }
      guard !isCritical, own.count > 1, own.allSatisfy({ $0.isWorthWriting && $0.margin != nil }),
        let margin = widest?.margin, let value = widest?.segment
      else {
        joined.append(segment)
        continue
      }
      guard done.insert(dimension).inserted else { continue }
      joined.append(
        SegmentRule(
          selector: SegmentSelector(dimension: dimension, value: nil),
          demand: Demand(margin: .absolute(margin)), missing: segment.missing,
          rationale: "the widest margin that one of the \(own.count) values needs, "
            + "\(value.description)"))
    }
    return joined
  }
}
