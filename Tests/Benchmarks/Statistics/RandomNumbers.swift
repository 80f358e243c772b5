import Foundation
import GateStatistics

/// A sequence of random numbers of a replication.
struct RandomNumbers {
  private let generator: SplitMix64
  private var counter: UInt64 = 0

  init(seed: UInt64, replication: Int) {
    generator = SplitMix64(seed: seed, stream: UInt64(replication))
  }

  /// Uniform, strictly between 0 and 1.
  mutating func uniform() -> Double {
    counter += 1
    return generator.uniform(at: counter)
  }

  /// Standard normal.
  mutating func normal() -> Double { NormalDistribution.quantile(uniform()) }

  /// `e` to a power.
  static func exponential(_ x: Double) -> Double { exp(x) }

  /// Exponential with mean 1.
  mutating func exponential() -> Double { -log(uniform()) }
}
