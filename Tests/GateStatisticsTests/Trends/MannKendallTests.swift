import Testing

@testable import GateStatistics

@Suite struct MannKendallTests {
  @Test func `the score and the slope are those of all pairs`() throws {
    var numbers = SeededNumbers(seed: 12)
    for count in 6...25 {
      let values = numbers.many(count) { Double($0.integer(in: 0...9)) }
      var (score, slopes) = (0, [Double]())
      for (late, value) in values.enumerated() {
        for (early, other) in values[..<late].enumerated() {
          score += value > other ? 1 : value < other ? -1 : 0
          slopes.append((value - other) / Double(late - early))
        }
      }
      slopes.sort()
      let middle = slopes.count / 2
      let median =
        slopes.count % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2
      let test = MannKendall(of: values)
      if Autocorrelation.corrected(of: values) == 0,
        Autocorrelation.left(in: values, within: [0..<count], slope: median) == 0
      {
        #expect(test.score == score)
      }
      #expect(abs(try #require(test.slope) - median) < 1e-12)
      let interval = try #require(test.slopeInterval)
      #expect(interval.contains(median))
    }
  }

  @Test func `the p-value of a series without ties, and of one with`() {
    // S = 21 of 21, variance 7·6·19/18: z = 20/6.658; R's Kendall package says 0.0027 for both sides.
    let rising = MannKendall(of: [1, 2.5, 2.7, 4, 4.4, 6, 9])
    #expect(rising.score == 21)
    #expect(abs(rising.pValue - 0.002_667) < 5e-5)
    // Two pairs of equal values: S = 19, variance (798 − 2·18)/18.
    let tied = MannKendall(of: [1, 2.5, 2.5, 4, 4, 6, 9])
    #expect(tied.score == 19)
    #expect(abs(tied.pValue - 0.005_687) < 5e-5)
  }

  @Test(.tags(.statistical), arguments: [8, 20, 60])
  func `series without a trend seldom seem to have one`(_ count: Int) {
    var numbers = SeededNumbers(seed: UInt64(count))
    let alarms = (0..<1_000).count { place in
      let series =
        place % 2 == 0
        ? numbers.many(count) { $0.exponential() }
        : numbers.many(count) { Double($0.integer(in: 0...3)) }
      return MannKendall(of: series).pValue <= 0.01
    }
    #expect(alarms <= binomialRegion(of: 0.01, among: 1_000).upperBound)
  }

  @Test func `a change of the level is no trend within the levels`() {
    var numbers = SeededNumbers(seed: 3)
    let series = numbers.many(60) { $0.normal() }.enumerated().map { $1 + ($0 < 30 ? 0 : 5) }
    #expect(MannKendall(of: series).pValue < 0.001)
    #expect(MannKendall(of: series, within: [0..<30, 30..<60]).pValue > 0.05)
  }

  @Test func `the slope of a long series comes from some of its pairs`() throws {
    var numbers = SeededNumbers(seed: 7)
    let series = (0..<1_500).map { 0.01 * Double($0) + numbers.normal() }
    let test = MannKendall(of: series)
    #expect(abs(try #require(test.slope) - 0.01) < 2e-4)
    #expect(try #require(test.slopeInterval).contains(0.01))
  }

  @Test func `too few values have no trend`() {
    for values in [[], [1], [1, 2, 3, 4, 5]] as [[Double]] {
      let test = MannKendall(of: values)
      #expect(test.pValue == 1 && test.slope == nil && test.slopeInterval == nil)
    }
    let constant = MannKendall(of: [Double](repeating: 2, count: 20))
    #expect(constant.pValue == 1 && constant.slope == 0)
  }
}
