package import GateRuns
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
  /// What the segment has of the limit that somebody wrote, where it misses it beyond chance, over all
  /// segments of all metrics; nil where it does not, and of all examples.
  package let missed: MissedLevel?

  /// `weight · share beyond the limit · share of traffic`: what it costs all who ask.
  package var impact: Double { weight * beyond.share * traffic }

  /// Whether what is demanded here is reported but never blocks.
  package var isAdvisory: Bool {
    guard let rule = metric.rule else { return true }
    let own =
      rule.segments.first { $0.selector == segment }
      ?? rule.segments.first {
        $0.selector.dimension == segment?.dimension && $0.selector.value == nil
      }
    return own?.advisory ?? rule.advisory
  }
}

extension Shortfall {
  /// Measures a metric overall, and within every segment that has examples; nothing where no limit
  /// is known.
  ///
  /// - Parameters:
  ///   - confidence: the two-sided level of the intervals of shares.
  ///   - errorRate: the probability of finding any segment that misses its limit where all keep it.
  ///   - minimumSamples: of fewer examples none is found.
  /// - Returns: overall first, then the segments in the order of their names.
  static func all(
    of scores: AnalyzedScores, in examples: AnalyzedExamples, features: [SliceFeature],
    confidence: ConfidenceLevel, errorRate: Double, minimumSamples: Int
  ) -> [Shortfall] {
    let segments = features.filter { $0.origin == .segment }
    // One family over all segments (Bonferroni); an interval errs on either side.
    let count = segments.reduce(0) { $0 + $1.values.count }
    let family = ConfidenceLevel(1 - 2 * errorRate / Double(max(1, count)))
    let proof = family.map { Proof(minimumSamples: minimumSamples, confidence: $0) }
    let everywhere = examples.ids.indices.map { Int32($0) }
    var found = [
      Shortfall(
        of: scores, members: everywhere, segment: nil, in: examples, confidence, proof: nil)
    ]
    for feature in segments {
      for (code, value) in feature.values.enumerated() {
        let members = everywhere.filter { feature.codes[Int($0)] == Int32(code) }
        found.append(
          Shortfall(
            of: scores, members: members,
            segment: SegmentSelector(dimension: feature.name, value: value), in: examples,
            confidence, proof: proof))
      }
    }
    return found.compactMap(\.self)
  }

  /// When a segment misses its limit beyond chance.
  private struct Proof {
    let minimumSamples: Int
    let confidence: ConfidenceLevel
  }

  private init?(
    of scores: AnalyzedScores, members: [Int32], segment: SegmentSelector?,
    in examples: AnalyzedExamples, _ confidence: ConfidenceLevel, proof: Proof?
  ) {
    let scored = members.filter { !scores.scores[Int($0)].isNaN }
    guard let first = scored.first,
      let limit = segment == nil ? scores.limits.common : scores.limits.limit(of: Int(first))
    else { return nil }
    let shortfalls = scored.map { scores.shortfalls[Int($0)] }
    metric = scores.metric
    self.segment = segment
    self.limit = limit
    let clusters = examples.clusters.map { clusters in scored.map { clusters[Int($0)] } }
    beyond = ShareEstimate(
      of: scored.map { scores.isBeyond[Int($0)] }, clusters: clusters, confidence: confidence)
    // Where some of the examples have another limit, or nobody wrote it down for a mean, there is none
    // that the segment as a whole could miss.
    let isDemanded =
      limit.source == .thresholds
      && scored.allSatisfy { scores.limits.limit(of: Int($0)) == limit }
    missed =
      if let proof, let rule = scores.metric.rule, isDemanded {
        MissedLevel(
          of: limit.value, by: scored.map { scores.scores[Int($0)] }, clusters: clusters,
          rule: rule, minimumSamples: proof.minimumSamples, confidence: proof.confidence)
      } else {
        nil
      }
    missing = members.count - scored.count
    mean = scored.reduce(0) { $0 + scores.scores[Int($1)] } / Double(scored.count)
    depth = beyond.count == 0 ? 0 : shortfalls.reduce(0, +) / Double(beyond.count)
    traffic = Double(members.count) / Double(examples.count)
    weight = scores.weight
  }
}
