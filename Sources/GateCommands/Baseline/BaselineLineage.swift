internal import GateFiles
internal import GateRuns
internal import GateVerdicts

/// What a new baseline takes over from the one before it.
struct BaselineLineage {
  private let former: RunInput?
  private let own: RunHeader
  /// Whether both have the same examples with the same scores.
  private let isSame: Bool

  /// Holds a run against what is stored now.
  init(of run: Run, after former: RunInput?) {
    self.former = former
    own = run.header
    isSame = former.map { Self.content(of: $0.run) == Self.content(of: run) } ?? false
  }

  /// What is said of the run already, where it is the baseline.
  var known: RunHeader? { isSame ? former?.run.header : nil }

  /// The header with the baselines before it, and with the reason for accepting it.
  func header(_ header: RunHeader, reason: String?) -> RunHeader {
    var header = header
    header.reason = reason ?? known?.reason
    guard let former else {
      header.history = own.history
      return header
    }
    let before = former.run.header
    header.history = before.history
    if !isRelabelled(as: header) {
      header.history.insert(
        AcceptedBaseline(
          system: before.system, created: before.created, change: before.change,
          reason: before.reason, examples: Set(former.run.exampleIDs).count,
          sha256: former.file.sha256), at: 0)
    }
    return header
  }

  /// Whether the same scores only get a better label: then they are the same baseline. Those of another
  /// system, or of another day, are another one.
  func isRelabelled(as header: RunHeader) -> Bool {
    guard isSame, let before = former?.run.header else { return false }
    return (before.system ?? header.system) == header.system
      && (before.created ?? header.created) == header.created
  }

  private static func content(of run: Run) -> [UInt8] {
    ScoreGateLines.write(run.with(RunHeader()), withoutText: true)
  }
}

extension Run {
  /// The same rows under another header.
  func with(_ header: RunHeader) -> Run {
    Run(
      header: header, exampleIDs: exampleIDs, metrics: metrics, segments: segments,
      clusters: clusters, fingerprints: fingerprints, texts: texts,
      contexts: contexts)
  }
}
