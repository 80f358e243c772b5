internal import ArgumentParser

/// The run that a command looks at: the candidate, unless another is named.
struct CandidateArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The run (default: runs.candidate).", valueName: "run"))
  var file: FilePath?

  /// Where the run is: the argument, else thresholds.json.
  func path(under setting: GateSetting?, in environment: CommandEnvironment) throws -> String {
    guard let path = file?.text ?? setting?.candidatePath(in: environment) else {
      throw ValidationError("name a run, or give it as \"runs.candidate\" in thresholds.json")
    }
    return path
  }
}
