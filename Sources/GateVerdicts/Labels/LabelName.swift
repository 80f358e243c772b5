internal import GateRuns

/// What labels call the run whose answers they are of.
///
/// A version stays the same, and labels of another version say nothing of a run. A run without a version is
/// called by its file; whoever writes a labels file may say `baseline`, `candidate` or `anchor` of it.
package enum LabelName {
  /// What labels call a run: its version, or the name of its file.
  package static func of(_ run: RunInput) -> String { run.run.header.system ?? of(run.file) }

  /// What labels call a run without a version, which no run with another content is called:
  /// `run-3f2a91c07b54`.
  static func of(_ file: FileFingerprint) -> String { "run-" + file.sha256.prefix(12) }
}

extension HumanLabels {
  /// The labels of two runs, those of their files under the names that the runs have in a comparison.
  ///
  /// - Parameter run: what the older run is.
  func naming(_ older: RunInput, _ newer: RunInput, comparedWith run: ComparedRun) -> HumanLabels {
    let names = ComparedNames(
      older.run.header.system, newer.run.header.system, comparedWith: run)
    return naming([(newer.file, names.candidate), (older.file, names.baseline)])
  }

  /// The labels of one run, those of its file under the name that it has.
  package func naming(_ run: RunInput) -> HumanLabels {
    naming([(run.file, run.run.header.system ?? "candidate")])
  }

  private func naming(_ runs: [(file: FileFingerprint, name: String)]) -> HumanLabels {
    var named = self
    for place in labels.indices {
      let run = runs.first { LabelName.of($0.file) == labels[place].system }
      if let run { named.labels[place].system = run.name }
    }
    return named
  }

  /// What labels leave open, a sentence each, without a full stop.
  ///
  /// - Parameter candidate: the version of the candidate; nil where it does not say.
  func remarks(candidate: String?) -> [String] {
    let count = labels.count { $0.system == "candidate" }
    guard count > 0, candidate == nil else { return [] }
    return [
      "labels: \(FindingText.count(count, "label")) of \"candidate\" \(count == 1 ? "counts" : "count") for "
        + "whichever run is the candidate; write the version, and say it with --system"
    ]
  }
}

/// What labels call two runs that are compared: their versions, or where one has none, or both have the
/// same, what they are in the comparison.
struct ComparedNames {
  /// The name of the older run.
  let baseline: String
  /// The name of the newer one.
  let candidate: String

  init(_ older: String?, _ newer: String?, comparedWith run: ComparedRun) {
    let isShared = older == newer
    let word = run == .baseline ? "baseline" : "anchor"
    baseline = isShared ? word : older ?? word
    candidate = isShared ? "candidate" : newer ?? "candidate"
  }
}
