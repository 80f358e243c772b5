import Foundation
import GateStatistics

/// Reproducible numbers for tests, from SplitMix64.
struct SeededNumbers {
  private let generator: SplitMix64
  private var counter: UInt64 = 0

  init(seed: UInt64) { generator = SplitMix64(seed: seed, stream: 77) }

  /// Uniform, strictly between 0 and 1.
  mutating func uniform() -> Double {
    counter += 1
    return generator.uniform(at: counter)
  }

  /// Standard normal.
  mutating func normal() -> Double { NormalDistribution.quantile(uniform()) }

  /// Exponential with mean 1.
  mutating func exponential() -> Double { -log(uniform()) }

  /// Uniform on a range of whole numbers.
  mutating func integer(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(uniform() * Double(range.count))
  }

  /// So many numbers of a kind.
  mutating func many(_ count: Int, _ draw: (inout SeededNumbers) -> Double) -> [Double] {
    (0..<count).map { _ in draw(&self) }
  }
}
