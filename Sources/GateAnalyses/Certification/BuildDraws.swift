import GateStatistics
import GateVerdicts

/// What one simulated build is made of: units drawn with replacement, each with the scorings that it
/// is compared by. All checks of a build share it, so that what moves together stays together.
struct BuildDraws: Sendable {
  /// The drawn units.
  private(set) var units: [Int32]
  /// The number of each one's build in the rehearsal.
  private(set) var builds: [Int32]
  private let generator: SplitMix64

  /// Draws as many units as there are.
  ///
  /// - Parameters:
  ///   - seed: from the data.
  ///   - number: the number of the simulated build.
  init(from rehearsal: Rehearsal, seed: UInt64, number: Int) {
    generator = SplitMix64(seed: seed, stream: UInt64(number))
    units = []
    builds = []
    units.reserveCapacity(rehearsal.unitCount)
    builds.reserveCapacity(rehearsal.unitCount)
    let (unitCount, buildCount) = (UInt64(rehearsal.unitCount), UInt64(rehearsal.builds.count))
    for place in 0..<rehearsal.unitCount {
      let bits = generator.bits(at: UInt64(place))
      units.append(Int32(((bits >> 32) * unitCount) >> 32))
      builds.append(Int32(((bits & 0xFFFF_FFFF) * buildCount) >> 32))
    }
  }

  /// A standard normal number that belongs to the whole build, one for each `purpose`.
  func normal(_ purpose: Int) -> Double {
    NormalDistribution.quantile(generator.uniform(at: 1 << 40 | UInt64(purpose)))
  }

  /// A uniform number that belongs to the whole build, one for each `purpose`.
  func uniform(_ purpose: Int) -> Double {
    generator.uniform(at: 1 << 41 | UInt64(purpose))
  }
}
