/// The clusters that some examples are in (`methods §8`).
enum DistinctClusters {
  /// Fewer clusters than this decide nothing.
  static let fewest = 8

  /// How many there are.
  ///
  /// - Parameter clusters: the cluster of every example of the pairing; −1 counts as one.
  static func count(of examples: [Int32], in clusters: [Int32]) -> Int {
    var isSeen = [Bool](repeating: false, count: Int(clusters.max() ?? -1) + 2)
    var count = 0
    for example in examples {
      let place = Int(clusters[Int(example)] + 1)
      if !isSeen[place] {
        isSeen[place] = true
        count += 1
      }
    }
    return count
  }
}
