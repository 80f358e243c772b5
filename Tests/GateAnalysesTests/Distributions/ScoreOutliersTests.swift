import GateStatistics
import Testing

@testable import GateAnalyses

@Suite struct ScoreOutliersTests {
  private func outliers(_ rule: ScoreOutliers.Rule, _ scores: [Double]) -> ScoreOutliers {
    ScoreOutliers(
      rule, among: scores.enumerated().map { .init(id: "e\($0 + 10)", score: $1) },
      sorted: scores.sorted())
  }

  // Quartiles 3.25 and 7.75 by NumPy's percentile: fences −3.5 and 14.5.
  private let scores: [Double] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 30]

  @Test func `Tukey's fences stand one and a half interquartile ranges outside of the quartiles`() {
    let found = outliers(.tukey, scores)
    #expect(found.fences == Interval(lower: -3.5, upper: 14.5))
    #expect((found.below, found.above) == (0, 1))
    #expect(found.count == 1)
    #expect(found.farthest == [.init(id: "e19", score: 30)])
  }

  @Test func `the modified z-score counts deviations by their median`() throws {
    // Median 5.5, MAD 2.5: z is 0.6745 · 24.5 / 2.5 = 6.61 for 30, and 0.94 for 9.
    let found = outliers(.medianDeviation, scores)
    let fences = try #require(found.fences)
    #expect(abs(fences.upper - (5.5 + 3.5 * 2.5 / 0.6745)) < 1e-12)
    #expect(found.farthest.map(\.score) == [30])
  }

  @Test(arguments: ScoreOutliers.Rule.allCases)
  func `where most scores are the same a rule says that it cannot tell`(
    _ rule: ScoreOutliers.Rule
  ) {
    let found = outliers(rule, [Double](repeating: 1, count: 90) + [0, 0.2, 0.4])
    #expect(found.fences == nil)
    #expect(found.count == nil)
    #expect(found.farthest.isEmpty)
  }

  @Test func `a score on the fence is none, whatever the rounding`() {
    // Quartiles 0.1 and 0.3: the upper fence is 0.6 but for the last digit.
    let found = outliers(.tukey, [0.1, 0.1, 0.1, 0.2, 0.2, 0.3, 0.3, 0.3, 0.6])
    #expect(found.count == 0)
  }

  @Test func `the farthest come first, five of them, and then by id`() {
    let found = outliers(.tukey, scores + scores + [40, -40, 40, -41, 50, 60])
    #expect(found.farthest.map(\.score) == [60, -41, -40, 50, 40])
    #expect(found.farthest.map(\.id).suffix(2) == ["e34", "e30"])
    #expect(found.below == 2)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `outliers move with the scores and with their scale`(_ seed: UInt64) {
    var random = SeededNumbers(seed)
    let scores = (0..<60).map { _ in random.normal() / (random.uniform() + 0.05) }
    for rule in ScoreOutliers.Rule.allCases {
      let found = outliers(rule, scores)
      let moved = outliers(rule, scores.map { 8 * $0 + 32 })
      let turned = outliers(rule, scores.map { -$0 })
      #expect(found.farthest.map(\.id) == moved.farthest.map(\.id))
      #expect(found.count == moved.count)
      #expect((found.below, found.above) == (turned.above, turned.below))
    }
  }
}
