import GateStatistics
import RealModule

/// Two metrics that fail on the same examples more often than chance would have it.
package struct JointFailure: Sendable, Equatable {
  /// The metrics, in the order of their names.
  package let metrics: [String]
  /// How many examples have a score of both.
  package let count: Int
  /// How many of them fail the first, and the second.
  package let alone: [Int]
  /// How many of them fail both.
  package let both: Int
  /// The correlation of the two failures, −1 to 1 (phi).
  package let phi: Double
  /// The one-sided p-value: Fisher's exact test, or where examples come in clusters the normal one of
  /// the clusters' sums; over all pairs of metrics (Holm).
  package private(set) var pValue: Double
  /// The ids of some examples that fail both, sorted.
  package let examples: [String]

  /// How many times as often both fail as they would if one had nothing to do with the other.
  package var lift: Double { Double(both) * Double(count) / (Double(alone[0]) * Double(alone[1])) }
}

extension JointFailure {
  /// How many examples are named.
  private static let mostExamples = 5

  /// The pairs of metrics that fail together beyond chance, the strongest first.
  ///
  /// - Parameter errorRate: the probability of naming any pair where none has to do with another.
  static func all(
    of metrics: [AnalyzedScores], in examples: AnalyzedExamples, errorRate: Double
  ) -> [JointFailure] {
    let limited = metrics.filter { $0.limits.common != nil }
    var pairs: [JointFailure] = []
    for first in limited.indices {
      for second in limited.indices where second > first {
        JointFailure(limited[first], limited[second], in: examples).map { pairs.append($0) }
      }
    }
    pairs.sort {
      ($0.pValue, $0.metrics[0], $0.metrics[1]) < ($1.pValue, $1.metrics[0], $1.metrics[1])
    }
    // Holm: the smallest p-value pays for all pairs, the next for one fewer.
    var largest = 0.0
    for place in pairs.indices {
      largest = max(largest, min(1, pairs[place].pValue * Double(pairs.count - place)))
      pairs[place].pValue = largest
    }
    return pairs.filter { $0.pValue <= errorRate }
  }

  private init?(_ first: AnalyzedScores, _ second: AnalyzedScores, in examples: AnalyzedExamples) {
    let scored = examples.ids.indices.filter {
      !first.scores[$0].isNaN && !second.scores[$0].isNaN
    }
    let failFirst = scored.filter { first.isBeyond[$0] }
    let failBoth = failFirst.filter { second.isBeyond[$0] }
    let (n, a, b) = (scored.count, failFirst.count, scored.count { second.isBeyond[$0] })
    guard a > 0, b > 0, a < n, b < n else { return nil }
    metrics = [first.metric.metric, second.metric.metric]
    count = n
    alone = [a, b]
    both = failBoth.count
    let (x, y, all) = (Double(a), Double(b), Double(n))
    phi =
      (Double(both) * all - x * y) / (x * (all - x) * y * (all - y)).squareRoot()
    if let clusters = examples.clusters {
      var sums: [Int32: Double] = [:]
      for example in scored {
        let one = (first.isBeyond[example] ? 1 : 0) - x / all
        let other = (second.isBeyond[example] ? 1 : 0) - y / all
        sums[clusters[example], default: 0] += one * other
      }
      // Sorted, so that the order of a dictionary does not show in the last digit.
      let values = sums.values.sorted()
      let squares = values.reduce(0) { $0 + $1 * $1 }
      let z = squares > 0 ? values.reduce(0, +) / squares.squareRoot() : 0
      pValue = 1 - NormalDistribution.cumulative(z)
    } else {
      pValue = Self.fisher(both: both, first: a, second: b, of: n)
    }
    self.examples = failBoth.prefix(Self.mostExamples).map { examples.ids[$0] }
  }

  /// The probability of at least so many in both of two sets of given sizes: the upper tail of the
  /// hypergeometric distribution.
  static func fisher(both: Int, first: Int, second: Int, of count: Int) -> Double {
    func logChoose(_ n: Int, _ k: Int) -> Double {
      .logGamma(Double(n) + 1) - .logGamma(Double(k) + 1) - .logGamma(Double(n - k) + 1)
    }
    let all = logChoose(count, second)
    let tail = stride(from: min(first, second), through: max(both, first + second - count), by: -1)
    return min(
      1,
      tail.reduce(0) { total, k in
        total + .exp(logChoose(first, k) + logChoose(count - first, second - k) - all)
      })
  }
}
