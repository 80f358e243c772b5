package import GateStatistics

/// How far one metric moved between two runs of the same system.
package struct RunPair: Sendable {
  /// The number of the earlier run, from 0.
  package let first: Int
  /// The number of the later run.
  package let second: Int
  /// The mean paired difference, later minus earlier whatever the direction, with the interval that a
  /// gate decides by (`methods §3`).
  package let difference: Estimate
  /// The two-sided p-value of the sign flips (`methods §4`): how often equal systems differ as much.
  package let pValue: Double

  /// The largest worsening that the interval of either order of the two runs still holds; nil where
  /// there is no interval.
  var reach: Double? {
    difference.interval.map { max(-$0.lower, $0.upper) }
  }

  /// Compares two runs.
  ///
  /// - Parameters:
  ///   - scores: the scores; at least one example.
  ///   - clusters: the cluster of every example of `scores`; nil for independent examples.
  ///   - confidence: the two-sided level.
  init?(
    _ first: Int, _ second: Int, of scores: RepeatedScores, clusters: [Int32]?,
    confidence: ConfidenceLevel
  ) {
    let differences = zip(scores.means[second], scores.means[first]).map { later, earlier in
      // The rounding of two means is no difference.
      abs(later - earlier) <= 4 * max(later.magnitude, earlier.magnitude).ulp
        ? 0 : later - earlier
    }
    guard let inference = MeanInference.of(differences, clusters: clusters, confidence: confidence)
    else { return nil }
    self.first = first
    self.second = second
    difference = inference.estimate
    let units = clusters.map { Self.sums(of: differences, by: $0) } ?? differences
    let worse = SignFlipTest.pValue(of: units)
    let better = SignFlipTest.pValue(of: units.map { -$0 })
    pValue = min(1, 2 * min(worse, better))
  }

  private static func sums(of differences: [Double], by clusters: [Int32]) -> [Double] {
    var sums: [Int32: Double] = [:]
    var order: [Int32] = []
    for (difference, cluster) in zip(differences, clusters) {
      if sums[cluster] == nil { order.append(cluster) }
      sums[cluster, default: 0] += difference
    }
    return order.compactMap { sums[$0] }
  }
}

extension MeanInference {
  /// The mean of some values, by examples that are independent or in clusters (`methods §3`, `§8`); nil
  /// where there are none.
  static func of(
    _ values: [Double], clusters: [Int32]?, confidence: ConfidenceLevel,
    bounds: ClosedRange<Double> = MeanInference.unbounded
  ) -> MeanInference? {
    guard let clusters else {
      return (try? Sample(values)).map {
        MeanInference(of: $0, confidence: confidence, bounds: bounds)
      }
    }
    return (try? ClusteredSample(values, clusters: clusters)).map {
      MeanInference(of: $0, confidence: confidence, bounds: bounds)
    }
  }
}
