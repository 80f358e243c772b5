import GateStatistics

/// What the values of examples could be if slices meant nothing: shuffled within strata, or with one
/// sign by chance for every cluster, eight times at once.
struct SliceChance {
  private let strata: SliceStrata
  private let clusters: [Int32]?
  private let generator: SplitMix64
  /// The examples of every stratum, and their residuals.
  private let members: [(examples: [Int32], residuals: [Float])]

  init(_ strata: SliceStrata, clusters: [Int32]?, seed: UInt64) {
    self.strata = strata
    self.clusters = clusters
    generator = SplitMix64(seed: seed, stream: 0x51_1CE)
    var members = [[Int32]](repeating: [], count: strata.count)
    for (example, stratum) in strata.codes.enumerated() where stratum >= 0 {
      members[Int(stratum)].append(Int32(example))
    }
    self.members = members.map { examples in
      (examples, examples.map { Float(strata.residuals[Int($0)]) })
    }
  }

  /// Fills one value an example in each of eight lanes.
  ///
  /// - Parameter block: the number of the eight, which decides them with the seed.
  func fill(_ values: UnsafeMutablePointer<SIMD8<Float>>, block: Int) {
    if let clusters {
      fillSigns(values, clusters, block: block)
      return
    }
    // One lane after the other: a vector is eight floats that follow each other.
    values.withMemoryRebound(to: Float.self, capacity: strata.codes.count * 8) { values in
      var offset = 0
      for (examples, residuals) in members {
        defer { offset += examples.count }
        var shuffled = residuals
        shuffled.withUnsafeMutableBufferPointer { shuffled in
          examples.withUnsafeBufferPointer { examples in
            for lane in 0..<8 {
              // A shuffle goes on from the one before, with numbers of its own.
              shuffle(shuffled, from: UInt64(block * 8 + lane) << 32 | UInt64(offset))
              for (place, example) in examples.enumerated() {
                values[Int(example) * 8 + lane] = shuffled[place]
              }
            }
          }
        }
      }
    }
  }

  /// Fisher and Yates: the last of those left changes places with any of them.
  private func shuffle(_ values: UnsafeMutableBufferPointer<Float>, from first: UInt64) {
    var counter = first
    for last in stride(from: values.count - 1, to: 0, by: -1) {
      let bits = generator.bits(at: counter) >> 32
      counter &+= 1
      values.swapAt(last, Int((bits &* UInt64(last + 1)) >> 32))
    }
  }

  private func fillSigns(
    _ values: UnsafeMutablePointer<SIMD8<Float>>, _ clusters: [Int32], block: Int
  ) {
    for (example, cluster) in clusters.enumerated() {
      let bits = generator.bits(at: UInt64(block) << 32 | UInt64(UInt32(bitPattern: cluster)))
      let residual = Float(strata.residuals[example])
      for lane in 0..<8 {
        values[example][lane] = bits >> UInt64(lane) & 1 == 0 ? residual : -residual
      }
    }
  }
}
