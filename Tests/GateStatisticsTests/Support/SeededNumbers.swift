import GateStatistics

/// Reproducible numbers for tests, from Philox.
struct SeededNumbers {
  private let generator: Philox
  private var counter: UInt64 = 0

  init(seed: UInt64) { generator = Philox(seed: seed) }

  /// Uniform, strictly between 0 and 1.
  mutating func uniform() -> Double {
    counter += 1
    return (Double(generator.bits(at: counter, stream: 77).0 >> 11) + 0.5) * 0x1p-53
  }

  /// Standard normal.
  mutating func normal() -> Double { NormalDistribution.quantile(uniform()) }

  /// Uniform on a range of whole numbers.
  mutating func integer(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(uniform() * Double(range.count))
  }

  /// So many numbers of a kind.
  mutating func many(_ count: Int, _ draw: (inout SeededNumbers) -> Double) -> [Double] {
    (0..<count).map { _ in draw(&self) }
  }
}
