/// How often pairs of ratings of one unit meet: what raw agreement, Gwet's AC1 and Krippendorff's α are
/// computed from.
struct CoincidenceTable {
  /// The coincidences of Krippendorff: every ordered pair of a unit counts `1 / (m − 1)`.
  private let coincidences: [[Double]]
  /// How often each category was given, in units with two ratings at least.
  private let counts: [Double]
  /// The mean share of each category within its unit, over units with two ratings at least: Gwet's π.
  private let shares: [Double]
  /// The mean share of equal pairs within a unit, over those units.
  let equalShare: Double
  /// The number of those units.
  let pairs: Double

  init(of ratings: Ratings, weights: [Int]?) {
    let count = ratings.categories.count
    var coincidences = [[Double]](
      repeating: [Double](repeating: 0, count: count), count: count)
    var counts = [Double](repeating: 0, count: count)
    var shares = counts
    var (equal, units) = (0.0, 0.0)
    var own = counts
    for (place, codes) in ratings.codes.enumerated() where codes.count > 1 {
      let weight = Double(weights?[place] ?? 1)
      guard weight > 0 else { continue }
      for code in codes { own[code] += 1 }
      let raters = Double(codes.count)
      var same = 0.0
      for code in Set(codes) {
        counts[code] += weight * own[code]
        shares[code] += weight * own[code] / raters
        same += own[code] * (own[code] - 1)
        for other in Set(codes) {
          let pairs = own[code] * (own[other] - (code == other ? 1 : 0))
          coincidences[code][other] += weight * pairs / (raters - 1)
        }
      }
      equal += weight * same / (raters * (raters - 1))
      units += weight
      for code in codes { own[code] = 0 }
    }
    self.coincidences = coincidences
    self.counts = counts
    self.shares = shares.map { units > 0 ? $0 / units : 0 }
    equalShare = units > 0 ? equal / units : 0
    pairs = units
  }

  /// `(p_a − p_e) / (1 − p_e)` with `p_e = Σ π (1 − π) / (q − 1)`.
  var gwet: Double? {
    // A category that a resample lacks is still one that could be given.
    let categories = Double(shares.count)
    guard categories > 1 else { return nil }
    let chance = shares.reduce(0) { $0 + $1 * (1 - $1) } / (categories - 1)
    return (equalShare - chance) / (1 - chance)
  }

  /// `1 − (n − 1) Σ o δ² / Σ n_c n_k δ²`.
  func krippendorff(_ distance: CategoryDistance, _ categories: [Double]) -> Double? {
    let squares = distance.squares(categories, counts: counts)
    let total = counts.reduce(0, +)
    var (observed, expected) = (0.0, 0.0)
    for first in categories.indices {
      for second in categories.indices {
        observed += coincidences[first][second] * squares[first][second]
        expected += counts[first] * counts[second] * squares[first][second]
      }
    }
    return expected > 0 ? 1 - (total - 1) * observed / expected : nil
  }
}
