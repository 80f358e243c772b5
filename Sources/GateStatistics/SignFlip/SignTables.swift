/// Signed sums by table: the 256 sums of eight neighbouring examples are worked out once, and a
/// pattern then costs one look-up for eight signs.
enum SignTables {
  /// The sums of every check under every pattern.
  ///
  /// - Parameters:
  ///   - columns: per check the numbers of its examples, ascending, and their differences.
  ///   - patterns: the number of patterns.
  ///   - fillSigns: writes the signs of examples `8 · group …`, a byte a pattern, a bit an example
  ///     (1 is plus).
  /// - Returns: check by check, `patterns` sums each.
  static func sums(
    _ columns: [(examples: [Int32], differences: [Double])], patterns: Int,
    fillSigns: (_ group: Int, inout [UInt8]) -> Void
  ) -> [Double] {
    var sums = [Double](repeating: 0, count: columns.count * patterns)
    var next = [Int](repeating: 0, count: columns.count)
    // Two groups a pass: half the traffic of the running sums, which is what takes the time.
    var bytes = [[UInt8]](repeating: [UInt8](repeating: 0, count: patterns), count: 2)
    var tables = [[Double]](repeating: [Double](repeating: 0, count: 256), count: 2)
    let last = columns.compactMap(\.examples.last).max() ?? -1
    for firstGroup in stride(from: 0, through: Int(last / 8), by: 2) where last >= 0 {
      var areBytesFilled = [false, false]
      for (check, column) in columns.enumerated() {
        var isUsed = [false, false]
        for place in 0..<2 {
          let start = next[check]
          var end = start
          while end < column.examples.count, Int(column.examples[end]) / 8 == firstGroup + place {
            end += 1
          }
          next[check] = end
          guard end > start else { continue }
          isUsed[place] = true
          if !areBytesFilled[place] {
            fillSigns(firstGroup + place, &bytes[place])
            areBytesFilled[place] = true
          }
          fill(&tables[place], column.examples[start..<end], column.differences[start..<end])
        }
        sums.withUnsafeMutableBufferPointer { sums in
          let row = UnsafeMutableBufferPointer(
            rebasing: sums[check * patterns..<(check + 1) * patterns])
          switch (isUsed[0], isUsed[1]) {
          case (true, true): add(tables[0], bytes[0], tables[1], bytes[1], to: row)
          case (true, false): add(tables[0], bytes[0], to: row)
          case (false, true): add(tables[1], bytes[1], to: row)
          case (false, false): break
          }
        }
      }
    }
    return sums
  }

  private static func add(
    _ table: [Double], _ bytes: [UInt8], to row: UnsafeMutableBufferPointer<Double>
  ) {
    table.withUnsafeBufferPointer { table in
      bytes.withUnsafeBufferPointer { bytes in
        for pattern in row.indices { row[pattern] += table[Int(bytes[pattern])] }
      }
    }
  }

  private static func add(
    _ table: [Double], _ bytes: [UInt8], _ otherTable: [Double], _ otherBytes: [UInt8],
    to row: UnsafeMutableBufferPointer<Double>
  ) {
    table.withUnsafeBufferPointer { table in
      otherTable.withUnsafeBufferPointer { otherTable in
        bytes.withUnsafeBufferPointer { bytes in
          otherBytes.withUnsafeBufferPointer { otherBytes in
            for pattern in row.indices {
              row[pattern] += table[Int(bytes[pattern])] + otherTable[Int(otherBytes[pattern])]
            }
          }
        }
      }
    }
  }

  private static func fill(
    _ table: inout [Double], _ examples: ArraySlice<Int32>, _ differences: ArraySlice<Double>
  ) {
    table[0] = -differences.reduce(0, +)
    var doubled = [Double](repeating: 0, count: 8)
    for (example, difference) in zip(examples, differences) {
      doubled[Int(example % 8)] = 2 * difference
    }
    for bit in 0..<8 {
      for pattern in 0..<(1 << bit) {
        table[pattern | 1 << bit] = table[pattern] + doubled[bit]
      }
    }
  }
}
