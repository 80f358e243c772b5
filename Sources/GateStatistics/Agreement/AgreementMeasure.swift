/// How much raters agree, beyond what each measure takes for chance.
public enum AgreementMeasure: Hashable, Sendable {
  /// The share of equal pairs of ratings of a unit.
  case raw
  /// Cohen's κ of two raters (1960, doi 10.1177/001316446002000104).
  case cohen
  /// Cohen's κ with quadratic weights (1968, doi 10.1037/h0026256): for ratings on a scale.
  case quadratic
  /// Gwet's AC1 (2008, doi 10.1348/000711006X126600): stable where one category is rare.
  case gwet
  /// Krippendorff's α (2011, *Computing Krippendorff's Alpha-Reliability*): several raters, gaps.
  case krippendorff(CategoryDistance)

  /// The measure of some ratings.
  ///
  /// - Parameters:
  ///   - ratings: the ratings; units with a single one count for no measure.
  ///   - weights: how often each unit counts; nil for once.
  /// - Returns: nil where it is not defined: without a unit that two raters rated, or where all
  ///   ratings are equal and the measure corrects for chance.
  public func value(of ratings: Ratings, weights: [Int]? = nil) -> Double? {
    let table = CoincidenceTable(of: ratings, weights: weights)
    guard table.pairs > 0 else { return nil }
    switch self {
    case .raw: return table.equalShare
    case .cohen: return Self.kappa(of: ratings, .nominal, weights)
    case .quadratic: return Self.kappa(of: ratings, .interval, weights)
    case .gwet: return table.gwet
    case .krippendorff(let distance): return table.krippendorff(distance, ratings.categories)
    }
  }

  /// κ as `1 − D_o / D_e` of weighted disagreements, over units that exactly two raters rated.
  private static func kappa(
    of ratings: Ratings, _ distance: CategoryDistance, _ weights: [Int]?
  ) -> Double? {
    let categories = ratings.categories
    let squares = distance.squares(categories, counts: categories.map { _ in 0 })
    let raters = Set(ratings.units.joined().map(\.rater))
    guard raters.count == 2, let first = raters.min() else { return nil }
    var margins = (
      [Double](repeating: 0, count: categories.count),
      [Double](repeating: 0, count: categories.count)
    )
    var (observed, total) = (0.0, 0.0)
    for (place, unit) in ratings.units.enumerated() where unit.count == 2 {
      let weight = Double(weights?[place] ?? 1)
      let codes = ratings.codes[place]
      let (one, other) = unit[0].rater == first ? (codes[0], codes[1]) : (codes[1], codes[0])
      margins.0[one] += weight
      margins.1[other] += weight
      observed += weight * squares[one][other]
      total += weight
    }
    guard total > 0 else { return nil }
    var expected = 0.0
    for one in categories.indices {
      for other in categories.indices {
        expected += margins.0[one] * margins.1[other] * squares[one][other]
      }
    }
    guard expected > 0 else { return nil }
    return 1 - observed * total / expected
  }
}
