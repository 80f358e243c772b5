internal import GateFiles
internal import GateVerdicts

/// Finds and reads the runs of a gate.
struct RunReader {
  /// What is demanded, and which columns hold it.
  let thresholds: Thresholds
  /// Where that was read, for what is relative to it.
  let thresholdsPath: String
  let environment: CommandEnvironment

  /// Where a run is: the option, else thresholds.json.
  func path(of what: String, option: String?, config: String?) throws -> String {
    guard let path = optionalPath(option: option, config: config) else {
      throw FileProblem(
        path: thresholdsPath, "no \(what) is named", do: "give --\(what) FILE or \"runs.\(what)\"")
    }
    return path
  }

  /// Where a run is that need not be; nil where nothing names it.
  func optionalPath(option: String?, config: String?) -> String? {
    option ?? config.map { environment.path($0, besideFile: thresholdsPath) }
  }

  /// Reads runs, each on a core of its own where there are as many.
  ///
  /// - Parameter files: what to call each in a message, and its path.
  /// - Throws: what is wrong with the first that cannot be read.
  func read(_ files: [(what: String, path: String)]) throws -> [RunInput] {
    let sources = try files.map { try source($0.path, as: $0.what) }
    let runs = Workers.allCores.map(sources.count) { place in
      Result { try sources[place].read() }
    }
    return try runs.map { try $0.get() }
  }

  private func source(_ path: String, as what: String) throws -> RunSource {
    try RunSource(path, as: what, under: thresholds, in: environment)
  }
}
