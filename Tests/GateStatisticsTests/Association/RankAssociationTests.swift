import Testing

@testable import GateStatistics

@Suite("Rank association")
struct RankAssociationTests {
  private static let scores = [
    0.91, 0.40, 0.62, 0.62, 0.85, 0.33, 0.77, 0.55, 0.62, 0.98, 0.12, 0.70,
  ]
  private static let ratings: [Double] = [5, 2, 3, 4, 4, 1, 4, 2, 3, 5, 1, 3]

  struct Case: Sendable {
    let first: [Double]
    let second: [Double]
    let spearman: Double
    let kendall: Double
  }

  private static let cases = [
    Case(
      first: scores, second: ratings, spearman: 0.9444192863996019, kendall: 0.8844395746351073),
    // IQ and hours of television: ρ = −29/165.
    Case(
      first: [106, 100, 86, 101, 99, 103, 97, 113, 112, 110],
      second: [7, 27, 2, 50, 28, 29, 20, 12, 6, 17], spearman: -29.0 / 165,
      kendall: -0.1111111111111111),
    Case(first: [1, 2, 3], second: [10, 20, 30], spearman: 1, kendall: 1),
    Case(first: [1, 2, 3], second: [30, 20, 10], spearman: -1, kendall: -1),
  ]

  @Test("Spearman's ρ and Kendall's τ-b are those of SciPy 1.17", arguments: cases)
  func reference(_ example: Case) throws {
    let ranks = RankAssociation(example.first, example.second)
    #expect(abs(try #require(ranks.spearman()) - example.spearman) < 1e-12)
    #expect(abs(try #require(ranks.kendall()) - example.kendall) < 1e-12)
    let swapped = RankAssociation(example.second, example.first)
    #expect(abs(try #require(swapped.spearman()) - example.spearman) < 1e-12)
    #expect(abs(try #require(swapped.kendall()) - example.kendall) < 1e-12)
  }

  @Test("the example of SciPy's documentation")
  func documented() throws {
    let ranks = RankAssociation([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])
    #expect(abs(try #require(ranks.kendall()) - -0.47140452079103173) < 1e-12)
  }

  @Test("a row of weight w is w equal rows")
  func weights() throws {
    let weights = [1, 2, 0, 3, 1, 1, 2, 0, 1, 1, 4, 1]
    let ranks = RankAssociation(Self.scores, Self.ratings)
    // SciPy, of the repeated rows.
    #expect(abs(try #require(ranks.spearman(weights: weights)) - 0.9306627757585431) < 1e-12)
    #expect(abs(try #require(ranks.kendall(weights: weights)) - 0.8624688162573725) < 1e-12)
    var numbers = SeededNumbers(seed: 4)
    for _ in 0..<40 {
      let count = numbers.integer(in: 3...30)
      let first = numbers.many(count) { Double($0.integer(in: 0...7)) }
      let second = numbers.many(count) { Double($0.integer(in: 0...4)) }
      let weights = (0..<count).map { _ in numbers.integer(in: 0...3) }
      let rows = (0..<count).flatMap { Array(repeating: $0, count: weights[$0]) }
      guard !rows.isEmpty else { continue }
      let weighted = RankAssociation(first, second)
      let repeated = RankAssociation(rows.map { first[$0] }, rows.map { second[$0] })
      #expect(close(weighted.spearman(weights: weights), repeated.spearman()))
      #expect(close(weighted.kendall(weights: weights), repeated.kendall()))
    }
  }

  @Test("only the order of the numbers counts")
  func invariance() throws {
    var numbers = SeededNumbers(seed: 5)
    let first = numbers.many(60) { $0.normal() }
    let second = first.map { $0 + numbers.normal() }
    let ranks = RankAssociation(first, second)
    let cubed = RankAssociation(first.map { $0 * $0 * $0 }, second.map { 3 * $0 - 7 })
    #expect(close(ranks.spearman(), cubed.spearman()))
    #expect(close(ranks.kendall(), cubed.kendall()))
    let negated = RankAssociation(first.map { -$0 }, second)
    #expect(close(ranks.kendall().map { -$0 }, negated.kendall()))
  }

  @Test("a constant column goes with nothing")
  func constant() {
    let ranks = RankAssociation([1, 1, 1], [1, 2, 3])
    #expect(ranks.spearman() == nil)
    #expect(ranks.kendall() == nil)
    #expect(RankAssociation([], []).spearman() == nil)
    #expect(RankAssociation([1], [2]).kendall() == nil)
  }

  @Test("the area is the share of pairs that are told apart, ties counted half")
  func area() throws {
    let ratings: [Double] = [5, 2, 2, 4, 4, 1, 4, 2, 3, 5, 1, 3]
    let clean = RankDiscrimination(of: Self.scores, isPositive: Self.ratings.map { $0 <= 2 })
    #expect(clean.area() == 0)
    // SciPy: mannwhitneyu(…).statistic / (5 · 7).
    let tied = RankDiscrimination(of: Self.scores, isPositive: ratings.map { $0 <= 2 })
    #expect(abs(try #require(tied.area()) - 0.02857142857142857) < 1e-12)
    #expect(RankDiscrimination(of: [1, 2], isPositive: [true, true]).area() == nil)
    #expect(RankDiscrimination(of: [1, 1], isPositive: [true, false]).area() == 0.5)
    // Three rows of weight 2, 1 and 3: 2 · 3 + ½ · 1 · 3 of 9 pairs.
    let weighted = RankDiscrimination(of: [2, 1, 1], isPositive: [true, true, false])
    #expect(abs(try #require(weighted.area(weights: [2, 1, 3])) - 7.5 / 9) < 1e-12)
  }

  private func close(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return abs(one - other) < 1e-12
  }
}
