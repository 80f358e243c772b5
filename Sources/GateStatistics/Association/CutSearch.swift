/// Finds the score below which rows are flagged, so that the flagged are the positive ones
/// (`methods §11`).
///
/// A score at the limit itself is not flagged, as with `minimum`. Where high scores are bad, negate
/// them. No limit goes between scores that differ by rounding alone, such as 0.6 and 3 · 0.2.
package struct CutSearch: Sendable {
  /// What makes a limit the best.
  package enum Goal: Hashable, Sendable {
    /// The largest of Youden's J.
    case youden
    /// The most positive rows flagged while at least this share of the flagged is positive.
    case precision(Double)
  }

  /// A limit and how it does on the rows that it was chosen on.
  package struct Cut: Hashable, Sendable {
    /// The highest score that is flagged, and the lowest that is not; any limit above the one up to
    /// the other flags the same rows.
    package let between: Interval
    /// What it flags.
    package let confusion: Confusion

    /// The limit in the middle.
    package var limit: Double { (between.lower + between.upper) / 2 }
  }

  private let scores: [Double]
  private let isPositive: [Bool]
  private let order: [Int]

  /// Takes the scores of rows of two kinds.
  ///
  /// - Precondition: a kind for every score, no score NaN.
  package init(of scores: [Double], isPositive: [Bool]) {
    precondition(scores.count == isPositive.count, "a kind for every score")
    self.scores = scores
    self.isPositive = isPositive
    order = DenseRanks(of: scores).order.map(Int.init)
  }

  /// The best limit; nil where rows are of one kind or of one score, or where none is precise
  /// enough.
  ///
  /// Of limits that are equally good the one that flags fewest counts under ``Goal/youden``.
  ///
  /// - Parameter weights: how often each row counts; nil for once.
  package func best(_ goal: Goal, weights: [Int]? = nil) -> Cut? {
    var rest = Confusion()
    for row in scores.indices {
      rest.count(isPositive: isPositive[row], isFlagged: false, weight: weights?[row] ?? 1)
    }
    guard rest.falseNegatives > 0, rest.trueNegatives > 0 else { return nil }
    var confusion = rest
    var best: (worth: Double, cut: Cut)?
    var last: Double?
    for row in order {
      let weight = weights?[row] ?? 1
      guard weight > 0 else { continue }
      if let last, Self.isAbove(scores[row], last), let worth = worth(of: confusion, goal),
        worth > best?.worth ?? -.infinity
      {
        best = (
          worth, Cut(between: Interval(lower: last, upper: scores[row]), confusion: confusion)
        )
      }
      last = scores[row]
      if isPositive[row] {
        confusion.truePositives += weight
        confusion.falseNegatives -= weight
      } else {
        confusion.falsePositives += weight
        confusion.trueNegatives -= weight
      }
    }
    return best?.cut
  }

  /// Whether a score is higher than another by more than its rounding.
  private static func isAbove(_ score: Double, _ other: Double) -> Bool {
    score - other > 4 * max(score.magnitude, other.magnitude).ulp
  }

  /// What a limit flags: the rows with a score below it.
  package func confusion(of limit: Double) -> Confusion {
    var confusion = Confusion()
    for row in scores.indices {
      confusion.count(isPositive: isPositive[row], isFlagged: scores[row] < limit)
    }
    return confusion
  }

  /// How the best limit does on rows that it was not chosen on: it is chosen without a fold of the
  /// clusters and counted on that fold, for each fold; nil where a choice is impossible.
  ///
  /// - Parameters:
  ///   - goal: what makes a limit the best.
  ///   - clusters: the cluster of each row, any numbers from 0; nil where rows are independent.
  ///   - folds: how many folds; fewer where there are fewer clusters.
  package func crossValidated(
    _ goal: Goal, clusters: [Int32]? = nil, folds: Int = 5
  ) -> Confusion? {
    let units = ResampledUnits(count: scores.count, clusters: clusters)
    guard units.count >= 2 else { return nil }
    let fold = foldOfRows(units, folds: min(folds, units.count))
    var confusion = Confusion()
    for held in 0..<min(folds, units.count) {
      let cut = best(goal, weights: fold.map { $0 == held ? 0 : 1 })
      if cut == nil, goal == .youden { return nil }
      for row in scores.indices where fold[row] == held {
        // Where no limit is precise enough, none is set, and nothing is flagged.
        let isFlagged = cut.map { scores[row] < $0.limit } ?? false
        confusion.count(isPositive: isPositive[row], isFlagged: isFlagged)
      }
    }
    return confusion
  }

  /// The fold of every row: clusters shuffled with a seed of the data, then dealt one by one.
  private func foldOfRows(_ units: ResampledUnits, folds: Int) -> [Int] {
    var seed = Seed()
    for row in scores.indices {
      seed.mix(scores[row].bitPattern)
      seed.mix(isPositive[row] ? 1 : 0)
    }
    let generator = SplitMix64(seed: seed.value, stream: 12)
    let shuffled = (0..<units.count).sorted {
      (generator.bits(at: UInt64($0)), $0) < (generator.bits(at: UInt64($1)), $1)
    }
    var fold = [Int](repeating: 0, count: scores.count)
    for (place, unit) in shuffled.enumerated() {
      for row in units.examples(of: unit) { fold[Int(row)] = place % folds }
    }
    return fold
  }

  private func worth(of confusion: Confusion, _ goal: Goal) -> Double? {
    switch goal {
    case .youden: confusion.youden
    case .precision(let target):
      confusion.precision.flatMap { $0 >= target ? Double(confusion.truePositives) : nil }
    }
  }
}
