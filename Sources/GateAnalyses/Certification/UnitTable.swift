import GateStatistics
import GateVerdicts

/// The differences of one check summed up by unit, for every build that can be drawn.
struct UnitTable: Sendable {
  /// The sum of every unit's differences, build by build.
  private let sums: [[Double]]
  /// How many differences every unit has, build by build.
  private let sizes: [[Double]]

  init(of check: RehearsedCheck, units: [Int32], unitCount: Int) {
    var sums: [[Double]] = []
    var sizes: [[Double]] = []
    for differences in check.differences {
      var sum = [Double](repeating: 0, count: unitCount)
      var size = sum
      for (member, difference) in zip(check.members, differences) where !difference.isNaN {
        let unit = Int(units[Int(member)])
        sum[unit] += difference
        size[unit] += 1
      }
      sums.append(sum)
      sizes.append(size)
    }
    self.sums = sums
    self.sizes = sizes
  }

  /// The moments of some drawn units.
  ///
  /// - Parameters:
  ///   - draws: the drawn units, each with its build.
  ///   - shift: what every difference is moved by.
  func moments(of draws: BuildDraws, shift: Double) -> UnitMoments {
    var moments = UnitMoments()
    for place in draws.units.indices {
      let unit = Int(draws.units[place])
      let build = Int(draws.builds[place])
      let size = sizes[build][unit]
      if size > 0 { moments.add(sum: sums[build][unit] + shift * size, size: size) }
    }
    return moments
  }

  /// The interval of some drawn units as the gate computes it (`methods §3`, `§8`).
  func interval(
    of draws: BuildDraws, shift: Double, confidence: ConfidenceLevel
  ) -> Interval? {
    var values: [Double] = []
    var units: [Int32] = []
    for place in draws.units.indices {
      let unit = Int(draws.units[place])
      let build = Int(draws.builds[place])
      let size = sizes[build][unit]
      for _ in 0..<Int(size) {
        values.append(sums[build][unit] / size + shift)
        units.append(Int32(place))
      }
    }
    let areSingle = values.count == Set(units).count
    return MeanInference.of(
      values, clusters: areSingle ? nil : units, confidence: confidence)?.estimate.interval
  }
}
