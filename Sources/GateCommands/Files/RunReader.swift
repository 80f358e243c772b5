internal import GateFiles
internal import GateVerdicts

/// Finds and reads the runs of a gate.
struct RunReader {
  let thresholds: Thresholds
  let thresholdsPath: String
  let environment: CommandEnvironment

  /// Where a run is: the option, else thresholds.json.
  func path(of what: String, option: String?, config: String?) throws -> String {
    if let option { return option }
    if let config { return environment.path(config, besideFile: thresholdsPath) }
    throw FileProblem(
      path: thresholdsPath, "no \(what) is named", do: "give --\(what) FILE or \"runs.\(what)\"")
  }

  /// Reads a run.
  ///
  /// - Parameter what: what to call it in a message: `baseline`.
  func read(_ path: String, as what: String) throws -> RunInput {
    let file = try InputFile.read(path, as: what, in: environment)
    let scores = try ScoreFile.read(
      file.bytes, path: file.path, columns: thresholds.dataset,
      metrics: Set(thresholds.metrics.map(\.metric)))
    return RunInput(
      run: scores.run, file: scores.fingerprint, format: scores.format.name,
      warnings: scores.warnings)
  }
}
