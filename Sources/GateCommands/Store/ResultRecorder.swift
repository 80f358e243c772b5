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

  /// Records results, all or none.
  ///
  /// What is kept is the JSON that this version writes, so that a result is the same one however its file
  /// is laid out.
  func record(_ results: [GateResult], isAccepted: Bool = false) throws -> [Store.Receipt] {
    try store.record(
      results.map { result in
        let json = Array(JSONReport.render(result).utf8)
        return Recording(
          result, json: json, fingerprint: FileFingerprint(path: "", bytes: json).sha256,
          dataset: dataset(of: result), now: environment.now, isAccepted: isAccepted)
      })
  }

  /// The dataset's name in the thresholds that were used, else that of the baseline.
  private func dataset(of result: GateResult) -> String? {
    let thresholds = result.configText.flatMap { text in
      try? ThresholdsFile.read(Array(text.utf8), path: result.config.path)
    }
    return thresholds?.dataset.name ?? result.baseline.header.dataset
  }

  /// What became of a result, in a sentence.
  func sentence(for receipt: Store.Receipt) -> String {
    receipt.isNew
      ? "recorded as run \(receipt.number) in \(name)"
      : "is run \(receipt.number) of \(name) already"
  }
}
