/// The sums `Σ ±d_i` of every check under common sign patterns.
struct SignFlipSums {
  /// Whether every pattern is there, or a sample of them.
  let isExhaustive: Bool
  /// The number of patterns.
  let patternCount: Int
  /// The sum of check `c` under pattern `b` at `c · patternCount + b`.
  private let sums: [Double]
  private let checkCount: Int

  /// Computes the sums: over all patterns for few examples, over `sampledPatterns` otherwise.
  init(
    of columns: [SignFlipColumn], sampling sampledPatterns: Int, _ kind: SignFlipFamily.Sums
  ) {
    let numbers = Self.fewExamples(of: columns)
    isExhaustive = numbers.count <= SignFlipFamily.enumeratedExamples
    patternCount = isExhaustive ? 1 << numbers.count : sampledPatterns
    checkCount = columns.count
    if isExhaustive {
      let place = Dictionary(uniqueKeysWithValues: zip(numbers, Int32(0)...))
      let dense = columns.map { column in column.examples.compactMap { place[$0] } }
      sums = SignTables.sums(
        zip(dense, columns.map(\.differences)).map { (examples: $0, differences: $1) },
        patterns: patternCount
      ) { group, bytes in
        for pattern in bytes.indices {
          bytes[pattern] = UInt8(truncatingIfNeeded: pattern >> (8 * group))
        }
      }
    } else {
      sums = SampledSums(of: columns, patterns: patternCount).sums(kind)
    }
  }

  /// The examples that are signed, ascending; where they are many, no more than shows that.
  private static func fewExamples(of columns: [SignFlipColumn]) -> [Int32] {
    var numbers: Set<Int32> = []
    for column in columns {
      for example in column.examples where numbers.count <= SignFlipFamily.enumeratedExamples {
        numbers.insert(example)
      }
    }
    return numbers.sorted()
  }

  /// Calls `body` with the sums of all checks, pattern by pattern.
  func forEachPattern(_ body: ([Double]) -> Void) {
    var row = [Double](repeating: 0, count: checkCount)
    for pattern in 0..<patternCount {
      for check in 0..<checkCount { row[check] = sums[check * patternCount + pattern] }
      body(row)
    }
  }
}
