/// The parts of the examples within which a slice is held against its rest: one for every
/// combination of the slices that were claimed before, so that what those explain is not found again.
struct SliceStrata {
  /// The stratum of every example, or −1 for one without a value.
  let codes: [Int32]
  /// The number of examples of every stratum.
  let sizes: [Int]
  /// Every value less the mean of its stratum; 0 without a value.
  let residuals: [Double]
  /// The variance within every stratum, over its size less one.
  let variances: [Double]

  /// Divides the examples.
  ///
  /// - Parameters:
  ///   - values: one an example, NaN where there is none.
  ///   - claimed: the slices to divide by.
  init(of values: [Double], by claimed: [Slice]) {
    var patterns = [UInt64](repeating: 0, count: values.count)
    for (bit, slice) in claimed.prefix(63).enumerated() {
      for example in slice.members { patterns[Int(example)] |= 1 << UInt64(bit) }
    }
    var codeOf: [UInt64: Int32] = [:]
    var sizes: [Int] = []
    var sums: [Double] = []
    let codes = values.indices.map { example -> Int32 in
      guard !values[example].isNaN else { return -1 }
      let code = codeOf[patterns[example]] ?? Int32(sizes.count)
      if Int(code) == sizes.count {
        codeOf[patterns[example]] = code
        sizes.append(0)
        sums.append(0)
      }
      sizes[Int(code)] += 1
      sums[Int(code)] += values[example]
      return code
    }
    let means = zip(sums, sizes).map { $0 / Double($1) }
    var squares = [Double](repeating: 0, count: sizes.count)
    residuals = zip(values, codes).map { value, code in
      guard code >= 0 else { return 0 }
      let residual = value - means[Int(code)]
      squares[Int(code)] += residual * residual
      return residual
    }
    variances = zip(squares, sizes).map { $1 > 1 ? $0 / Double($1 - 1) : 0 }
    self.codes = codes
    self.sizes = sizes
  }

  /// The number of strata.
  var count: Int { sizes.count }
}
