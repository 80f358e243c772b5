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

  /// Reads both runs, each on a core of its own where there are two.
  ///
  /// - Throws: what is wrong with the baseline, else what is wrong with the candidate.
  func read(
    baseline: String, candidate: String
  ) throws -> (baseline: RunInput, candidate: RunInput) {
    let sources = [
      try source(baseline, as: "baseline"), try source(candidate, as: "candidate"),
    ]
    let runs = Workers.allCores.map(sources.count) { place in
      Result { try sources[place].read() }
    }
    return (try runs[0].get(), try runs[1].get())
  }

  private func source(_ path: String, as what: String) throws -> RunSource {
    try RunSource(path, as: what, under: thresholds, in: environment)
  }
}
