/// Whether the most extreme split of a series is beyond what any order of its values would show
/// (`methods §11`).
///
/// The permutation distribution of the largest rank CUSUM: where the values come in any order, all are
/// equally likely, whatever the distribution of the values and however many are equal.
struct SplitTest {
  /// The number of permutations of so many values: more where few orders can be significant at all, so
  /// that their number does not decide.
  static func permutations(of count: Int) -> Int { count <= 20 ? 9_999 : 999 }

  /// The probability of a split as extreme, if the order of the values means nothing; where it is not
  /// below the level, as far as the permutations had to go to know (Besag and Clifford 1991,
  /// doi 10.1093/biomet/78.2.301).
  let pValue: Double
  /// The first value on the right of the most extreme split.
  let place: Int

  /// Tests a stretch.
  ///
  /// - Parameters:
  ///   - values: the stretch; nil results where it is too short for any order to be significant, or
  ///     constant.
  ///   - level: the largest p-value that counts.
  init?(_ values: ArraySlice<Double>, level: Double) {
    guard values.count >= 2 * SplitSearch.fewestBeside else { return nil }
    let ranks = CentredRanks(of: values)
    guard ranks.variance > 0 else { return nil }
    let search = SplitSearch(of: values.count)
    let best = search.best(of: ranks.values)
    place = best.place
    pValue =
      Self.isBeyondDoubt(best, ranks, search)
      ? 1 / Double(Self.permutations(of: values.count) + 1)
      : Self.permutationPValue(of: best, ranks, search, level: level)
  }

  /// Whether no permutation would come near.
  ///
  /// Contrasts of ranks have lighter tails than the normal distribution, so that the sum of its tails over
  /// all splits bounds the p-value from above by far. Not so where a few values stand out of many equal
  /// ones.
  private static func isBeyondDoubt(
    _ best: SplitSearch.Split, _ ranks: CentredRanks, _ search: SplitSearch
  ) -> Bool {
    guard ranks.reach <= 2 else { return false }
    let normal = (best.square / ranks.variance).squareRoot()
    return 2 * NormalDistribution.cumulative(-normal) * Double(search.splitCount) < 1e-4
  }

  private static func permutationPValue(
    of best: SplitSearch.Split, _ ranks: CentredRanks, _ search: SplitSearch, level: Double
  ) -> Double {
    let permutations = permutations(of: ranks.values.count)
    // As many permutations as this leave the p-value above the level, whatever the others show.
    let enough = Int((level * Double(permutations + 1) + 1e-9).rounded(.down))
    let limit = best.square * (1 - 1e-9)
    var order = ranks.values
    var sums = [Double](repeating: 0, count: order.count + 1)
    var extreme = 0
    for permutation in 0..<permutations {
      shuffle(&order, SplitMix64(seed: ranks.seed, stream: UInt64(permutation)), into: &sums)
      guard search.reaches(limit, sums) else { continue }
      extreme += 1
      if extreme >= enough { return Double(extreme + 1) / Double(permutation + 2) }
    }
    return Double(extreme + 1) / Double(permutations + 1)
  }

  /// Puts numbers into a random order (Fisher and Yates 1938; Durstenfeld 1964), and their sums beside
  /// them.
  private static func shuffle(
    _ numbers: inout [Double], _ generator: SplitMix64, into sums: inout [Double]
  ) {
    let count = numbers.count
    numbers.withUnsafeMutableBufferPointer { numbers in
      sums.withUnsafeMutableBufferPointer { sums in
        var sum = 0.0
        for place in 0..<count {
          let rest = UInt64(truncatingIfNeeded: count - place)
          let drawn = generator.bits(at: UInt64(place)).multipliedFullWidth(by: rest).high
          let other = place + Int(truncatingIfNeeded: drawn)
          let number = numbers[other]
          numbers[other] = numbers[place]
          numbers[place] = number
          sum += number
          sums[place + 1] = sum
        }
      }
    }
  }
}
