/// What is drawn: examples, or whole clusters of them.
struct ResampledUnits {
  /// The number of units.
  let count: Int
  /// The number of examples.
  let exampleCount: Int
  /// The examples, cluster by cluster; nil where every example is a unit.
  let members: [Int32]?
  /// Where each cluster's examples begin in ``members``, and at the end their number.
  let starts: [Int]

  init(count: Int, clusters: [Int32]?) {
    exampleCount = count
    guard let clusters else {
      self.count = count
      members = nil
      starts = []
      return
    }
    var places: [Int32: Int] = [:]
    let dense = clusters.map { cluster in
      let place = places[cluster] ?? places.count
      places[cluster] = place
      return place
    }
    var sizes = [Int](repeating: 0, count: places.count)
    for place in dense { sizes[place] += 1 }
    var starts = [0]
    for size in sizes { starts.append((starts.last ?? 0) + size) }
    var next = starts
    var members = [Int32](repeating: 0, count: count)
    for (example, place) in dense.enumerated() {
      members[next[place]] = Int32(example)
      next[place] += 1
    }
    self.count = places.count
    self.members = members
    self.starts = starts
  }

  /// The examples of a unit.
  func examples(of unit: Int) -> ArraySlice<Int32> {
    members.map { $0[starts[unit]..<starts[unit + 1]] } ?? [Int32(unit)]
  }
}
