import GateText
internal import GateRuns

/// The ids of a run that occur in several rows, and what to say of them.
struct RepeatedIDs {
  private let exampleIDs: [String]
  private let exampleCount: Int
  private let rowsOfID: [String: Int]

  /// Counts the rows of every id.
  init(_ exampleIDs: [String]) {
    self.exampleIDs = exampleIDs
    // Most files are sorted by id, or numbered; then no two rows have to be looked up.
    let isAscending = zip(exampleIDs, exampleIDs.dropFirst()).allSatisfy { $0 < $1 }
    exampleCount = isAscending ? exampleIDs.count : Set(exampleIDs).count
    var rowsOfID: [String: Int] = [:]
    if exampleCount < exampleIDs.count {
      for id in exampleIDs { rowsOfID[id, default: 0] += 1 }
    }
    self.rowsOfID = rowsOfID
  }

  /// Whether there are any.
  var exist: Bool { exampleCount < exampleIDs.count }

  /// The first row whose input is another one than that of a row before with the same id.
  func firstOtherInput(_ fingerprints: FingerprintColumn) -> Int? {
    var firstOfID: [String: TextFingerprint] = [:]
    for (row, id) in exampleIDs.enumerated() where rowsOfID[id, default: 0] > 1 {
      guard let fingerprint = fingerprints[row] else { continue }
      if let first = firstOfID[id], first != fingerprint { return row }
      firstOfID[id] = fingerprint
    }
    return nil
  }

  /// The warnings for a file that does not number its trials.
  func warnings(identification: String) -> [String] {
    guard let first = exampleIDs.first(where: { rowsOfID[$0, default: 0] > 1 }) else { return [] }
    return [
      "\(exampleIDs.count) rows are \(Words.count(exampleCount, "example")) by \(identification): rows with the "
        + "same id, such as \"\(first)\" with \(rowsOfID[first, default: 0]), count as trials of "
        + "one example; set dataset.id if they are different examples"
    ]
  }

  /// The warnings for a file that numbers its trials.
  func warnings(trials: [String?]) -> [String] {
    var seen: [String: Set<String>] = [:]
    for (id, trial) in zip(exampleIDs, trials) {
      guard let trial else { continue }
      guard seen[id, default: []].insert(trial).inserted else {
        return ["example \"\(id)\" has trial \"\(trial)\" twice; both count"]
      }
    }
    return []
  }
}
