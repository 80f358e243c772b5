internal import ArgumentParser
internal import GateFiles
internal import GateReports
internal import GateVerdicts

/// Where reports go and how standard output looks; shared by `check` and `report`.
struct ReportOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Write a JUnit XML report.", valueName: "file"), completion: .file())
  var junit: String?

  @Option(help: ArgumentHelp("Write a Markdown report.", valueName: "file"), completion: .file())
  var markdown: String?

  @Option(
    help: ArgumentHelp("Write an HTML page that needs nothing else.", valueName: "file"),
    completion: .file())
  var html: String?

  @Option(
    help: ArgumentHelp("Write OpenMetrics text, for GitLab and Prometheus.", valueName: "file"),
    completion: .file())
  var openmetrics: String?

  @Option(help: ArgumentHelp("Write the result as JSON.", valueName: "file"), completion: .file())
  var json: String?

  @Option(help: "What to show on standard output.")
  var format: ReportFormat = .text

  @Flag(name: .shortAndLong, help: "Show the verdict in one line.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Show every check with every number.")
  var verbose = false

  @Option(help: "Whether to colour standard output.")
  var color: ColorChoice = .auto

  func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other") }
    if files.count(where: { $0.path == "-" }) > 1 {
      throw ValidationError("only one report can go to standard output")
    }
    if files.contains(where: { $0.path.isEmpty }) {
      throw ValidationError("a report needs the path of a file, or - for standard output")
    }
  }

  /// The same wishes for a document; nil where they name a format that only a result has.
  var asDocument: DocumentOptions? {
    guard junit == nil, openmetrics == nil,
      let format = DocumentOptions.Format(rawValue: format.rawValue)
    else { return nil }
    var options = DocumentOptions()
    options.markdown = markdown
    options.html = html
    options.json = json
    options.format = format
    options.verbose = verbose
    options.color = color
    return options
  }

  private var files: [(path: String, format: ReportFormat)] {
    [
      (junit, ReportFormat.junit), (markdown, .markdown), (html, .html),
      (openmetrics, .openmetrics),
      (json, .json),
    ]
    .compactMap { path, format in path.map { ($0 == "/dev/stdout" ? "-" : $0, format) } }
  }

  /// Writes every report, then the text for people, which makes way to standard error if a report goes to
  /// standard output.
  ///
  /// - Parameters:
  ///   - inputs: the files that were read, which no report may replace.
  ///   - progress: what tells that files are written, and is gone before anything is shown.
  func write(
    _ result: GateResult, keeping inputs: [String], telling progress: Progress? = nil,
    in environment: CommandEnvironment
  ) throws {
    progress?.begin("writing the reports")
    try OutputFiles.requireOwn(files.map(\.path), besides: inputs, in: environment)
    let style = style(in: environment)
    let texts = files.map { ($0.path, $0.format.render(result, style: style), $0.format) }
    try OutputFiles.write(
      texts.filter { $0.0 != "-" }.map { ($0.0, Array($0.1.utf8)) }, in: environment)
    try GitHubFiles.write(result, in: environment)
    let shown = shown(result, style: style, in: environment)
    progress?.end()
    if let (_, report, format) = texts.first(where: { $0.0 == "-" }) {
      environment.writeError(shown, as: self.format.form(style))
      try environment.writeOutput(report, as: format.form(style))
    } else {
      try environment.writeOutput(shown, as: format.form(style))
    }
  }

  /// What standard output shows. Azure Pipelines takes the Markdown report from where it was written.
  private func shown(
    _ result: GateResult, style: TerminalStyle, in environment: CommandEnvironment
  ) -> String {
    guard format == .azure, let summary = files.first(where: { $0.format == .markdown })?.path,
      summary != "-"
    else { return format.render(result, style: style) }
    return AzureReport.render(result, summary: environment.resolved(summary))
  }

  private func style(in environment: CommandEnvironment) -> TerminalStyle {
    TerminalStyle(
      color: color, verbosity: quiet ? .quiet : verbose ? .verbose : .normal,
      isBeside: files.contains { $0.path == "-" }, in: environment)
  }
}
