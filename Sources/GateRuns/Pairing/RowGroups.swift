/// The rows of a run, grouped by example: the trials of one example stand together.
package struct RowGroups: Sendable {
  /// All rows, sorted by example id; rows of one example keep the order of the file.
  package let rows: [Int32]
  /// Where each example's rows begin in ``rows``, and at the end the number of rows.
  package let starts: [Int]

  /// Groups the rows of a run.
  package init(of run: Run) {
    let ids = run.exampleIDs
    let isSorted = zip(ids, ids.dropFirst()).allSatisfy { $0 <= $1 }
    let unsorted = Array(0..<Int32(ids.count))
    rows =
      isSorted
      ? unsorted
      : unsorted.sorted {
        let (first, second) = (ids[Int($0)], ids[Int($1)])
        return first == second ? $0 < $1 : first < second
      }
    var starts: [Int] = []
    for place in rows.indices
    where place == 0 || ids[Int(rows[place])] != ids[Int(rows[place - 1])] {
      starts.append(place)
    }
    starts.append(rows.count)
    self.starts = starts
  }

  /// The number of examples.
  package var count: Int { starts.count - 1 }

  /// The rows of a group, `0 ..< count`.
  package subscript(group: Int) -> ArraySlice<Int32> {
    rows[starts[group]..<starts[group + 1]]
  }
}
