/// Values in ascending order, and the place of each there.
struct OrderedScores {
  /// The values, ascending.
  let sorted: [Double]
  /// The place of each value in ``sorted``; equal values have neighbouring places.
  let ranks: [Int32]

  init(_ values: [Double]) {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    sorted = order.map { values[$0] }
    var ranks = [Int32](repeating: 0, count: values.count)
    for (rank, place) in order.enumerated() { ranks[place] = Int32(rank) }
    self.ranks = ranks
  }

  /// The value at a place that need not be whole.
  func value(at place: Double) -> Double {
    let bounded = min(max(place, 0), Double(sorted.count - 1))
    let below = Int(bounded)
    let above = min(below + 1, sorted.count - 1)
    return QuantileLevel.between(sorted[below], sorted[above], bounded - Double(below))
  }
}
