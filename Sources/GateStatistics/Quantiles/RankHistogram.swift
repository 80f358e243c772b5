/// How often the ranks around a quantile are drawn in a resample, and all ranks below together.
///
/// Four tables, a lane each: draws that follow each other often count in one place, and would wait for
/// each other.
struct RankHistogram {
  private let scores: OrderedScores
  /// For each value 0 for all ranks below the window, then one number a rank, then one for all above.
  private let bins: [Int32]
  private let firstRank: Int
  private let width: Int
  private var counts: [Int32]

  /// Prepares to count.
  ///
  /// - Parameters:
  ///   - scores: the values of a run.
  ///   - ranks: the window that the quantile of a resample does not leave.
  init(of scores: OrderedScores, ranks: Range<Int>) {
    self.scores = scores
    firstRank = ranks.lowerBound
    width = ranks.count + 2
    bins = scores.ranks.map { rank in
      Int32(min(max(Int(rank) - ranks.lowerBound + 1, 0), ranks.count + 1))
    }
    counts = [Int32](repeating: 0, count: 4 * width)
  }

  /// Whether a value lies below the window, and whether above.
  func isOutside(_ value: Int) -> (below: Bool, above: Bool) {
    (bins[value] == 0, Int(bins[value]) == width - 1)
  }

  /// Forgets what was counted, and counts so many values below the window.
  mutating func clear(countingBelow below: Int = 0) {
    for place in counts.indices { counts[place] = 0 }
    counts[0] = Int32(below)
  }

  /// Gives the tables of bins and counts to a loop over draws.
  @inline(__always)
  mutating func withTables(
    _ body: (_ bins: UnsafeBufferPointer<Int32>, _ counts: UnsafeMutableBufferPointer<Int32>, Int)
      -> Void
  ) {
    let width = width
    bins.withUnsafeBufferPointer { bins in
      counts.withUnsafeMutableBufferPointer { counts in body(bins, counts, width) }
    }
  }

  /// The quantile of what was counted.
  ///
  /// - Parameter place: which value, from 0, of the counted ones in ascending order; need not be
  ///   whole.
  func value(at place: Double) -> Double {
    let below = Int(place)
    let first = rank(holding: below, from: 0, counted: 0)
    let share = place - Double(below)
    guard share > 0 else { return scores.sorted[first.rank] }
    let second = rank(holding: below + 1, from: first.bin, counted: first.before)
    return QuantileLevel.between(scores.sorted[first.rank], scores.sorted[second.rank], share)
  }

  private func rank(
    holding place: Int, from start: Int, counted: Int
  ) -> (rank: Int, bin: Int, before: Int) {
    var before = counted
    var bin = start
    while bin < width - 1 {
      let here =
        Int(counts[bin]) + Int(counts[width + bin]) + Int(counts[2 * width + bin])
        + Int(counts[3 * width + bin])
      if before + here > place { break }
      before += here
      bin += 1
    }
    // Outside of the window, with a probability of 1e-16, its end has to do.
    return (min(max(firstRank + bin - 1, 0), scores.sorted.count - 1), bin, before)
  }
}
