import Testing

@testable import GateStatistics

@Suite("Cut search")
struct CutSearchTests {
  private let scores = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]
  private let isBad = [true, true, false, true, false, false, false, false]

  @Test("Youden's limit is the one of all that tells the kinds apart best")
  func youden() throws {
    let cut = try #require(CutSearch(of: scores, isPositive: isBad).best(.youden))
    // Below 0.45: all three bad ones and one good one, J = 1 + 4/5 − 1.
    #expect(cut.between == Interval(lower: 0.4, upper: 0.5))
    #expect(abs(cut.limit - 0.45) < 1e-12)
    #expect(abs(try #require(cut.confusion.youden) - 0.8) < 1e-12)
    #expect(cut.confusion.precision == 0.75)
  }

  @Test(
    "a limit of a precision flags the most bad ones that it can",
    arguments: [(1.0, 0.2, 2), (0.75, 0.4, 3), (0.6, 0.4, 3)])
  func precision(_ target: Double, _ highest: Double, _ found: Int) throws {
    let search = CutSearch(of: scores, isPositive: isBad)
    let cut = try #require(search.best(.precision(target)))
    #expect(cut.between.lower == highest)
    #expect(cut.confusion.truePositives == found)
  }

  @Test("no limit goes between scores that differ by rounding alone")
  func rounding() throws {
    // 3 · 0.2 is the next number after 0.6.
    let scores = [0.4, 0.6, 3 * 0.2, 0.8]
    let cut = try #require(
      CutSearch(of: scores, isPositive: [true, true, false, false]).best(.youden))
    #expect(
      [Interval(lower: 0.4, upper: 0.6), Interval(lower: 3 * 0.2, upper: 0.8)].contains(cut.between)
    )
    #expect(cut.confusion.youden == 0.5)
  }

  @Test("no limit is precise where good rows have the lowest scores")
  func impossible() {
    let search = CutSearch(of: [1, 2, 3], isPositive: [false, true, true])
    #expect(search.best(.precision(0.9)) == nil)
    #expect(CutSearch(of: [1, 1], isPositive: [true, false]).best(.youden) == nil)
    #expect(CutSearch(of: [1, 2], isPositive: [true, true]).best(.youden) == nil)
  }

  @Test("every search finds what trying all limits finds")
  func exhaustive() throws {
    var numbers = SeededNumbers(seed: 12)
    for _ in 0..<60 {
      let count = numbers.integer(in: 6...40)
      let scores = numbers.many(count) { Double($0.integer(in: 0...9)) }
      let isBad = scores.map { numbers.uniform() < 0.8 - 0.07 * $0 }
      let best = CutSearch(of: scores, isPositive: isBad).best(.youden)
      let limits = Set(scores).sorted().dropFirst()
      let worths = limits.compactMap { limit -> Double? in
        var confusion = Confusion()
        for row in scores.indices {
          confusion.count(isPositive: isBad[row], isFlagged: scores[row] < limit)
        }
        return confusion.youden
      }
      #expect(best?.confusion.youden == worths.max())
    }
  }

  @Test("cross-validation promises no more than new rows keep", .tags(.statistical))
  func crossValidation() throws {
    // Scores that know nothing: the limit looks good where it was chosen, and is worth nothing.
    var numbers = SeededNumbers(seed: 31)
    var (chosen, kept) = (0.0, 0.0)
    let trials = 120
    for _ in 0..<trials {
      let scores = numbers.many(40) { $0.uniform() }
      let isBad = scores.map { _ in numbers.uniform() < 0.4 }
      let search = CutSearch(of: scores, isPositive: isBad)
      chosen += try #require(search.best(.youden)?.confusion.youden)
      kept += search.crossValidated(.youden)?.youden ?? 0
    }
    // One J has a standard error of √(¼/16 + ¼/24) = 0.16 at most; four of the mean's are 0.06.
    #expect(chosen / Double(trials) > 0.12)
    #expect(abs(kept / Double(trials)) < 0.06)
  }

  @Test("all rows of a cluster are in one fold")
  func clusters() throws {
    // Every user has a score of his own and one opinion: what is learned of one says nothing of another.
    let users = 12
    let scores = (0..<users * 5).map { Double($0 / 5 * 7 % users) }
    let isBad = (0..<users * 5).map { $0 / 5 % 2 == 0 }
    let clusters = (0..<users * 5).map { Int32($0 / 5) }
    let search = CutSearch(of: scores, isPositive: isBad)
    let confusion = try #require(search.crossValidated(.youden, clusters: clusters))
    let counts = [
      confusion.truePositives, confusion.falsePositives, confusion.falseNegatives,
      confusion.trueNegatives,
    ]
    #expect(counts.allSatisfy { $0 % 5 == 0 })
    #expect(counts.reduce(0, +) == users * 5)
  }
}
