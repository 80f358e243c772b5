/// The probability that an answer is good as a function of its score that never falls: pool adjacent
/// violators (Zadrozny and Elkan 2002, doi 10.1145/775047.775151; `methods §11`).
public struct IsotonicRegression: Sendable {
  /// The steps: from a score on, up to the next, a probability.
  public let steps: [(score: Double, probability: Double)]

  /// Fits the steps.
  ///
  /// - Parameters:
  ///   - scores: at least one, finite.
  ///   - isGood: whether each answer is good.
  public init(of scores: [Double], isGood: [Bool]) {
    precondition(!scores.isEmpty && scores.count == isGood.count, "an outcome for every score")
    let order = scores.indices.sorted { scores[$0] < scores[$1] }
    var blocks: [(score: Double, good: Double, count: Double)] = []
    for place in order {
      let good = isGood[place] ? 1.0 : 0
      if let last = blocks.last, last.score == scores[place], last.count >= 1 {
        blocks[blocks.count - 1] = (last.score, last.good + good, last.count + 1)
      } else {
        blocks.append((scores[place], good, 1))
      }
    }
    var pooled: [(score: Double, good: Double, count: Double)] = []
    for block in blocks {
      pooled.append(block)
      while pooled.count > 1 {
        let (last, former) = (pooled[pooled.count - 1], pooled[pooled.count - 2])
        guard former.good * last.count >= last.good * former.count else { break }
        pooled.removeLast()
        pooled[pooled.count - 1] = (
          former.score, former.good + last.good, former.count + last.count
        )
      }
    }
    steps = pooled.map { ($0.score, $0.good / $0.count) }
  }

  /// The probability at a score: that of the step that it is on, of the first below all.
  public func probability(at score: Double) -> Double {
    (steps.last { $0.score <= score } ?? steps[0]).probability
  }
}
