/// The statistics of all slices of a family, and what they are when slices mean nothing.
///
/// Of a slice of one feature, the statistic is how far its values lie below what its strata let
/// expect; of a slice of two, how far they lie below those of either parent, whichever is less: a slice
/// that is no worse than a parent adds nothing to it. Both are in standard deviations of the chance
/// that is simulated, and positive is worse.
struct SliceStatistics {
  let family: SliceFamily
  let strata: SliceStrata
  /// The cluster of every example; nil where examples are independent.
  let clusters: [Int32]?
  /// For every slice and stratum the number of examples with a value.
  private let counts: [Int32]
  /// The number of examples with a value of every slice.
  let sizes: [Int]
  /// 1 / standard deviation; 0 where nothing is left to chance. For a slice of two features, beside
  /// the first parent and beside the second.
  private let inverse: (first: [Float], second: [Float])
  /// For a slice of two features the share of each parent that it is.
  private let shares: (first: [Float], second: [Float])

  init(of family: SliceFamily, _ strata: SliceStrata, clusters: [Int32]?) {
    self.family = family
    self.strata = strata
    self.clusters = clusters
    let width = strata.count
    var counts = [Int32](repeating: 0, count: family.slices.count * width)
    for (place, slice) in family.slices.enumerated() {
      for example in slice.members {
        let stratum = strata.codes[Int(example)]
        if stratum >= 0 { counts[place * width + Int(stratum)] += 1 }
      }
    }
    let sizes = family.slices.indices.map { place in
      counts[(place * width)..<((place + 1) * width)].reduce(0) { $0 + Int($1) }
    }
    self.counts = counts
    self.sizes = sizes
    shares = (
      family.parents.enumerated().map { place, parents in
        Self.share(sizes[family.singleCount + place], of: sizes[parents.0])
      },
      family.parents.enumerated().map { place, parents in
        Self.share(sizes[family.singleCount + place], of: sizes[parents.1])
      }
    )
    let variances =
      clusters == nil
      ? Self.permutationVariances(family, strata, counts, shares)
      : Self.clusterVariances(family, strata, counts, shares, clusters ?? [])
    // What is left of rounding is no chance.
    let least = 1e-9 * zip(strata.variances, strata.sizes).reduce(0) { $0 + $1.0 * Double($1.1) }
    let all = strata.sizes.reduce(0, +)
    func inverse(_ variance: Double, _ slice: Int) -> Float {
      let isTested =
        variance > least
        && (family.minimumSize...max(family.minimumSize, all - family.minimumSize))
          .contains(sizes[slice])
      return isTested ? Float(1 / variance.squareRoot()) : 0
    }
    self.inverse = (
      variances.first.enumerated().map { inverse($1, $0) },
      variances.second.enumerated().map { inverse($1, family.singleCount + $0) }
    )
  }

  /// The statistic of every slice, from one value an example in each of eight lanes.
  ///
  /// - Parameters:
  ///   - values: residuals, as they are or shuffled by chance.
  ///   - sums: room for the sum of every slice, and behind them of every stratum.
  ///   - take: what takes the number of a slice and its statistics.
  func evaluate(
    _ values: UnsafePointer<SIMD8<Float>>, sums: UnsafeMutablePointer<SIMD8<Float>>,
    _ take: (Int, SIMD8<Float>) -> Void
  ) {
    let count = family.slices.count
    sums.update(repeating: SIMD8<Float>(), count: count + strata.count)
    family.memberships.withUnsafeBufferPointer { memberships in
      family.starts.withUnsafeBufferPointer { starts in
        for example in 0..<family.exampleCount {
          let value = values[example]
          for place in starts[example]..<starts[example + 1] {
            sums[Int(memberships[place])] += value
          }
        }
      }
    }
    // Shuffled within strata, values add up to 0 there; with the signs of clusters they do not.
    if clusters != nil {
      for (example, stratum) in strata.codes.enumerated() where stratum >= 0 {
        sums[count + Int(stratum)] += values[example]
      }
      for slice in 0..<count {
        for stratum in 0..<strata.count {
          let own = counts[slice * strata.count + stratum]
          guard own > 0 else { continue }
          let share = Float(own) / Float(strata.sizes[stratum])
          sums[slice] -= share * sums[count + stratum]
        }
      }
    }
    for slice in 0..<family.singleCount where inverse.first[slice] > 0 {
      take(slice, -sums[slice] * inverse.first[slice])
    }
    for (place, parents) in family.parents.enumerated() {
      let slice = family.singleCount + place
      let (first, second) = (inverse.first[slice], inverse.second[place])
      guard first > 0, second > 0 else { continue }
      let besideFirst = (shares.first[place] * sums[parents.0] - sums[slice]) * first
      let besideSecond = (shares.second[place] * sums[parents.1] - sums[slice]) * second
      take(slice, besideFirst.replacing(with: besideSecond, where: besideSecond .< besideFirst))
    }
  }

  private static func share(_ size: Int, of parent: Int) -> Float {
    parent == 0 ? 0 : Float(size) / Float(parent)
  }
}

extension SliceStatistics {
  /// Two variances: of every slice alone or beside its first parent, and of every slice of two
  /// features beside its second.
  private typealias Variances = (first: [Double], second: [Double])

  /// The variances of `Σ c_i y_i` where the y are shuffled within strata:
  /// `Σ_s v_s (Σ c² − (Σ c)² / n_s)`.
  private static func permutationVariances(
    _ family: SliceFamily, _ strata: SliceStrata, _ counts: [Int32],
    _ shares: (first: [Float], second: [Float])
  ) -> Variances {
    let width = strata.count
    func variance(_ slice: Int, beside parent: Int?, share: Double) -> Double {
      (0..<width).reduce(0) { total, stratum in
        let own = Double(counts[slice * width + stratum])
        let all = parent.map { Double(counts[$0 * width + stratum]) } ?? 0
        let squares = own * (1 - share) * (1 - share) + (all - own) * share * share
        let sum = own - share * all
        let chance =
          parent == nil
          ? own - own * own / Double(strata.sizes[stratum])
          : squares - sum * sum / Double(strata.sizes[stratum])
        return total + strata.variances[stratum] * max(0, chance)
      }
    }
    var first = (0..<family.singleCount).map { variance($0, beside: nil, share: 0) }
    var second: [Double] = []
    for (place, parents) in family.parents.enumerated() {
      let slice = family.singleCount + place
      first.append(variance(slice, beside: parents.0, share: Double(shares.first[place])))
      second.append(variance(slice, beside: parents.1, share: Double(shares.second[place])))
    }
    return (first, second)
  }

  /// The variances of the same sums where every cluster's residuals get one sign by chance: the sum
  /// of the squares of what each cluster contributes.
  private static func clusterVariances(
    _ family: SliceFamily, _ strata: SliceStrata, _ counts: [Int32],
    _ shares: (first: [Float], second: [Float]), _ clusters: [Int32]
  ) -> Variances {
    let width = strata.count
    var first = [Double](repeating: 0, count: family.slices.count)
    var second = [Double](repeating: 0, count: family.parents.count)
    let order = clusters.indices.sorted { (clusters[$0], $0) < (clusters[$1], $1) }
    var sums = [Double](repeating: 0, count: family.slices.count)
    var start = 0
    while start < order.count {
      var end = start
      var stratumSums = [Double](repeating: 0, count: width)
      for slice in sums.indices { sums[slice] = 0 }
      while end < order.count, clusters[order[end]] == clusters[order[start]] {
        let example = order[end]
        let residual = strata.residuals[example]
        for place in family.starts[example]..<family.starts[example + 1] {
          sums[Int(family.memberships[place])] += residual
        }
        if strata.codes[example] >= 0 { stratumSums[Int(strata.codes[example])] += residual }
        end += 1
      }
      for stratum in 0..<width where stratumSums[stratum] != 0 {
        let mean = stratumSums[stratum] / Double(strata.sizes[stratum])
        for slice in sums.indices { sums[slice] -= Double(counts[slice * width + stratum]) * mean }
      }
      for slice in 0..<family.singleCount { first[slice] += sums[slice] * sums[slice] }
      for (place, parents) in family.parents.enumerated() {
        let slice = family.singleCount + place
        let besideFirst = sums[slice] - Double(shares.first[place]) * sums[parents.0]
        let besideSecond = sums[slice] - Double(shares.second[place]) * sums[parents.1]
        first[slice] += besideFirst * besideFirst
        second[place] += besideSecond * besideSecond
      }
      start = end
    }
    return (first, second)
  }
}
