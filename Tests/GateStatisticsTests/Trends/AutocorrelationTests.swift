import Testing

@testable import GateStatistics

@Suite struct AutocorrelationTests {
  private func series(_ share: Double, _ count: Int, seed: UInt64) -> [Double] {
    var numbers = SeededNumbers(seed: seed)
    var value = 0.0
    return numbers.many(count + 50) { numbers in
      value = share * value + numbers.normal()
      return value
    }.suffix(count)
  }

  @Test(arguments: [0, 0.3, 0.6, 0.9])
  func `it is told from differences`(_ share: Double) {
    let estimate = Autocorrelation.estimate(of: series(share, 4_000, seed: 3))
    #expect(abs(estimate - share) < 0.12)
  }

  @Test func `neither steps nor a trend count`() {
    let quiet = series(0.3, 2_000, seed: 4)
    let moved = quiet.enumerated().map { $1 + ($0 < 900 ? 0 : 20) + 0.002 * Double($0) }
    let (one, other) = (Autocorrelation.estimate(of: quiet), Autocorrelation.estimate(of: moved))
    #expect(abs(one - other) < 0.05)
    let stretches = [0..<900, 900..<2_000]
    let left = Autocorrelation.left(in: moved, within: stretches, slope: 0.002)
    #expect(abs(left - 0.3) < 0.06)
  }

  @Test func `what chance can make is left alone`() {
    let corrected = (0..<60).map { Autocorrelation.corrected(of: series(0, 40, seed: $0)) }
    #expect(corrected.count { $0 == 0 } > 45)
    #expect(corrected.allSatisfy { 0...1 ~= $0 })
  }

  @Test func `series without movement have none`() {
    #expect(Autocorrelation.corrected(of: []) == 0)
    #expect(Autocorrelation.corrected(of: [1, 1, 1, 1, 1, 1]) == 0)
    #expect(Autocorrelation.corrected(of: [1, 2, 4]) == 0)
  }
}
