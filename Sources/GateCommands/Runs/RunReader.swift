internal import GateFiles
internal import GateVerdicts

/// Finds and reads the runs of a gate.
struct RunReader {
  /// What is demanded, and which columns hold it.
  let thresholds: Thresholds
  /// Where that was read, for what is relative to it.
  let thresholdsPath: String
  let environment: CommandEnvironment

  /// Where the runs of a gate are: the options, else thresholds.json.
  ///
  /// - Throws: that nothing names the baseline, or the candidate.
  func paths(_ options: RunOptions) throws -> RunPaths {
    RunPaths(
      baseline: try path(of: "baseline", options.baseline, thresholds.runs.baseline),
      candidate: try path(of: "candidate", options.candidate, thresholds.runs.candidate),
      anchor: optionalPath(options.anchor, thresholds.runs.anchor))
  }

  /// Reads the runs of a gate, each on a core of its own where there are as many.
  ///
  /// - Throws: what is wrong with the first that cannot be read.
  func read(
    _ paths: RunPaths
  ) throws -> (baseline: RunInput, candidate: RunInput, anchor: RunInput?) {
    var sources = [
      try source(paths.baseline, as: "baseline"), try source(paths.candidate, as: "candidate"),
    ]
    if let anchor = paths.anchor { sources.append(try source(anchor, as: "anchor")) }
    let read = Workers.allCores.map(sources.count) { [sources] place in
      Result { try sources[place].read() }
    }
    var runs = try read.map { try $0.get() }[...]
    return (runs.removeFirst(), runs.removeFirst(), runs.popFirst())
  }

  private func path(of what: String, _ option: FilePath?, _ config: String?) throws -> String {
    guard let path = optionalPath(option, config) else {
      throw FileProblem(
        path: thresholdsPath, "no \(what) is named", do: "give --\(what) FILE or \"runs.\(what)\"")
    }
    return path
  }

  private func optionalPath(_ option: FilePath?, _ config: String?) -> String? {
    option?.text ?? config.map { environment.path($0, besideFile: thresholdsPath) }
  }

  private func source(_ path: String, as what: String) throws -> RunSource {
    try RunSource(path, as: what, under: thresholds, in: environment)
  }
}
