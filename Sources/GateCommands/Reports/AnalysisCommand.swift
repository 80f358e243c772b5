/// A command that looks at something and reports it: what it reads and finds is its own, how that is
/// shown is the same for all of them.
protocol AnalysisCommand: GateCommand {
  /// Where the report goes.
  var output: ReportOptions<AnalysisFormat> { get }

  /// A file that is written over by what is read of it, so that nobody else may write it meanwhile; nil
  /// where there is none.
  func lockedFile(in environment: CommandEnvironment) -> String?

  /// Reads and finds.
  ///
  /// - Parameters:
  ///   - progress: what tells what is being done; nil where nobody watches.
  ///   - environment: the world that the command sees.
  /// - Returns: the report; nil where the input cannot be used and that is told already.
  func report(
    telling progress: Progress?, in environment: CommandEnvironment
  ) throws -> AnalysisReport?
}

extension AnalysisCommand {
  func lockedFile(in environment: CommandEnvironment) -> String? { nil }

  func run(in environment: CommandEnvironment) throws -> Int32 {
    guard let file = lockedFile(in: environment) else { return try perform(in: environment) }
    return try FolderLock.holding(file, in: environment) { try perform(in: environment) }
  }

  private func perform(in environment: CommandEnvironment) throws -> Int32 {
    let progress = Progress(in: environment)
    defer { progress?.end() }
    guard let report = try report(telling: progress, in: environment) else {
      return ExitStatus.cannotEvaluate
    }
    try output.write(
      files: report.files, keeping: report.inputs, telling: progress, in: environment
    ) { format, style in report.render(as: format, style: style) }
    return report.status
  }
}
