package import GateRuns
package import GateVerdicts

/// A gate result on its way into the record.
package struct Recording: Sendable {
  /// What is recorded.
  package let result: GateResult
  /// The result as JSON, from which every report can be rendered again.
  package let json: [UInt8]
  /// The SHA-256 of those bytes: the same result is recorded once.
  package let fingerprint: String
  /// When the run was made.
  package let time: Timestamp
  /// The dataset's name; nil where nothing says.
  package let dataset: String?
  /// Whether the run is the baseline from now on.
  package let isAccepted: Bool

  /// Takes a result.
  ///
  /// - Parameters:
  ///   - result: what the gate found.
  ///   - json: the result as JSON.
  ///   - fingerprint: the SHA-256 of those bytes.
  ///   - dataset: the dataset's name where the run itself does not say; nil where nothing does.
  ///   - now: what counts as the time of a run that does not say when it was made.
  ///   - isAccepted: whether the run was accepted as the baseline.
  package init(
    _ result: GateResult, json: [UInt8], fingerprint: String, dataset: String? = nil,
    now: Timestamp, isAccepted: Bool = false
  ) {
    self.result = result
    self.json = json
    self.fingerprint = fingerprint
    time = result.candidate.header.created.flatMap { Timestamp($0) } ?? now
    self.dataset = result.candidate.header.dataset ?? dataset
    self.isAccepted = isAccepted
  }

  /// The run as the record shows it; its number is the record's to give.
  package var run: RecordedRun {
    let header = result.candidate.header
    return RecordedRun(
      number: 0,
      occasion: LogEntry.Occasion(
        time: time, system: header.system, dataset: dataset, change: header.change),
      isAccepted: isAccepted,
      judgement: RecordedRun.Judgement(
        verdict: result.verdict, profile: result.profile.name, config: result.config,
        baseline: result.baseline.file, baselineSystem: result.baseline.header.system,
        baselineCreated: result.baseline.header.created, candidate: result.candidate.file),
      factors: header.factors.sorted { $0.key < $1.key }
        .map { RecordedRun.Factor(name: $0.key, value: $0.value) })
  }
}
