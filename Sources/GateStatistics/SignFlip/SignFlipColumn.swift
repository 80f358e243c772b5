/// One member of a family, prepared: only examples whose difference is not 0 can change a sum.
struct SignFlipColumn {
  /// The numbers of the examples, ascending.
  private(set) var examples: [Int32]
  /// Their differences, relative to the power of two next to the largest: `T` has no unit.
  private(set) var differences: [Double]
  let observedSum: Double
  let sumOfSquares: Double
  private let count: Double

  init(_ member: SignFlipFamily.Member) {
    let relative = member.differences.scaledToUnit
    let places = relative.indices.filter { relative[$0] != 0 }
    examples = places.map { member.examples[$0] }
    differences = places.map { relative[$0] }
    var sum = CompensatedSum()
    var squares = CompensatedSum()
    for difference in differences {
      sum.add(difference)
      squares.add(difference * difference)
    }
    observedSum = sum.value
    sumOfSquares = squares.value
    count = Double(relative.count)
  }

  /// `T` of the data.
  var observedStatistic: Double { statistic(ofSum: observedSum) }

  /// `T = m / SE` of a pattern. The squares do not change with the signs, so the sum says it all;
  /// ±∞ where all differences are equal under the pattern.
  func statistic(ofSum sum: Double) -> Double {
    let rest = sumOfSquares - sum * sum / count
    guard rest > 1e-12 * sumOfSquares else { return sum < 0 ? -.infinity : .infinity }
    return sum * ((count - 1) / (count * rest)).squareRoot()
  }

  /// The same column with its examples numbered anew.
  func renumbered(by order: ExampleOrder) -> SignFlipColumn {
    var column = self
    (column.examples, column.differences) = order.sorted(examples, differences)
    return column
  }
}
