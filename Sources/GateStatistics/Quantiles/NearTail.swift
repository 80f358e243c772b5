/// The examples that lie at a quantile or beyond it, in either run: where the others are drawn does not
/// matter, only how often.
struct NearTail {
  /// The numbers of the examples.
  let examples: [Int32]
  /// Whether the tail is the upper one.
  let isUpper: Bool
  /// `P(draws of these examples <= first + place)`.
  private let cumulative: [Double]
  private let first: Int

  /// Finds the examples that are not on the far side of both windows.
  init(_ histograms: (RankHistogram, RankHistogram), count: Int, isUpper: Bool) {
    let near = (0..<count).filter { example in
      let (first, second) = (
        histograms.0.isOutside(example), histograms.1.isOutside(example)
      )
      return isUpper ? !(first.below && second.below) : !(first.above && second.above)
    }
    examples = near.map { Int32($0) }
    self.isUpper = isUpper
    guard near.count < count else {
      (cumulative, first) = ([], count)
      return
    }
    // As many of n draws as a binomial variable says.
    let successes = BinomialDistribution(
      trials: count, probability: Double(near.count) / Double(count))
    let range = successes.quantile(0)...successes.quantile(1 - 1e-15)
    var running = 0.0
    cumulative = range.map { number in
      running += successes.probability(of: number)
      return running
    }
    first = range.lowerBound
  }

  /// How many of a resample's draws fall to these examples, for a uniform number.
  func drawCount(_ uniform: Double) -> Int {
    first + min(cumulative.partitioningIndex { $0 >= uniform }, max(cumulative.count - 1, 0))
  }
}
