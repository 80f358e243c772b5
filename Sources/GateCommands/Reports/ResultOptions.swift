internal import ArgumentParser
internal import GateReports
internal import GateVerdicts

/// Where reports on the gate's result go: what every command that reports takes, and the formats that
/// only a result has.
struct ResultOptions: ParsableArguments {
  @OptionGroup(title: "Output") var reports: ReportOptions<ResultFormat>

  @Option(help: ArgumentHelp("Write a JUnit XML report.", valueName: "file"))
  var junit: FilePath?

  @Option(
    help: ArgumentHelp("Write OpenMetrics text, for GitLab and Prometheus.", valueName: "file"))
  var openmetrics: FilePath?

  @Flag(name: .shortAndLong, help: "Show the verdict in one line.")
  var quiet = false

  func validate() throws {
    if quiet, reports.verbose {
      throw ValidationError("--quiet and --verbose exclude each other")
    }
    try ReportOptions.requireOneOnOutput(reports.files + others)
  }

  private var others: [ReportOptions<ResultFormat>.File] {
    ReportOptions.files([(junit, .junit), (openmetrics, .openmetrics)])
  }

  /// Writes the reports on a result.
  ///
  /// - Parameters:
  ///   - result: what was judged.
  ///   - inputs: the files that were read, which no report may replace.
  ///   - progress: what tells that files are written, and is gone before anything is shown.
  ///   - environment: the world that the command sees.
  func write(
    _ result: GateResult, keeping inputs: [String], telling progress: Progress? = nil,
    in environment: CommandEnvironment
  ) throws {
    // Azure Pipelines takes the Markdown report from where it was written.
    let summary = reports.files.first { $0.format == .markdown && $0.path != "-" }
      .map { environment.resolved($0.path) }
    try reports.write(
      besides: others, keeping: inputs, isQuiet: quiet, telling: progress, in: environment,
      last: { try GitHubFiles.write(result, in: environment) }
    ) { format, style in
      if format == .azure, let summary { return AzureReport.render(result, summary: summary) }
      return format.render(result, style: style)
    }
  }

  /// Writes a report on what is no result.
  ///
  /// - Returns: whether it was written; nothing is where a format is asked for that only a result has.
  func write(_ report: AnalysisReport, in environment: CommandEnvironment) throws -> Bool {
    guard others.isEmpty, AnalysisFormat(rawValue: reports.format.rawValue) != nil else {
      return false
    }
    try reports.write(keeping: report.inputs, telling: nil, in: environment) { format, style in
      AnalysisFormat(rawValue: format.rawValue).map { report.render(as: $0, style: style) } ?? ""
    }
    return true
  }
}
