import Testing

@testable import GateStatistics

@Suite struct ChangePointTests {
  /// Independent noise of a kind.
  enum Noise: String, CaseIterable, Sendable {
    case normal
    case skewed
    case tied

    func series(_ count: Int, _ numbers: inout SeededNumbers) -> [Double] {
      switch self {
      case .normal: numbers.many(count) { $0.normal() }
      case .skewed: numbers.many(count) { $0.exponential() * $0.exponential() }
      case .tied: numbers.many(count) { Double($0.integer(in: 0...4) / 3) }
      }
    }
  }

  @Test(.tags(.statistical), arguments: Noise.allCases)
  func `the permutation test errs at its level`(_ noise: Noise) throws {
    var numbers = SeededNumbers(seed: 11)
    let rejected = (0..<200).count { _ in
      SplitTest(noise.series(24, &numbers)[...], level: 0.05).map { $0.pValue <= 0.05 } ?? false
    }
    // Ties leave fewer different orders, of which fewer may be rejected.
    let region = binomialRegion(of: 0.05, among: 200)
    #expect(rejected <= region.upperBound)
    #expect(noise == .tied || rejected >= region.lowerBound)
  }

  @Test(.tags(.statistical), arguments: [10, 20, 40])
  func `series without a change seldom seem to have one`(_ count: Int) {
    var numbers = SeededNumbers(seed: UInt64(count))
    let alarms = (0..<500).count { place in
      let noise = Noise.allCases[place % 3]
      return !ChangePoints(of: noise.series(count, &numbers)).points.isEmpty
    }
    #expect(alarms <= binomialRegion(of: 0.01, among: 500).upperBound)
  }

  @Test(.tags(.statistical))
  func `autocorrelation does not make many changes`() {
    var numbers = SeededNumbers(seed: 5)
    var (alarms, naive) = (0, 0)
    for _ in 0..<40 {
      var value = 0.0
      let series = numbers.many(80) { numbers in
        value = 0.6 * value + numbers.normal()
        return value
      }
      if !ChangePoints(of: series).points.isEmpty { alarms += 1 }
      if let test = SplitTest(series[...], level: 0.01), test.pValue <= 0.01 { naive += 1 }
    }
    // Independent values would seem to change in 1 of 100 series, these in most.
    #expect(naive > 20)
    #expect(alarms <= 5)
  }

  @Test(.tags(.statistical))
  func `steps are found where they are, and the range holds the place`() {
    var numbers = SeededNumbers(seed: 8)
    var (found, near, held) = (0, 0, 0)
    for _ in 0..<120 {
      let series = numbers.many(60) { $0.normal() }.enumerated()
        .map { $1 + ($0 < 35 ? 0 : 2) }
      guard
        let point = ChangePoints(of: series).points.min(by: {
          abs($0.index - 35) < abs($1.index - 35)
        })
      else { continue }
      found += 1
      if abs(point.index - 35) <= 2 { near += 1 }
      if point.range.contains(35) { held += 1 }
      #expect(point.range.contains(point.index))
    }
    #expect(found > 105 && near > found * 8 / 10)
    #expect(held >= binomialRegion(of: 0.95, among: found).lowerBound)
  }

  @Test func `a dip has two ends`() {
    var numbers = SeededNumbers(seed: 3)
    let series = numbers.many(90) { $0.normal() }.enumerated()
      .map { $1 - (40..<55 ~= $0 ? 4 : 0) }
    let found = ChangePoints(of: series)
    #expect(found.points.map(\.index) == [40, 55])
    #expect(found.points.map { $0.difference < 0 } == [true, false])
    #expect(found.stretches(of: 90) == [0..<40, 40..<55, 55..<90])
  }

  @Test func `a line is no staircase`() {
    var numbers = SeededNumbers(seed: 21)
    let series = numbers.many(60) { $0.normal() }.enumerated().map { $1 + 0.1 * Double($0) }
    #expect(ChangePoints(of: series).points.isEmpty)
    #expect(MannKendall(of: series).pValue < 1e-6)
  }

  @Test func `neither scale nor sign nor a shift matters`() {
    var numbers = SeededNumbers(seed: 9)
    let series = numbers.many(50) { $0.normal() }.enumerated().map { $1 + ($0 < 20 ? 0 : 4) }
    let found = ChangePoints(of: series).points
    #expect(found.map(\.index) == [20])
    #expect(ChangePoints(of: series.map { 8 * $0 + 64 }).points.map(\.index) == [20])
    #expect(ChangePoints(of: series.map { -$0 }).points.map(\.range) == found.map(\.range))
    #expect(ChangePoints(of: series.reversed()).points.map(\.index) == [30])
  }

  @Test func `series that cannot have a change have none`() {
    let series: [[Double]] = [
      [], [1], [1, 2], [0, 0, 0, 0, 5, 5, 5, 5, 5], Array(repeating: 0.8, count: 40),
      Array(repeating: 1, count: 30) + [0] + Array(repeating: 1, count: 30),
    ]
    for values in series { #expect(ChangePoints(of: values).points.isEmpty) }
    let fewest: [Double] = [0, 0, 0, 0, 0, 5, 5, 5, 5, 5]
    #expect(ChangePoints(of: fewest).points.map(\.index) == [5])
  }

  @Test func `a short series with a plain step is not enough for the level, and nearly so`() throws
  {
    // Apache Otava's example of a small series.
    let series = [1.02, 0.95, 0.99, 1.0, 1.12, 0.9, 0.5, 0.51, 0.48, 0.48, 0.55]
    #expect(ChangePoints(of: series).points.isEmpty)
    let test = try #require(SplitTest(series[...], level: 0.01))
    #expect(test.pValue > 0.01 && test.pValue < 0.02)
  }

  @Test func `a long series takes no time where the change is plain`() {
    var numbers = SeededNumbers(seed: 2)
    let series = numbers.many(600) { $0.normal() }.enumerated().map { $1 + ($0 < 300 ? 0 : 3) }
    let points = ChangePoints(of: series).points
    #expect(points.count == 1 && points.allSatisfy { abs($0.index - 300) <= 3 })
  }

  @Test func `the search looks at every split, in whatever lanes`() {
    var numbers = SeededNumbers(seed: 6)
    for count in 6...29 {
      let ranks = CentredRanks(of: numbers.many(count) { $0.normal() })
      let search = SplitSearch(of: count, seeded: false)
      let sums = SplitSearch.sums(of: ranks.values)
      let squares = (3...(count - 3)).map { left -> Double in
        let weight = Double(left * (count - left)) / Double(count)
        return sums[left] * sums[left] / weight
      }
      let best = search.best(of: ranks.values)
      #expect(abs(best.square - (squares.max() ?? 0)) < 1e-9)
      #expect(abs(squares[best.place - 3] - best.square) < 1e-9)
      #expect(search.reaches(best.square * (1 - 1e-9), sums))
      #expect(!search.reaches(best.square * (1 + 1e-9), sums))
    }
  }
}
