import GateStatistics

/// Finds the slices whose values are worse than those of the rest, beyond chance.
///
/// 1. The most extreme statistic of all slices is held against the most extreme one of each of many
///    shuffles of the values over the examples. One shuffle is shared by all slices, so that the
///    correlation between slices is kept, and the family has one error rate (Westfall and Young 1993).
/// 2. Where it is beyond chance, the slice is claimed, and the search begins again within the parts
///    that the claimed slices divide the examples into: what a claimed slice explains is not found a
///    second time under another name.
/// 3. A slice of one feature is dropped where one of two features within it is claimed and it is no
///    worse beyond that one.
struct SliceSearch {
  /// A slice that is worse beyond chance.
  struct Claim: Equatable {
    /// The number of the slice in the family.
    let slice: Int
    /// The probability of so extreme a statistic of any slice where slices mean nothing.
    let pValue: Double
    /// Whether no shuffle was as extreme, so that the probability is at most this.
    let isBound: Bool
  }

  let family: SliceFamily
  /// The probability of claiming any slice at all where slices mean nothing.
  let errorRate: Double
  /// The most slices that are claimed.
  static let mostClaims = 6

  /// The number of shuffles.
  let shuffles: Int

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - family: the slices.
  ///   - errorRate: the probability of claiming any slice at all where slices mean nothing.
  ///   - shuffles: the number of shuffles; nil for as many that four may be as extreme as what is
  ///     claimed, and at least 999.
  init(family: SliceFamily, errorRate: Double, shuffles: Int? = nil) {
    self.family = family
    self.errorRate = errorRate
    self.shuffles = shuffles ?? max(999, Int((5 / errorRate).rounded(.up)) - 1)
  }

  /// Searches.
  ///
  /// - Parameters:
  ///   - values: one an example, higher is better, NaN where there is none.
  ///   - clusters: the cluster of every example; nil where examples are independent.
  /// - Returns: the claimed slices in the order in which they were found.
  func claims(in values: [Double], clusters: [Int32]? = nil) -> [Claim] {
    guard family.exampleCount > 0, !family.slices.isEmpty else { return [] }
    let seed = Self.seed(of: values)
    var claims: [Claim] = []
    while claims.count < Self.mostClaims {
      let strata = SliceStrata(of: values, by: claims.map { family.slices[$0.slice] })
      let statistics = SliceStatistics(of: family, strata, clusters: clusters)
      guard
        let next = nextClaim(
          statistics, seed: seed &+ UInt64(claims.count), without: Set(claims.map(\.slice)))
      else { break }
      claims.append(next)
    }
    return claims.filter { !isExplained($0, by: claims, values, clusters) }
  }

  /// The slice to claim: the best of one feature or of two, whichever statistic is larger, else the
  /// other where that one alone is beyond chance.
  private func nextClaim(
    _ statistics: SliceStatistics, seed: UInt64, without claimed: Set<Int>
  ) -> Claim? {
    let (best, bestOfTwo) = best(statistics, without: claimed)
    let observed = [best, bestOfTwo].map { $0?.statistic ?? .infinity }
    guard observed.contains(where: { $0 < .infinity }) else { return nil }
    let allowed = Int(errorRate * Double(shuffles + 1) + 1e-9) - 1
    var exceeded = [0, 0]
    let chance = SliceChance(statistics.strata, clusters: statistics.clusters, seed: seed)
    let blocks = (shuffles + 7) / 8
    withRoom(for: statistics) { values, sums in
      for block in 0..<blocks where exceeded.contains(where: { $0 <= allowed }) {
        chance.fill(values, block: block)
        var most = SIMD8<Float>(repeating: -.infinity)
        statistics.evaluate(values, sums: sums) { _, statistic in
          most = most.replacing(with: statistic, where: statistic .> most)
        }
        for lane in 0..<min(8, shuffles - block * 8) {
          for (place, statistic) in observed.enumerated()
          // Sums in another order differ in their last digits, and equal ones count as extreme.
          where most[lane] >= statistic - 1e-4 * max(1, statistic) { exceeded[place] += 1 }
        }
      }
    }
    // Two conditions that only together are worse show in each of them, less than together.
    let isPairWorse = (bestOfTwo?.statistic ?? 0) > (best?.statistic ?? 0)
    for place in isPairWorse ? [1, 0] : [0, 1] {
      guard let found = [best, bestOfTwo][place], exceeded[place] <= allowed else { continue }
      let pValue = Double(exceeded[place] + 1) / Double(shuffles + 1)
      return Claim(slice: found.slice, pValue: pValue, isBound: exceeded[place] == 0)
    }
    return nil
  }

  private typealias Found = (slice: Int, statistic: Float)

  /// The slices with the largest statistic, of one feature and of two; the first of equal ones.
  private func best(
    _ statistics: SliceStatistics, without claimed: Set<Int> = []
  ) -> (Found?, Found?) {
    var best: (Found?, Found?) = (nil, nil)
    withRoom(for: statistics) { values, sums in
      for (example, residual) in statistics.strata.residuals.enumerated() {
        values[example] = SIMD8(repeating: Float(residual))
      }
      statistics.evaluate(values, sums: sums) { slice, statistic in
        let found = (slice, statistic[0])
        guard found.1 > 0, !claimed.contains(slice) else { return }
        if slice < family.singleCount {
          if found.1 > best.0?.statistic ?? 0 { best.0 = found }
        } else if found.1 > best.1?.statistic ?? 0 {
          best.1 = found
        }
      }
    }
    return best
  }

  /// Whether a slice of one feature is no worse than the rest beyond a claimed slice within it.
  private func isExplained(
    _ claim: Claim, by claims: [Claim], _ values: [Double], _ clusters: [Int32]?
  ) -> Bool {
    let others = claims.filter { $0 != claim }
    let hasChild = others.contains { other in
      family.parents(of: other.slice).map { $0.0 == claim.slice || $0.1 == claim.slice } ?? false
    }
    guard hasChild else { return false }
    let strata = SliceStrata(of: values, by: others.map { family.slices[$0.slice] })
    let statistics = SliceStatistics(of: family, strata, clusters: clusters)
    var own: Float = 0
    withRoom(for: statistics) { values, sums in
      for (example, residual) in strata.residuals.enumerated() {
        values[example] = SIMD8(repeating: Float(residual))
      }
      statistics.evaluate(values, sums: sums) { slice, statistic in
        if slice == claim.slice { own = statistic[0] }
      }
    }
    return Double(own) < NormalDistribution.quantile(1 - errorRate)
  }

  private func withRoom(
    for statistics: SliceStatistics,
    _ body: (UnsafeMutablePointer<SIMD8<Float>>, UnsafeMutablePointer<SIMD8<Float>>) -> Void
  ) {
    let count = family.exampleCount
    let room = UnsafeMutablePointer<SIMD8<Float>>.allocate(
      capacity: count + family.slices.count + statistics.strata.count)
    defer { room.deallocate() }
    room.initialize(
      repeating: SIMD8(), count: count + family.slices.count + statistics.strata.count)
    body(room, room + count)
  }

  /// A seed made of the values; those that are missing are all alike.
  private static func seed(of values: [Double]) -> UInt64 {
    values.reduce(into: Seed()) { $0.mix($1.isNaN ? 0 : $1.bitPattern) }.hash
  }
}
