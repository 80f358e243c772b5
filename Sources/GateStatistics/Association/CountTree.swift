/// Counts at places in a row, and how many lie before a place: a tree of partial sums (Fenwick
/// 1994, doi 10.1002/spe.4380240306).
struct CountTree {
  private var sums: [Int]

  /// Makes a tree of so many places, all counts 0.
  init(of places: Int) { sums = [Int](repeating: 0, count: places + 1) }

  /// Adds to the count at a place.
  mutating func add(_ count: Int, at place: Int) {
    var node = place + 1
    while node < sums.count {
      sums[node] += count
      node += node & -node
    }
  }

  /// The sum of the counts at places before one.
  func count(below place: Int) -> Int {
    var node = place
    var sum = 0
    while node > 0 {
      sum += sums[node]
      node -= node & -node
    }
    return sum
  }
}
