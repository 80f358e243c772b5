internal import ArgumentParser
internal import GateFiles
internal import GateReports
internal import GateVerdicts

/// `scoregate inspect`: shows what was understood of a score file.
struct InspectCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what is read from a score file: format, examples, metrics, segments, gaps.",
    discussion: """
      Reads the columns as thresholds.json names them, where there is one.

      Examples:
        scoregate inspect results.jsonl
        scoregate inspect results.jsonl --config thresholds.json
      """)

  @Argument(help: ArgumentHelp("A score file.", valueName: "file"))
  var file: FilePath

  @OptionGroup var place: ConfigOption

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let found = try? ConfigSearch.path(option: place.config?.text, in: environment)
    let thresholds = try found.map { path in
      let config = try InputFile.read(path, as: "configuration", in: environment)
      return try ThresholdsFile.read(config.bytes, path: config.path)
    }
    let progress = Progress(in: environment)
    defer { progress?.end() }
    progress?.begin("reading \(environment.shown(file.text))")
    let scores = try RunSource(file.text, as: "score file", under: thresholds, in: environment)
      .scoreFile()
    progress?.end()
    let input = RunInput(
      run: scores.run, file: scores.fingerprint, format: scores.format.name,
      warnings: scores.warnings)
    try environment.writeOutput(
      Inspection(
        of: input, identification: scores.identification, humanLabels: scores.humanLabels,
        otherColumns: scores.otherColumns, thresholds: found
      ).text)
    return ExitStatus.success
  }
}
