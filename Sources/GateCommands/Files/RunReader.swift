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
    let scores = try scores(in: path, as: what)
    return RunInput(
      run: scores.run, file: scores.fingerprint, format: scores.format.name,
      warnings: scores.warnings)
  }

  /// A file that is smaller than this is read whole: there is nothing to save.
  private static let smallestInBlocks = 1 << 20

  private func scores(in path: String, as what: String) throws -> ScoreFile {
    let metrics = Set(thresholds.metrics.map(\.metric))
    func scores(_ bytes: [UInt8], _ path: String) throws -> ScoreFile {
      try ScoreFile.read(bytes, path: path, columns: thresholds.dataset, metrics: metrics)
    }
    guard path != "-" else { return try scores(environment.readStandardInput(), "-") }
    return try OpenFile.with(path, as: what, in: environment) { file in
      if file.isRegular, file.size >= Self.smallestInBlocks {
        let inBlocks = ScoreFile.readLines(
          path: file.path, size: file.size, columns: thresholds.dataset, metrics: metrics,
          from: file.read)
        if let inBlocks { return inBlocks }
        file.rewind()
      }
      return try scores(file.readToEnd(), file.path)
    }
  }
}
