internal import ArgumentParser
internal import GateStore
internal import GateVerdicts

/// Whether a command puts its result into the record; shared by those that judge.
struct RecordingOptions: ParsableArguments {
  @Flag(help: "Put the result into the record.")
  var record = false

  @OptionGroup(title: "Record") var place: StoreOption

  /// The record where it is written to, so that no report replaces it.
  ///
  /// - Parameter thresholds: where the thresholds are.
  func paths(besideThresholds thresholds: String?, in environment: CommandEnvironment) -> [String] {
    record ? [place.path(besideThresholds: thresholds, in: environment)] : []
  }

  /// Puts a result into the record where that was asked for, and tells where on standard error. A record
  /// that cannot be kept is an error.
  ///
  /// - Parameters:
  ///   - thresholds: where the thresholds are.
  ///   - isAccepted: whether the run is the baseline from now on.
  ///   - isQuiet: whether nothing is told.
  func keep(
    _ result: GateResult, besideThresholds thresholds: String?, isAccepted: Bool = false,
    isQuiet: Bool = false, in environment: CommandEnvironment
  ) throws {
    guard record else { return }
    let recorder = try ResultRecorder(place, besideThresholds: thresholds, in: environment)
    let receipts = try recorder.record([result], isAccepted: isAccepted)
    guard !isQuiet else { return }
    for line in receipts.map(recorder.sentence) + (try recorder.notes(on: result)) {
      environment.writeError("\(line)\n")
    }
  }
}
