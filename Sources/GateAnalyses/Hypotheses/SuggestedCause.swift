/// A hypothesis that fits what a run shows, with the examples that show it.
package struct SuggestedCause: Sendable, Equatable {
  /// The hypothesis.
  package let hypothesis: Hypothesis
  /// The metrics that show it.
  package let metrics: [String]
  /// How many examples show it, of those that fail the first metric; nil where a slice does.
  package let share: ShareEstimate?
  /// The ids of some of these examples, the worst first.
  package let examples: [String]
}

extension SuggestedCause {
  /// The fewest examples that suggest anything.
  private static let fewest = 3
  /// How many examples are named.
  private static let mostExamples = 5

  /// The hypotheses that fit, those that most examples show first, and those of slices last.
  ///
  /// - Parameters:
  ///   - metrics: the metrics with their limits.
  ///   - joint: the metrics that fail together beyond chance.
  ///   - patterns: by metric, the slices that are worse than the rest.
  static func all(
    of metrics: [AnalyzedScores], joint: [JointFailure], patterns: [(String, [SlicePattern])],
    in examples: AnalyzedExamples
  ) -> [SuggestedCause] {
    let causes = HypothesisTable.all.flatMap { hypothesis -> [SuggestedCause] in
      switch hypothesis.symptom {
      case .fails(let low, let high):
        return pairs(of: metrics, low, high).compactMap { first, second in
          SuggestedCause(hypothesis, first, second, failBoth: false, in: examples)
        }
      case .failTogether(let one, let other):
        return pairs(of: metrics, one, other).compactMap { first, second in
          let names = [first, second].map(\.metric.metric)
          guard joint.contains(where: { Set($0.metrics) == Set(names) }) else { return nil }
          return SuggestedCause(hypothesis, first, second, failBoth: true, in: examples)
        }
      case .worse(let role, let feature):
        return patterns.compactMap { metric, patterns in
          guard MetricRole(of: metric) == role else { return nil }
          let found = patterns.first { pattern in
            pattern.slice.conditions.contains {
              $0.feature == feature && !$0.isSegment && $0.value.hasPrefix("over ")
            }
          }
          return found.map { pattern in
            SuggestedCause(
              hypothesis: hypothesis, metrics: [metric], share: nil,
              examples: pattern.worst.map(\.id))
          }
        }
      }
    }
    return causes.enumerated().sorted {
      ($1.element.share?.count ?? 0, $0.offset) < ($0.element.share?.count ?? 0, $1.offset)
    }.map(\.element)
  }

  private static func pairs(
    of metrics: [AnalyzedScores], _ first: MetricRole, _ second: MetricRole
  ) -> [(AnalyzedScores, AnalyzedScores)] {
    let limited = metrics.filter { $0.limits.common != nil }
    return limited.filter { MetricRole(of: $0.metric.metric) == first }.flatMap { one in
      limited.filter { MetricRole(of: $0.metric.metric) == second }.map { (one, $0) }
    }
  }

  /// Counts the examples; nil where they are too few, or fewer than half of those that fail.
  private init?(
    _ hypothesis: Hypothesis, _ first: AnalyzedScores, _ second: AnalyzedScores, failBoth: Bool,
    in examples: AnalyzedExamples
  ) {
    let failing = examples.ids.indices.filter {
      first.isBeyond[$0] && !second.scores[$0].isNaN
    }
    let shown = failing.map { second.isBeyond[$0] == failBoth }
    share = ShareEstimate(
      of: shown, clusters: examples.clusters.map { clusters in failing.map { clusters[$0] } })
    let count = shown.count { $0 }
    guard count >= Self.fewest, 2 * count >= failing.count else { return nil }
    self.hypothesis = hypothesis
    metrics = [first.metric.metric, second.metric.metric]
    self.examples = zip(failing, shown).filter(\.1).map(\.0)
      .sorted { (first.shortfalls[$1], $0) < (first.shortfalls[$0], $1) }
      .prefix(Self.mostExamples).map { examples.ids[$0] }
  }
}
