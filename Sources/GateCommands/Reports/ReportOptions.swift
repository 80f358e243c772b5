internal import ArgumentParser
internal import GateReports

/// Where reports go and how standard output looks; shared by every command that reports.
struct ReportOptions<Format: ReportFormat>: ParsableArguments {
  /// A report in a file, or on standard output for `-`.
  typealias File = (path: String, format: Format)

  @Option(help: ArgumentHelp("Write a Markdown report.", valueName: "file"))
  var markdown: FilePath?

  @Option(help: ArgumentHelp("Write an HTML page that needs nothing else.", valueName: "file"))
  var html: FilePath?

  @Option(help: ArgumentHelp("Write the result as JSON.", valueName: "file"))
  var json: FilePath?

  @Option(help: "What to show on standard output.")
  var format: Format = .text

  @Flag(name: .shortAndLong, help: "Show everything that was found.")
  var verbose = false

  @Option(help: "Whether to colour standard output.")
  var color: ColorChoice = .auto

  func validate() throws { try Self.requireOneOnOutput(files) }

  /// The files that are asked for.
  var files: [File] { Self.files([(markdown, .markdown), (html, .html), (json, .json)]) }

  /// The files of those formats that are asked for.
  static func files(_ asked: [(path: FilePath?, format: Format)]) -> [File] {
    asked.compactMap { path, format in
      path.map { ($0.text == "/dev/stdout" ? "-" : $0.text, format) }
    }
  }

  /// Refuses two reports on standard output.
  static func requireOneOnOutput(_ files: [File]) throws {
    guard files.count(where: { $0.path == "-" }) < 2 else {
      throw ValidationError("only one report can go to standard output")
    }
  }

  /// Writes the reports that are asked for, then what standard output shows, which makes way to
  /// standard error where a report goes to standard output.
  ///
  /// - Parameters:
  ///   - others: files of formats that only some commands have.
  ///   - own: files beside the reports that the command writes with them, all or none.
  ///   - inputs: the files that were read, which no report may replace.
  ///   - isQuiet: whether the text for people is one line.
  ///   - progress: what tells that files are written, and is gone before anything is shown.
  ///   - environment: the world that the command sees.
  ///   - last: what is written after the files and before anything is shown.
  ///   - render: makes the report in a format.
  func write(
    besides others: [File] = [], files own: [(path: String, text: String)] = [],
    keeping inputs: [String], isQuiet: Bool = false, telling progress: Progress?,
    in environment: CommandEnvironment, last: () throws -> Void = {},
    _ render: (Format, TerminalStyle) -> String
  ) throws {
    progress?.begin("writing the reports")
    let files = files + others
    try OutputFiles.requireOwn(
      (files.map(\.path) + own.map(\.path)), besides: inputs, in: environment)
    let style = TerminalStyle(
      color: color, verbosity: isQuiet ? .quiet : verbose ? .verbose : .normal,
      isBeside: files.contains { $0.path == "-" }, in: environment)
    let texts = files.map { (path: $0.path, text: render($0.format, style), format: $0.format) }
    try OutputFiles.write(
      (texts.filter { $0.path != "-" }.map { ($0.path, $0.text) } + own)
        .map { ($0.0, Array($0.1.utf8)) }, in: environment)
    try last()
    let shown = render(format, style)
    progress?.end()
    guard let report = texts.first(where: { $0.path == "-" }) else {
      return try environment.writeOutput(shown, as: format.form(style))
    }
    environment.writeError(shown, as: format.form(style))
    try environment.writeOutput(report.text, as: report.format.form(style))
  }
}
