package import GateStatistics

/// A share of examples with its interval.
package struct ShareEstimate: Sendable, Equatable {
  /// How many examples count.
  package let count: Int
  /// Of how many.
  package let total: Int
  /// The interval of the share, `methods §6`; nil where there is no example.
  package let interval: Interval?

  /// The share, 0 to 1; 0 of no example.
  package var share: Double { total == 0 ? 0 : Double(count) / Double(total) }

  /// Estimates a share.
  ///
  /// Without clusters, Gaffke's bound on 0/1, which is Clopper and Pearson's; with clusters, the hull
  /// of the interval of the clustered mean and of the bound on the clusters' means.
  ///
  /// - Parameters:
  ///   - counted: for each example of the sample whether it counts.
  ///   - clusters: the cluster of each; nil where examples are independent.
  ///   - confidence: the two-sided level.
  init(
    of counted: [Bool], clusters: [Int32]? = nil, confidence: ConfidenceLevel = .standard
  ) {
    count = counted.count { $0 }
    total = counted.count
    let values = counted.map { $0 ? 1.0 : 0 }
    if let clusters, let sample = try? ClusteredSample(values, clusters: clusters) {
      let mean = MeanInference(of: sample, confidence: confidence, bounds: 0...1)
      let bound = ClusteredGaffkeBound(of: sample, within: 0...1)?.interval(confidence)
      interval = [mean.estimate.interval, bound].compactMap(\.self).reduce(nil) { hull, interval in
        hull?.hull(with: interval) ?? interval
      }
    } else {
      interval = (try? Sample(values)).flatMap {
        GaffkeBound(of: $0, within: 0...1)?.interval(confidence)
      }
    }
  }
}
