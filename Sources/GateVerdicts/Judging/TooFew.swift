internal import GateStatistics
internal import GateText

/// When there is too little data for any verdict (`methods §5`, `§8`).
enum TooFew {
  /// The outcome of too few examples or clusters; nil where there are enough.
  ///
  /// - Parameters:
  ///   - examples: how many there are.
  ///   - what: what they have, continuing the number: `with a score`.
  ///   - statistic: what two runs are compared by; a quantile needs examples beyond it.
  ///   - clusters: how many clusters they are in; nil where the dataset has none.
  static func outcome(
    examples: Int, _ what: String, clusters: Int?, minimumSamples: Int,
    statistic: Statistic = .mean
  ) -> CheckOutcome? {
    if examples < minimumSamples || examples < 2 {
      return CheckOutcome(
        verdict: .inconclusive, note: .tooFewExamples,
        reason: "\(examples) \(what), and minimumSamples is \(minimumSamples)")
    }
    if case .quantile(let level) = statistic,
      examples < QuantileDifference.fewestExamples(for: level)
    {
      return CheckOutcome(
        verdict: .inconclusive, note: .tooFewExamples,
        reason: "\(examples) \(what), and a \(statistic.rawValue) takes "
          + "\(QuantileDifference.fewestExamples(for: level))")
    }
    if let clusters, clusters < DistinctClusters.fewest {
      return CheckOutcome(
        verdict: .inconclusive, note: .tooFewClusters,
        reason: "\(Words.count(clusters, "cluster")), and fewer than "
          + "\(DistinctClusters.fewest) decide nothing")
    }
    return nil
  }
}
