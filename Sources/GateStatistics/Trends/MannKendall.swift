/// Whether a series rises or falls slowly: the test of Mann (1945, doi 10.2307/1907187) and Kendall
/// (1948), within stretches between which the level may change (`methods §11`).
///
/// `S` is the number of pairs in which the later value is larger less those in which it is smaller, summed
/// over the stretches, and its variance is the sum of theirs with the correction for equal values (Hirsch
/// and Slack 1984, doi 10.1029/WR020i006p00727). Autocorrelation is taken out before (pre-whitening,
/// Kulkarni and von Storch 1995), by estimates that a trend does not touch: from differences, and from what
/// is left around Sen's slope (Yue et al. 2002, doi 10.1002/hyp.1095). Without that, autocorrelated series
/// seem to have trends.
package struct MannKendall: Sendable, Equatable {
  /// The later and larger pairs less the later and smaller ones, without autocorrelation.
  package let score: Int
  /// The two-sided p-value, normal with a continuity correction; 1 for too few values.
  package let pValue: Double
  /// Sen's slope: the median change from a value to the next; nil for too few values.
  package let slope: Double?
  /// The interval of the slope, 95 %; nil for too few values.
  package let slopeInterval: Interval?

  /// The fewest values in a stretch that counts.
  package static let fewestValues = 6

  /// Tests a series.
  ///
  /// - Parameters:
  ///   - values: the series in the order of time; finite.
  ///   - stretches: what lies between changes of the level; nil for all in one.
  package init(of values: [Double], within stretches: [Range<Int>]? = nil) {
    precondition(values.allSatisfy(\.isFinite), "finite values")
    let used = (stretches ?? [0..<values.count]).filter { $0.count >= Self.fewestValues }
    let slopes = PairSlopes(of: values, within: used)
    let slope = slopes?.quantile(0.5)
    let share = max(
      Autocorrelation.corrected(of: values),
      Autocorrelation.left(in: values, within: used, slope: slope ?? 0))
    let series = WhitenedSeries(values, autocorrelation: share)
    var (score, variance) = (0, 0.0)
    for stretch in used {
      // The first value without autocorrelation holds what is left of the level before.
      let part = series.values[stretch.lowerBound..<(stretch.upperBound - series.offset)]
      let ranks = DenseRanks(of: Array(part))
      score += Self.score(of: ranks)
      variance += Self.variance(of: ranks)
    }
    self.score = score
    self.slope = slope
    pValue = Self.pValue(of: score, variance: variance)
    // Values that hand on ρ of their deviation tell as much as (1 − ρ) / (1 + ρ) of them would.
    let kept = min(share, 0.99)
    let spread = (variance * (1 + kept) / (1 - kept)).squareRoot()
    slopeInterval = slopes.map { slopes in
      let reach = NormalDistribution.quantile(0.975) * spread / slopes.pairCount
      return Interval(
        lower: slopes.quantile(max(0, (1 - reach) / 2)),
        upper: slopes.quantile(min(1, (1 + reach) / 2)))
    }
  }

  private static func pValue(of score: Int, variance: Double) -> Double {
    guard score != 0, variance > 0 else { return 1 }
    let normal = Double(abs(score) - 1) / variance.squareRoot()
    return min(1, 2 * NormalDistribution.cumulative(-normal))
  }

  private static func score(of ranks: DenseRanks) -> Int {
    var seen = CountTree(of: ranks.count)
    var score = 0
    for (place, code) in ranks.codes.enumerated() {
      let smaller = seen.count(below: Int(code))
      let larger = place - seen.count(below: Int(code) + 1)
      score += smaller - larger
      seen.add(1, at: Int(code))
    }
    return score
  }

  private static func variance(of ranks: DenseRanks) -> Double {
    func term(_ count: Int) -> Double {
      let count = Double(count)
      return count * (count - 1) * (2 * count + 5)
    }
    var sizes = [Int](repeating: 0, count: ranks.count)
    for code in ranks.codes { sizes[Int(code)] += 1 }
    return sizes.reduce(term(ranks.codes.count)) { $0 - term($1) } / 18
  }
}
