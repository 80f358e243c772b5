package import GateRuns

/// Runs of one system over the same examples: what differs between them is noise.
package struct RepeatedRuns: Sendable {
  /// The runs; the first gives the segments and the clusters.
  package let runs: [Run]
  /// The ids of the examples that all runs have with the same texts, sorted.
  package let ids: [String]
  /// How many examples of the first run another run lacks or has with another text.
  package let leftOut: Int
  /// The cluster of every example, one of its own where none is named; nil where the runs have no clusters or
  /// they are not to be used.
  let clusters: [Int32]?
  /// The rows of every example, run by run.
  let rows: [[ArraySlice<Int32>]]
  private let pairing: Pairing
  private let places: [Int]

  /// Puts runs together.
  ///
  /// - Parameters:
  ///   - runs: at least one; of the same system, or the differences are no noise.
  ///   - usesClusters: whether the clusters of the first run count (`methods §8`).
  /// - Precondition: at least one run.
  package init(_ runs: [Run], usesClusters: Bool) {
    precondition(!runs.isEmpty, "at least one run")
    self.runs = runs
    let pairings = runs.map { Pairing(baseline: runs[0], candidate: $0) }
    pairing = pairings[0]
    var kept: [String: Int] = [:]
    for pairing in pairings {
      for example in pairing.examples where example.presence == .paired {
        kept[example.id, default: 0] += 1
      }
    }
    let places = pairing.examples.indices.filter {
      kept[pairings[0].examples[$0].id] == runs.count
    }
    self.places = places
    ids = places.map { pairings[0].examples[$0].id }
    leftOut = pairing.examples.count - ids.count
    rows = pairings.map { pairing in
      pairing.examples.lazy.filter { kept[$0.id] == runs.count && $0.presence == .paired }
        .map { pairing.candidateRows(of: $0) }
    }
    let clusters = usesClusters ? pairing.clusters?.numbers : nil
    self.clusters = clusters.map { numbers in
      places.map { numbers[$0] < 0 ? -1 - Int32($0) : numbers[$0] }
    }
  }

  /// The examples of every value of a dimension as places in ``ids``, the values sorted; none where
  /// the first run lacks it.
  func segments(by dimension: String) -> [(value: String, examples: [Int])] {
    guard let division = pairing.division(by: dimension) else { return [] }
    var members = [[Int]](repeating: [], count: division.values.count)
    for (example, place) in places.enumerated() where division.codes[place] >= 0 {
      members[division.codes[place]].append(example)
    }
    return zip(division.values, members).map { ($0, $1) }.filter { !$0.examples.isEmpty }
  }
}
