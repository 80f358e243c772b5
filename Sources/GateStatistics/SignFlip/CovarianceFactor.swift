/// A lower triangular factor `L` with `L Lᵀ = Σ_i d_i d_iᵀ`, the covariance of the checks' signed
/// sums: Cholesky's decomposition, where a check that adds nothing new has a column of zeros.
struct CovarianceFactor {
  private var rows: [[Double]]

  /// Factors the covariance of columns that share examples.
  init(of columns: [(examples: [Int32], differences: [Double])], leavingOut heavy: Set<Int32>) {
    rows = Self.covariance(of: columns, leavingOut: heavy)
    for column in rows.indices {
      var pivot = rows[column][column]
      for inner in 0..<column { pivot -= rows[column][inner] * rows[column][inner] }
      let isDependent = pivot <= 1e-12 * rows[column][column]
      let root = isDependent ? 0 : pivot.squareRoot()
      for row in rows.indices where row > column {
        var entry = rows[row][column]
        for inner in 0..<column { entry -= rows[row][inner] * rows[column][inner] }
        rows[row][column] = isDependent ? 0 : entry / root
      }
      rows[column][column] = root
    }
  }

  /// The scalar product of a row of the factor with a vector.
  func row(_ row: Int, times vector: [Double]) -> Double {
    var product = 0.0
    for column in 0...row { product += rows[row][column] * vector[column] }
    return product
  }

  /// The lower triangle of `Σ_i d_i d_iᵀ`.
  private static func covariance(
    of columns: [(examples: [Int32], differences: [Double])], leavingOut heavy: Set<Int32>
  ) -> [[Double]] {
    var covariance = columns.indices.map { [Double](repeating: 0, count: $0 + 1) }
    var next = [Int](repeating: 0, count: columns.count)
    let last = columns.compactMap(\.examples.last).max() ?? -1
    var present: [(check: Int, difference: Double)] = []
    for example in 0..<(last + 1) {
      present.removeAll(keepingCapacity: true)
      for (check, column) in columns.enumerated()
      where next[check] < column.examples.count && column.examples[next[check]] == example {
        present.append((check, column.differences[next[check]]))
        next[check] += 1
      }
      if heavy.contains(example) { continue }
      for (place, row) in present.enumerated() {
        for column in present[...place] {
          covariance[row.check][column.check] += row.difference * column.difference
        }
      }
    }
    return covariance
  }
}
