extension Pairing {
  /// The clusters that the examples of a pairing are in (`methods §8`).
  package struct Clusters: Sendable {
    /// The number of each example's cluster, from 0, or −1 where it has none.
    package let numbers: [Int32]
    /// The ids of the examples without a cluster, sorted.
    package let unassigned: [String]
    /// The number of examples whose rows name several clusters, in one run or between the two.
    package let moved: Int
  }

  /// The clusters of the examples; nil where neither run has any.
  ///
  /// An example is in the first cluster, by the alphabet, that the baseline gives it, else the
  /// candidate. Clusters are
  /// numbered in the order of their first example.
  package var clusters: Clusters? {
    guard baseline.clusters != nil || candidate.clusters != nil else { return nil }
    var numberOf: [String: Int32] = [:]
    var unassigned: [String] = []
    var moved = 0
    let numbers = examples.map { example in
      let inBaseline = Self.clusters(in: baseline, of: baselineRows(of: example))
      let inCandidate = Self.clusters(in: candidate, of: candidateRows(of: example))
      guard let name = inBaseline.min() ?? inCandidate.min() else {
        unassigned.append(example.id)
        return Int32(-1)
      }
      if inBaseline.contains(where: { $0 != name }) || inCandidate.contains(where: { $0 != name }) {
        moved += 1
      }
      if let number = numberOf[name] { return number }
      let number = Int32(numberOf.count)
      numberOf[name] = number
      return number
    }
    return Clusters(numbers: numbers, unassigned: unassigned, moved: moved)
  }

  /// The names that the rows of an example give its cluster.
  private static func clusters(in run: Run, of rows: ArraySlice<Int32>) -> [String] {
    guard let clusters = run.clusters else { return [] }
    return rows.compactMap { clusters[Int($0)] }
  }
}
