internal import ArgumentParser
internal import GateFiles
internal import GateReports
import GateText
internal import GateVerdicts

/// Where the report of an analysis goes and how standard output looks; shared by the commands that
/// analyse.
struct DocumentOptions: ParsableArguments {
  /// What standard output shows.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, html, json
  }

  @Option(help: ArgumentHelp("Write a Markdown report.", valueName: "file"), completion: .file())
  var markdown: String?

  @Option(
    help: ArgumentHelp("Write an HTML page that needs nothing else.", valueName: "file"),
    completion: .file())
  var html: String?

  @Option(
    help: ArgumentHelp("Write the analysis as JSON.", valueName: "file"), completion: .file())
  var json: String?

  @Option(help: "What to show on standard output.")
  var format: Format = .text

  @Flag(name: .shortAndLong, help: "Show everything that was found.")
  var verbose = false

  @Option(help: "Whether to colour standard output.")
  var color: ColorChoice = .auto

  func validate() throws {
    if paths.count(where: { $0.path == "-" }) > 1 {
      throw ValidationError("only one report can go to standard output")
    }
    if paths.contains(where: { $0.path.isEmpty }) {
      throw ValidationError("a report needs the path of a file, or - for standard output")
    }
  }

  /// An analysis that every format can be made of.
  struct Report {
    /// What was found, for people.
    var document: Document
    /// What was found, for programs; made only where somebody asks for it.
    var json: () -> String
    /// Files beside the reports that the command writes with them, all or none.
    var files: [(path: String, text: String)]

    /// Puts an analysis together; its JSON is not made yet.
    init(
      document: Document, json: @autoclosure @escaping () -> String,
      files: [(path: String, text: String)] = []
    ) {
      self.document = document
      self.json = json
      self.files = files
    }
  }

  /// Writes the reports that were asked for, then what standard output shows, which makes way to
  /// standard error where a report goes to standard output.
  ///
  /// - Parameter inputs: the files that were read, which no report may replace.
  func write(
    _ report: Report, keeping inputs: [String], in environment: CommandEnvironment
  ) throws {
    try OutputFiles.requireOwn(
      paths.map(\.path) + report.files.map(\.path), besides: inputs, in: environment)
    let texts = paths.map { ($0.path, rendered(report, as: $0.format, in: environment), $0.format) }
    try OutputFiles.write(
      (texts.filter { $0.0 != "-" }.map { ($0.0, $0.1) } + report.files.map { ($0.path, $0.text) })
        .map { ($0.0, Array($0.1.utf8)) }, in: environment)
    let shown = rendered(report, as: format, in: environment)
    if let (_, text, format) = texts.first(where: { $0.0 == "-" }) {
      environment.writeError(shown, as: form(of: self.format, in: environment))
      try environment.writeOutput(text, as: form(of: format, in: environment))
    } else {
      try environment.writeOutput(shown, as: form(of: format, in: environment))
    }
  }

  private func form(of format: Format, in environment: CommandEnvironment) -> StreamText.Form {
    switch format {
    case .text: .text(isColored: style(in: environment).color)
    case .markdown: .text(isColored: false)
    case .html: .markup
    case .json: .json
    }
  }

  private func style(in environment: CommandEnvironment) -> TerminalStyle {
    TerminalStyle(
      color: color, verbosity: verbose ? .verbose : .normal,
      isBeside: paths.contains { $0.path == "-" }, in: environment)
  }

  private var paths: [(path: String, format: Format)] {
    [(markdown, Format.markdown), (html, .html), (json, .json)]
      .compactMap { path, format in path.map { ($0 == "/dev/stdout" ? "-" : $0, format) } }
  }

  private func rendered(
    _ report: Report, as format: Format, in environment: CommandEnvironment
  ) -> String {
    switch format {
    case .text: DocumentReport.text(report.document, style: style(in: environment))
    case .markdown: DocumentReport.markdown(report.document)
    case .html:
      DocumentReport.html(
        report.document, tool: "\(ScoreGate.tool.name) \(ScoreGate.tool.version)")
    case .json: report.json()
    }
  }
}
