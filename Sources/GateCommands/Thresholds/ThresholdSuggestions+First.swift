internal import GateAnalyses
internal import GateVerdicts

extension ThresholdSuggestions {
  /// A team's first thresholds: the suggested ones with their rationales.
  ///
  /// - Parameter unclear: the metrics that are only reported, because nobody knows yet whether more
  ///   of them is better.
  func firstThresholds(leavingOpen unclear: [String]) -> Thresholds {
    var thresholds = justifiedThresholds
    for place in thresholds.metrics.indices
    where unclear.contains(thresholds.metrics[place].metric) {
      thresholds.metrics[place].advisory = true
      thresholds.metrics[place].segments = []
    }
    return thresholds
  }
}
