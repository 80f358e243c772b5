/// The places of numbers among the different numbers of a column, equal ones at one place.
struct DenseRanks {
  /// The place of each number, from 0.
  let codes: [Int32]
  /// The number of different numbers.
  let count: Int
  /// The rows from the smallest number to the largest, equal ones in their order.
  let order: [Int32]

  /// Ranks the numbers of a column.
  ///
  /// - Precondition: none is NaN.
  init(of values: [Double]) {
    precondition(values.allSatisfy { !$0.isNaN }, "numbers that have an order")
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var codes = [Int32](repeating: 0, count: values.count)
    var code: Int32 = -1
    var last: Double?
    for row in order {
      if values[row] != last { code += 1 }
      last = values[row]
      codes[row] = code
    }
    self.codes = codes
    self.order = order.map(Int32.init)
    count = Int(code) + 1
  }
}
