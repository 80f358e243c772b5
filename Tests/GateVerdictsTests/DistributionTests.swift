import GateRuns
import Testing

@testable import GateVerdicts

@Suite struct DistributionTests {
  @Test(
    "Bins are round, hold every number, and count an edge on the side of 0",
    arguments: [
      ([0.0, 1.0], 0.05, 0, 20), ([1, 5], 0.2, 4, 21), ([-1, -0.5], 0.05, -20, 11),
      ([3, 3], 0.2, 14, 1), ([0, 0], 0.05, 0, 1), ([-600, 600], 50, -12, 24),
    ]) func bins(numbers: [Double], width: Double, first: Int, count: Int) throws
  {
    let scale = try #require(BinScale(of: numbers, most: 24))
    #expect(scale.width == width)
    #expect(scale.first == first)
    #expect(scale.count == count)
    #expect(scale.bin(of: numbers[0]) == 0)
    #expect(scale.bin(of: numbers[1]) == count - 1)
    #expect(scale.bin(of: -1e300) == -1)
    #expect(scale.bin(of: 1e300) == count)
  }

  @Test("One answer after ten minutes does not squeeze the others into one bin")
  func farOut() throws {
    let scale = try #require(
      BinScale(of: (0..<49).map { Double($0) / 10 } + [610], most: 24))
    #expect(scale.width == 0.2)
    #expect(scale.bin(of: 610) == scale.count)
  }

  @Test("Numbers that no scale can tell apart make no bins", arguments: [[], [-1e308, 1e308]])
  func none(numbers: [Double]) { #expect(BinScale(of: numbers, most: 24) == nil) }

  @Test("Every number falls into its bin, whatever the scale")
  func everyNumber() throws {
    var generator = SeededGenerator(seed: 7)
    for power in -12...12 {
      let numbers = (0..<200).map { _ in
        Double.random(in: -1...1, using: &generator)
          * Double(sign: .plus, exponent: power * 7, significand: 1)
      }
      let scale = try #require(BinScale(of: numbers, most: 40))
      #expect(scale.count <= 42)
      for number in numbers {
        let lower = Double(scale.first + scale.bin(of: number)) * scale.width
        #expect(number >= lower - scale.width * 1e-5)
        #expect(number <= lower + scale.width * (1 + 1e-5))
      }
    }
  }

  @Test("A distribution counts what got better and worse, and every pair once")
  func distribution() throws {
    let before: [Double] = [1, 1, 1, 0.5, 0, 0.25, .nan, 1]
    let after: [Double] = [1, 0, 0.5, 1, 0, 0.25, 1, .nan]
    let ids = before.indices.map { "q_\($0)" }
    func run(_ scores: [Double]) -> Run {
      Run(
        exampleIDs: ids, metrics: [ScoreColumn(metric: "m", scores: scores.map { Score($0) })])
    }
    let pairing = Pairing(baseline: run(before), candidate: run(after))
    let metric = try #require(
      MetricData(of: MetricRule(metric: "m", demand: Demand(margin: .absolute(0.1))), in: pairing))
    let distribution = try #require(PairedDistribution(of: metric, in: pairing))
    #expect(distribution.examples == 6)
    #expect(distribution.worse == 2)
    #expect(distribution.better == 1)
    let differences = try #require(distribution.differences)
    #expect(differences.counts.reduce(0, +) + differences.below + differences.above == 3)
    #expect(distribution.scores.cells.reduce(0) { $0 + $1.examples } == 6)
    #expect(distribution.scores.bins == 20)
    #expect(distribution.scores.cells.contains(.init(baseline: 19, candidate: 0, examples: 1)))
  }
}
