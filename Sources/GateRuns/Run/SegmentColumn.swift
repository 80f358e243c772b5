/// One dimension that the examples divide by (`topic`, `tier`), one value a row.
public struct SegmentColumn: Sendable {
  /// The dimension's name: `topic`.
  public let dimension: String
  /// The distinct values, sorted.
  public let values: [String]
  /// For each row the index of its value in ``values``, or −1 where the row has none.
  package let codes: [Int32]

  /// Makes a column from one value, or nil for none, a row.
  public init(dimension: String, labels: some Sequence<String?>) {
    var codeOf: [String: Int32] = [:]
    var found: [String] = []
    var codes: [Int32] = []
    for label in labels {
      guard let label else {
        codes.append(-1)
        continue
      }
      if let code = codeOf[label] {
        codes.append(code)
      } else {
        let code = Int32(found.count)
        codeOf[label] = code
        found.append(label)
        codes.append(code)
      }
    }
    self.init(dimension: dimension, values: found, codes: codes)
  }

  /// Makes a column from values in any order.
  ///
  /// - Parameters:
  ///   - dimension: the dimension's name.
  ///   - values: the distinct values.
  ///   - codes: for each row the index of its value in `values`, or −1 where the row has none.
  package init(dimension: String, values: [String], codes: [Int32]) {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var rank = [Int32](repeating: 0, count: values.count)
    for (position, old) in order.enumerated() { rank[old] = Int32(position) }
    self.dimension = dimension
    self.values = order.map { values[$0] }
    self.codes = codes.map { $0 < 0 ? -1 : rank[Int($0)] }
  }

  /// The value of a row, or nil where it has none.
  public subscript(row: Int) -> String? {
    codes[row] < 0 ? nil : values[Int(codes[row])]
  }
}
