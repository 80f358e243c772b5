internal import GateText
internal import GateFiles
internal import GateReports
internal import GateRuns
internal import GateVerdicts

/// A run on its way to become the stored baseline.
struct Acceptance {
  /// The run, with the header that it will have.
  private let candidate: RunInput
  /// What is stored now; nil where there is nothing yet.
  private let former: RunInput?
  private let lineage: BaselineLineage
  /// The file to be.
  private let bytes: [UInt8]
  /// Where it is stored.
  private let place: String
  /// What is demanded; nil where nothing is.
  private let setting: GateSetting?
  private let environment: CommandEnvironment

  /// Reads a run and what is stored now.
  ///
  /// - Parameters:
  ///   - path: the run.
  ///   - place: where the baseline is stored.
  ///   - setting: which columns hold what; nil where nothing says.
  ///   - facts: what is said of the run beyond what it says itself.
  ///   - reason: why it is accepted although it may not pass.
  ///   - withoutText: whether texts are left out.
  init(
    of path: String, at place: String, setting: GateSetting?, facts: RunFacts,
    reason: String?, withoutText: Bool, in environment: CommandEnvironment
  ) throws {
    self.place = place
    self.setting = setting
    self.environment = environment
    let thresholds = setting?.thresholds
    var candidate = try RunSource(path, as: "run", under: thresholds, in: environment).read()
    former = try Self.stored(at: place, under: thresholds, in: environment)
    if let former, former.format != ScoreFormat.scoreGate.name,
      environment.canonical(path) == environment.canonical(place)
    {
      throw FileProblem(
        path: environment.shown(place), "is the run itself, and would be written over",
        do: "give --output another file")
    }
    lineage = BaselineLineage(of: candidate.run, after: former)
    let header = lineage.header(
      facts.header(
        of: candidate.run.header, known: lineage.known, dataset: thresholds?.dataset.name),
      reason: reason)
    candidate.run = candidate.run.with(header)
    bytes = ScoreGateLines.write(candidate.run, withoutText: withoutText)
    self.candidate = candidate
  }

  /// What is stored now. What is no run is not written over either.
  private static func stored(
    at place: String, under thresholds: Thresholds?, in environment: CommandEnvironment
  ) throws -> RunInput? {
    guard place != "-", environment.isFile(place), !environment.isStream(place) else {
      return nil
    }
    do {
      return try RunSource(place, as: "baseline before", under: thresholds, in: environment).read()
    } catch let problem as FileProblem {
      throw FileProblem(
        path: problem.path, at: problem.position,
        "the baseline before cannot be read: \(problem.what)",
        do: "remove it, or give --output another file")
    }
  }

  /// Stores the run, unless the gate is against it.
  ///
  /// - Parameters:
  ///   - gate: what judges it; nil where nothing is demanded.
  ///   - isExcused: whether it is stored although the gate is against it.
  ///   - record: what to do with the gate's result once the run is the baseline.
  /// - Returns: the exit status: 0, or that of the gate's verdict.
  func perform(
    through gate: Gate?, isExcused: Bool, recording record: (GateResult) throws -> Void
  ) throws -> Int32 {
    let shown = environment.shown(place)
    let file = FileFingerprint(path: shown, bytes: bytes)
    if let former, former.file.sha256 == file.sha256 {
      try environment.writeOutput("\(shown): is the baseline already\n")
      if let gate, let setting { try record(judged(by: gate, under: setting)) }
      return ExitStatus.success
    }
    for warning in candidate.warnings { note("warning: \(warning)") }
    var judgement: GateResult?
    if let gate, let setting {
      try requireGatedMetric(under: setting)
      let result = try judged(by: gate, under: setting)
      judgement = result
      for finding in result.findings
      where finding.kind == .differentMeasure && finding.severity == .warning {
        note("warning: \(finding.sentence(in: result))")
      }
      guard try allows(result, isExcused: isExcused) else { return result.exitStatus }
    } else {
      note("note: no \(ConfigSearch.fileName) was found, so that nothing was gated")
    }
    if candidate.run.header.created == nil {
      note(
        "note: the run does not say when it was made, so that its age will not be known; give --created"
      )
    }
    try store(file)
    if let judgement { try record(judgement) }
    return ExitStatus.success
  }

  private func judged(by gate: Gate, under setting: GateSetting) throws -> GateResult {
    gate.judge(
      baseline: former ?? candidate, candidate: candidate, anchor: try anchor(of: setting),
      labels: try setting.labels(in: environment))
  }

  private func store(_ file: FileFingerprint) throws {
    var stored = candidate
    stored.file = file
    let examples = Set(stored.run.exampleIDs).count
    if place == "-" {
      return try environment.writeOutput(String(decoding: bytes, as: UTF8.self), as: .json)
    }
    try OutputFiles.write([(place, bytes)], in: environment)
    try environment.writeOutput(
      BaselineReport.accepted(
        stored.summary(examples: examples), insteadOf: former?.run.header,
        isRelabelled: lineage.isRelabelled(as: candidate.run.header)))
  }

  /// A baseline without any metric that is gated makes every later check an error.
  private func requireGatedMetric(under setting: GateSetting) throws {
    let gated = setting.thresholds.metrics.map(\.metric)
    let scored = candidate.run.metrics.map(\.metric)
    guard Set(gated).isDisjoint(with: scored) else { return }
    throw FileProblem(
      path: candidate.file.path,
      "has no metric that \(setting.file.path) gates: \(gated.joined(separator: ", ")); it has "
        + (scored.isEmpty ? "none at all" : scored.joined(separator: ", ")))
  }

  /// The anchor, unless that is what is stored anew.
  private func anchor(of setting: GateSetting) throws -> RunInput? {
    guard
      let path = setting.anchorPath(in: environment),
      environment.canonical(path) != environment.canonical(place)
    else { return nil }
    return try RunSource(
      path, as: "anchor", under: setting.thresholds, in: environment
    ).read()
  }

  /// Whether the gate's verdict lets the run become the baseline, or somebody's reason does.
  private func allows(_ result: GateResult, isExcused: Bool) throws -> Bool {
    guard result.verdict != .passed else { return true }
    let style = TerminalStyle(color: .never, verbosity: .brief, in: environment)
    environment.writeError(TerminalReport.render(result, style: style))
    note(
      isExcused
        ? "accepted all the same, with the reason given"
        : "not accepted; --reason TEXT accepts it all the same, and records why")
    return isExcused
  }

  private func note(_ sentence: String) { environment.tell(sentence) }
}
