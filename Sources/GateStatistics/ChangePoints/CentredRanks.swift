/// The ranks of numbers less their mean, equal numbers at the mean of their ranks.
struct CentredRanks {
  /// A rank for every number; they add up to 0.
  let values: [Double]
  /// The mean of the squared ranks.
  let variance: Double
  /// A number that the order of the numbers determines, for seeds.
  let seed: UInt64

  /// Ranks numbers of which none is NaN.
  init(of numbers: some Collection<Double>) {
    let ranks = DenseRanks(of: Array(numbers))
    var sizes = [Int](repeating: 0, count: ranks.count)
    for code in ranks.codes { sizes[Int(code)] += 1 }
    let middle = Double(numbers.count) / 2
    var before = 0
    let places = sizes.map { size in
      defer { before += size }
      return Double(before) + Double(size) / 2 - middle
    }
    values = ranks.codes.map { places[Int($0)] }
    variance = values.reduce(0) { $0 + $1 * $1 } / Double(max(1, values.count))
    var seed = Seed()
    for code in ranks.codes { seed.mix(UInt64(code)) }
    self.seed = seed.value
  }

  /// The largest rank in standard deviations; 1.73 without ties, more where few numbers stand out.
  var reach: Double {
    let largest = values.reduce(0) { max($0, abs($1)) }
    return variance > 0 ? largest / variance.squareRoot() : .infinity
  }
}
