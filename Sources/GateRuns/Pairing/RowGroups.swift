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
    let unsorted = Array(0..<Int32(ids.count))
    rows =
      isSorted
      ? unsorted
      : unsorted.sorted {
        let (first, second) = (ids[Int($0)], ids[Int($1)])
        return first == second ? $0 < $1 : first < second
      }
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
