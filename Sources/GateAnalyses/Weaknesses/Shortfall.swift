import GateStatistics
package import GateVerdicts

/// How many examples of a metric are beyond their limit, overall or within a segment.
package struct Shortfall: Sendable, Equatable {
  /// The metric.
  package let metric: AnalyzedMetric
  /// The segment; nil for all examples.
  package let segment: SegmentSelector?
  /// The limit of most of the examples.
  package let limit: ExampleLimit
  /// The share of examples beyond their limit, of those that have a score.
  package let beyond: ShareEstimate
  /// How many examples have no score.
  package let missing: Int
  /// The mean score.
  package let mean: Double
  /// How far the examples beyond the limit are beyond it on average, in the unit of the metric.
  package let depth: Double
  /// The share of the run's examples that are here, 0 to 1.
  package let traffic: Double
  /// How much the metric counts.
  package let weight: Double

  /// `weight · share beyond the limit · share of traffic`: what it costs all who ask.
  package var impact: Double { weight * beyond.share * traffic }
}

extension Shortfall {
  /// Measures a metric overall, and within every segment that has examples; nothing where no limit
  /// is known.
  ///
  /// - Returns: overall first, then the segments in the order of their names.
  static func all(
    of scores: AnalyzedScores, in examples: AnalyzedExamples, features: [SliceFeature],
    confidence: ConfidenceLevel
  ) -> [Shortfall] {
    let everywhere = examples.ids.indices.map { Int32($0) }
    var found = [
      Shortfall(of: scores, members: everywhere, segment: nil, in: examples, confidence)
    ]
    for feature in features where feature.origin == .segment {
      for (code, value) in feature.values.enumerated() {
        let members = everywhere.filter { feature.codes[Int($0)] == Int32(code) }
        found.append(
          Shortfall(
            of: scores, members: members,
            segment: SegmentSelector(dimension: feature.name, value: value), in: examples,
            confidence))
      }
    }
    return found.compactMap(\.self)
  }

  private init?(
    of scores: AnalyzedScores, members: [Int32], segment: SegmentSelector?,
    in examples: AnalyzedExamples, _ confidence: ConfidenceLevel
  ) {
    let scored = members.filter { !scores.scores[Int($0)].isNaN }
    guard let first = scored.first,
      let limit = segment == nil ? scores.limits.common : scores.limits.limit(of: Int(first))
    else { return nil }
    let shortfalls = scored.map { scores.shortfalls[Int($0)] }
    metric = scores.metric
    self.segment = segment
    self.limit = limit
    beyond = ShareEstimate(
      of: scored.map { scores.isBeyond[Int($0)] },
      clusters: examples.clusters.map { clusters in scored.map { clusters[Int($0)] } },
      confidence: confidence)
    missing = members.count - scored.count
    mean = scored.reduce(0) { $0 + scores.scores[Int($1)] } / Double(scored.count)
    depth = beyond.count == 0 ? 0 : shortfalls.reduce(0, +) / Double(beyond.count)
    traffic = Double(members.count) / Double(examples.count)
    weight = scores.weight
  }
}
