import Testing

@testable import GateStatistics

@Suite("SplitMix64 and resampling")
struct SplitMix64Tests {
  @Test("gives the published numbers")
  func published() {
    let generator = SplitMix64(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect((0..<5).map { generator.bits(at: $0) } == expected)
  }

  @Test("streams differ, and a stream is the same every time")
  func streams() {
    let first = SplitMix64(seed: 9, stream: 0)
    let again = SplitMix64(seed: 9, stream: 0)
    let second = SplitMix64(seed: 9, stream: 1)
    #expect((0..<100).allSatisfy { first.bits(at: $0) == again.bits(at: $0) })
    #expect((0..<100).allSatisfy { first.bits(at: $0) != second.bits(at: $0) })
  }

  @Test("every unit is drawn as often as any other", arguments: [1, 2, 3, 1_000, 1_025, 9_000])
  func uniform(count: Int) {
    let draws = Resamples(of: count, generator: SplitMix64(seed: 3))
    var times = [Int](repeating: 0, count: count)
    let resamples = 40
    for resample in 0..<resamples {
      draws.forEachDraw(of: resample) { unit, _ in times[unit] += 1 }
    }
    #expect(times.reduce(0, +) == resamples * count)
    // χ² of so many cells, each of 40 on the average.
    let chiSquare = times.reduce(0) { $0 + Double(($1 - resamples) * ($1 - resamples)) } / 40
    let degrees = Double(max(1, count - 1))
    #expect(chiSquare <= degrees + 4 * (2 * degrees).squareRoot())
  }

  @Test(
    "sampled means are distributed as the exact bootstrap says", .tags(.statistical),
    arguments: 0..<3)
  func means(kind: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(kind))
    let values = numbers.many(60) {
      switch kind {
      case 0: $0.normal()
      case 1: $0.uniform() < 0.1 ? -1 : 0
      default: $0.uniform() < 0.1 ? $0.normal() : 0
      }
    }
    let sample = try Sample(values)
    let resamples = 100_000
    let means = MonteCarloBootstrap.means(
      of: sample, resamples: resamples, generator: SplitMix64(seed: 4))
    let exact = BootstrapDistribution(of: sample)
    for level in [0.01, 0.025, 0.5, 0.975, 0.99] {
      let quantile = exact.quantile(level)
      // Rounding may put a mean to either side of a step.
      let (below, upTo) = (
        means.count { $0 < quantile - 1e-9 }, means.count { $0 <= quantile + 1e-9 }
      )
      #expect(below <= binomialRegion(of: level, among: resamples).upperBound)
      #expect(upTo >= binomialRegion(of: level, among: resamples).lowerBound)
    }
  }
}
