internal import GateText
internal import GateRuns
internal import GateStatistics

/// What labels call the run whose answers they are of.
///
/// A version stays the same, and labels of another version say nothing of a run. A run without a version is
/// called by its scores; whoever writes a labels file may say `baseline`, `candidate` or `anchor` of it.
package enum LabelName {
  /// How the name begins that scores give a run.
  static let prefix = "run-"

  /// What labels call a run: its version, or the name that its scores give it.
  package static func of(_ run: RunInput) -> String {
    run.run.header.system ?? ofScores(run.run)
  }

  /// A name that every run with these ids and scores has, in whatever order and file, and hardly another:
  /// `run-3f2a91c07b54`.
  static func ofScores(_ run: Run) -> String {
    var names = Seed()
    for column in run.metrics {
      names.mix(column.metric)
      names.mix(0)
    }
    var sum = names.value
    for row in run.exampleIDs.indices {
      var seed = Seed(run.exampleIDs[row])
      for column in run.metrics {
        let score = column.values[row]
        // All missing scores are alike, and so are both zeros.
        seed.mix(score.isNaN ? 1 : (score + 0).bitPattern)
      }
      sum &+= SplitMix64(seed: seed.value).bits(at: 0)
    }
    return prefix + Hexadecimal.text(of: sum).suffix(12)
  }
}

extension HumanLabels {
  /// The labels of two runs, those of their scores under the names that the runs have in a comparison.
  ///
  /// - Parameter run: what the older run is.
  func naming(_ older: RunInput, _ newer: RunInput, comparedWith run: ComparedRun) -> HumanLabels {
    let names = ComparedNames(
      older.run.header.system, newer.run.header.system, comparedWith: run)
    return naming([(newer, names.candidate), (older, names.baseline)])
  }

  /// The labels of one run, those of its scores under the name that it has.
  package func naming(_ run: RunInput) -> HumanLabels {
    naming([(run, run.run.header.system ?? "candidate")])
  }

  private func naming(_ runs: [(run: RunInput, name: String)]) -> HumanLabels {
    guard labels.contains(where: { $0.system?.hasPrefix(LabelName.prefix) ?? false }) else {
      return self
    }
    let names = Dictionary(
      runs.map { (LabelName.ofScores($0.run.run), $0.name) },
      uniquingKeysWith: { first, _ in first })
    var named = self
    for place in labels.indices {
      if let name = labels[place].system.flatMap({ names[$0] }) {
        named.labels[place].system = name
      }
    }
    return named
  }

  /// What labels leave open, a sentence each, without a full stop.
  ///
  /// - Parameter names: what labels call the runs.
  func remarks(names: ComparedNames) -> [String] {
    let count = labels.count { $0.system == "candidate" }
    guard count > 0, names.candidate == "candidate" else { return [] }
    return [
      "labels: \(Words.count(count, "label")) of \"candidate\" \(count == 1 ? "counts" : "count") for "
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
