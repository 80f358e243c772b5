import GateStatistics
import Testing

@Suite struct AgreementTests {
  /// Ratings as a matrix of raters and units, nil for a gap.
  private func ratings(_ raters: [[Double?]]) -> Ratings {
    Ratings(
      units: raters[0].indices.map { unit in
        raters.enumerated().compactMap { rater, row in
          row[unit].map { Ratings.Rating(rater: rater, value: $0) }
        }
      })
  }

  /// A table of two raters: how often each pair of categories was given.
  private func table(_ counts: [[Int]]) -> Ratings {
    Ratings(
      units: counts.enumerated().flatMap { first, row in
        row.enumerated().flatMap { second, count in
          [[Ratings.Rating]](
            repeating: [
              .init(rater: 0, value: Double(first)), .init(rater: 1, value: Double(second)),
            ], count: count)
        }
      })
  }

  private func expect(
    _ measure: AgreementMeasure, of ratings: Ratings, is expected: Double, within tolerance: Double,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let value = measure.value(of: ratings)
    #expect(
      value.map { abs($0 - expected) <= tolerance } ?? false, "\(value ?? .nan)",
      sourceLocation: location)
  }

  /// Krippendorff 2011, section E: four observers, twelve units, gaps.
  private var krippendorff: Ratings {
    ratings([
      [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
      [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
    ])
  }

  @Test(arguments: [
    (CategoryDistance.nominal, 0.743), (.ordinal, 0.815), (.interval, 0.849),
  ])
  func `Krippendorff's alpha is that of his own example`(
    distance: CategoryDistance, expected: Double
  ) {
    expect(.krippendorff(distance), of: krippendorff, is: expected, within: 0.0005)
  }

  /// Cohen 1960: 20 of 50 proposals approved by both, 15 by neither.
  @Test func `Cohen's kappa is 0.4 where 35 of 50 agree and chance is a half`() {
    expect(.cohen, of: table([[20, 5], [10, 15]]), is: 0.4, within: 1e-12)
    expect(.raw, of: table([[20, 5], [10, 15]]), is: 0.7, within: 1e-12)
  }

  /// Gwet 2008, table 1: 118 of 125 ratings agree on the frequent category, where κ collapses.
  @Test func `Gwet's AC1 stays where one category is rare`() {
    let skewed = table([[118, 5], [2, 0]])
    expect(.cohen, of: skewed, is: -0.0234, within: 0.0005)
    expect(.gwet, of: skewed, is: 0.9408, within: 0.0005)
  }

  @Test func `quadratic kappa counts a near miss as less than a far one`() {
    let (near, far) = (
      table([[10, 5, 0], [5, 10, 5], [0, 5, 10]]), table([[10, 0, 5], [5, 10, 5], [5, 0, 10]])
    )
    let values = (
      AgreementMeasure.quadratic.value(of: near) ?? 0,
      AgreementMeasure.quadratic.value(of: far) ?? 0
    )
    #expect(values.0 > values.1 + 0.3)
    // Two raters with equal margins: 1 − Σ o d² n / Σ m m d².
    expect(.quadratic, of: table([[4, 1, 0], [1, 4, 1], [0, 1, 4]]), is: 0.8, within: 1e-12)
  }

  @Test func `those who agree on everything agree perfectly`() {
    let same = table([[7, 0, 0], [0, 8, 0], [0, 0, 9]])
    for measure: AgreementMeasure in [
      .raw, .cohen, .quadratic, .gwet, .krippendorff(.nominal), .krippendorff(.ordinal),
    ] {
      expect(measure, of: same, is: 1, within: 1e-12)
    }
  }

  @Test func `what chance cannot be told from is not measured`() {
    let constant = table([[9]])
    #expect(AgreementMeasure.cohen.value(of: constant) == nil)
    #expect(AgreementMeasure.krippendorff(.nominal).value(of: constant) == nil)
    let single = ratings([[1, nil], [nil, 2]])
    #expect(AgreementMeasure.raw.value(of: single) == nil)
  }

  @Test(.tags(.statistical, .slow)) func `the interval of kappa covers its value`() throws {
    var numbers = SeededNumbers(seed: 3)
    // Two raters who see a truth with 80 % each: κ = 0.36 of two equal categories.
    var covered = 0
    let repetitions = 40
    for _ in 0..<repetitions {
      let units = (0..<80).map { _ -> [Ratings.Rating] in
        let truth = numbers.uniform() < 0.5 ? 1.0 : 0
        return (0..<2).map { rater in
          .init(rater: rater, value: numbers.uniform() < 0.8 ? truth : 1 - truth)
        }
      }
      let estimate = try #require(AgreementMeasure.cohen.estimate(of: Ratings(units: units)))
      covered += try #require(estimate.interval).contains(0.36) ? 1 : 0
    }
    #expect(covered >= binomialRegion(of: 0.95, among: repetitions).lowerBound)
  }

  @Test func `an interval is the same every time and holds its estimate`() throws {
    let estimate = try #require(AgreementMeasure.gwet.estimate(of: krippendorff))
    #expect(estimate == AgreementMeasure.gwet.estimate(of: krippendorff))
    #expect(try #require(estimate.interval).contains(estimate.point))
  }
}
