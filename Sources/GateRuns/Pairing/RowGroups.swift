/// The rows of a run, grouped by example: the trials of one example stand together.
package struct RowGroups: Sendable {
  /// All rows, sorted by example id; rows of one example keep the order of the file.
  package let rows: [Int32]
  /// Where each example's rows begin in ``rows``, and at the end the number of rows; nil where
  /// every example has one row, as in most runs.
  private let starts: [Int32]?

  /// Whether the run has its rows sorted by example id.
  package let isInOrder: Bool

  /// Groups the rows of a run.
  package init(of run: Run) {
    let ids = run.exampleIDs
    var (isSorted, isDistinct) = (true, true)
    for (before, id) in zip(ids, ids.dropFirst()) where before >= id {
      isDistinct = false
      isSorted = before == id
      if !isSorted { break }
    }
    rows = isSorted ? Array(0..<Int32(ids.count)) : Self.order(of: ids)
    var starts: [Int32] = []
    if !isDistinct {
      for place in rows.indices
      where place == 0 || ids[Int(rows[place])] != ids[Int(rows[place - 1])] {
        starts.append(Int32(place))
      }
    }
    isInOrder = isSorted
    self.starts = isDistinct || starts.count == rows.count ? nil : starts + [Int32(rows.count)]
  }

  /// The rows sorted by id, then by their number.
  ///
  /// Most comparisons are decided by the first bytes, without a look at the strings: bytes are in
  /// the order of strings where none needs Unicode normalization.
  private static func order(of ids: [String]) -> [Int32] {
    let isASCII = ids.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
    let keyed = ids.enumerated().map { row, id in
      (beginning: isASCII ? beginning(of: id) : 0, row: Int32(row))
    }
    return keyed.sorted {
      if $0.beginning != $1.beginning { return $0.beginning < $1.beginning }
      let (first, second) = (ids[Int($0.row)], ids[Int($1.row)])
      return first == second ? $0.row < $1.row : first < second
    }.map(\.row)
  }

  /// The first eight bytes as a number that is in their order.
  private static func beginning(of id: String) -> UInt64 {
    var beginning: UInt64 = 0
    for (place, byte) in id.utf8.prefix(8).enumerated() {
      beginning |= UInt64(byte) << UInt64(56 - 8 * place)
    }
    return beginning
  }

  /// The number of examples.
  package var count: Int { starts.map { $0.count - 1 } ?? rows.count }

  /// Whether every example has one row and these are sorted by id: then the groups are the rows.
  package var areTheRows: Bool { isInOrder && starts == nil }

  /// The first row of a group.
  func first(of group: Int) -> Int { Int(rows[starts.map { Int($0[group]) } ?? group]) }

  /// The rows of a group, `0 ..< count`.
  package subscript(group: Int) -> ArraySlice<Int32> {
    guard let starts else { return rows[group..<group + 1] }
    return rows[Int(starts[group])..<Int(starts[group + 1])]
  }
}
