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

  /// Opens the record if a result is to go there; nil if not. A record that cannot be opened is an error
  /// before anything is written.
  ///
  /// - Parameter thresholds: where the thresholds are.
  func recorder(
    besideThresholds thresholds: String?, in environment: CommandEnvironment
  ) throws -> ResultRecorder? {
    record ? try ResultRecorder(place, besideThresholds: thresholds, in: environment) : nil
  }
}
