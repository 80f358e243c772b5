internal import GateAnalyses
internal import GateFiles
internal import GateReports
internal import GateRuns
internal import GateStore
internal import GateVerdicts

/// Puts gate results into the record.
struct ResultRecorder {
  /// The record.
  let store: Store
  /// What to call it.
  let name: String
  let environment: CommandEnvironment

  /// Opens the record, and makes it where there is none.
  ///
  /// - Parameter thresholds: where the thresholds are; nil for where they are found.
  init(
    _ option: StoreOption, besideThresholds thresholds: String? = nil,
    in environment: CommandEnvironment
  ) throws {
    name = environment.shown(option.path(besideThresholds: thresholds, in: environment))
    store = try option.openForWriting(besideThresholds: thresholds, in: environment)
    self.environment = environment
  }

  /// Records a result.
  ///
  /// - Parameter isAccepted: whether the run is the baseline from now on.
  /// - Returns: what to tell of it, line by line.
  func keep(_ result: GateResult, isAccepted: Bool = false) throws -> [String] {
    let told = try record([result], isAccepted: isAccepted).map(sentence)
    do {
      return try told + notes(on: result)
    } catch let problem as StoreProblem {
      // The run is recorded, whatever is wrong with those before it.
      return told + ["no trend is told: \(problem.description)"]
    }
  }

  /// Records results, all or none.
  ///
  /// What is kept is the JSON that this version writes, so that a result is the same one however its file
  /// is laid out.
  func record(_ results: [GateResult], isAccepted: Bool = false) throws -> [Store.Receipt] {
    try store.record(
      results.map { result in
        let json = Array(ResultFile.text(of: result.withRemediesInWords).utf8)
        return Recording(
          result, json: json, fingerprint: FileFingerprint(path: "", bytes: json).sha256,
          dataset: dataset(of: result), now: environment.now, isAccepted: isAccepted)
      })
  }

  /// What the record says of a run that was just recorded, overall: trends for the worse, and what was
  /// lost since the last accepted baseline or the first run. Nothing where the record has newer runs.
  ///
  /// - Parameter result: what was recorded.
  func notes(on result: GateResult) throws -> [String] {
    let header = result.candidate.header
    let dataset = header.dataset ?? dataset(of: result)
    let histories = try store.histories(dataset: dataset).filter { history in
      guard history.dataset == dataset, let last = history.points.last else { return false }
      return last.system == (header.system ?? "")
        && (header.created == nil || last.timestamp == header.created)
    }
    return TrendNotes.lines(
      on: Trends(of: histories, under: thresholds(of: result), workers: .allCores))
  }

  /// The dataset's name in the thresholds that were used, else that of the baseline.
  private func dataset(of result: GateResult) -> String? {
    thresholds(of: result)?.dataset.name ?? result.baseline.header.dataset
  }

  private func thresholds(of result: GateResult) -> Thresholds? {
    result.configText.flatMap { text in
      try? ThresholdsFile.read(Array(text.utf8), path: result.config.path)
    }
  }

  /// What became of a result, in a sentence.
  func sentence(for receipt: Store.Receipt) -> String {
    receipt.isNew
      ? "recorded as run \(receipt.number) in \(name)"
      : "is run \(receipt.number) of \(name) already"
  }
}
