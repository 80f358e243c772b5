/// Signed sums under sampled patterns.
///
/// Where so many examples are signed that sampling would take seconds, only the examples that weigh
/// are signed one by one; the sum of the many small ones is drawn from its limit, the normal
/// distribution with the checks' own covariance (Hájek, Šidák and Sen 1999, §6.1).
struct SampledSums {
  /// The most table look-ups, about an eighth of a second.
  static let affordableLookups = 250_000_000
  /// An example weighs where it holds more than this share of a check's sum of squares.
  static let weight = 1e-3

  private let columns: [SignFlipColumn]
  private let patterns: Int
  private let seed: UInt64

  /// Prepares to sample that many patterns; the seed comes from the differences.
  init(of columns: [SignFlipColumn], patterns: Int) {
    self.columns = columns
    self.patterns = patterns
    seed = Self.seed(of: columns)
  }

  /// The sums, check by check, `patterns` each.
  func sums(_ kind: SignFlipFamily.Sums) -> [Double] {
    switch kind {
    case .signed: return signedSums(of: allExamples)
    case .limit: return limitSums()
    case .affordable:
      let lookups = patterns * columns.reduce(0) { $0 + Self.groupCount(of: $1.examples) }
      return lookups <= Self.affordableLookups ? signedSums(of: allExamples) : limitSums()
    }
  }

  // MARK: - Every example signed

  typealias Part = [(examples: [Int32], differences: [Double])]

  private var allExamples: Part { columns.map { ($0.examples, $0.differences) } }

  private func signedSums(of part: Part) -> [Double] {
    SignTables.sums(part, patterns: patterns) { group, bytes in
      let generator = SplitMix64(seed: seed, stream: UInt64(group))
      for block in 0..<(patterns + 7) / 8 {
        let word = generator.bits(at: UInt64(block))
        for place in 0..<min(8, patterns - 8 * block) {
          bytes[8 * block + place] = UInt8(truncatingIfNeeded: word >> (8 * UInt64(place)))
        }
      }
    }
  }

  // MARK: - The small ones in the limit

  /// The sums with the limit distribution for examples that do not weigh.
  func limitSums() -> [Double] {
    var heavy: Set<Int32> = []
    for column in columns {
      for (example, difference) in zip(column.examples, column.differences)
      where difference * difference > Self.weight * column.sumOfSquares {
        heavy.insert(example)
      }
    }
    var sums = signedSums(
      of: columns.map { column in
        let places = column.examples.indices.filter { heavy.contains(column.examples[$0]) }
        return (places.map { column.examples[$0] }, places.map { column.differences[$0] })
      })
    let factor = CovarianceFactor(of: allExamples, leavingOut: heavy)
    let limitStream: UInt64 = 1 << 63
    let generators = columns.indices.map { check in
      SplitMix64(seed: seed, stream: limitStream | UInt64(check))
    }
    var normals = [Double](repeating: 0, count: columns.count)
    for pattern in 0..<patterns {
      for check in columns.indices {
        normals[check] = NormalDistribution.quantile(
          generators[check].uniform(at: UInt64(pattern)))
      }
      for check in columns.indices {
        sums[check * patterns + pattern] += factor.row(check, times: normals)
      }
    }
    return sums
  }

  // MARK: - Size and seed

  private static func groupCount(of examples: [Int32]) -> Int {
    var groups = 0
    var last: Int32 = -1
    for example in examples where example / 8 != last {
      last = example / 8
      groups += 1
    }
    return groups
  }

  /// A seed from every example and sign.
  private static func seed(of columns: [SignFlipColumn]) -> UInt64 {
    var seed = Seed()
    for column in columns {
      seed.mix(UInt64(column.examples.count))
      for (example, difference) in zip(column.examples, column.differences) {
        seed.mix(UInt64(UInt32(bitPattern: example)))
        // The sign alone: a metric in percent gives the same seed as in fractions.
        seed.mix(difference < 0 ? 1 : 2)
      }
    }
    return seed.value
  }
}
