internal import GateReports
internal import GateVerdicts

/// What GitHub Actions reads from files that it names in the environment.
enum GitHubFiles {
  /// Adds the Markdown report to the job summary, and the verdict to the step's outputs.
  static func write(_ result: GateResult, in environment: CommandEnvironment) throws {
    if let summary = environment.variable("GITHUB_STEP_SUMMARY") {
      try OutputFiles.append(MarkdownReport.render(result), to: summary, in: environment)
    }
    if let output = environment.variable("GITHUB_OUTPUT") {
      try OutputFiles.append(
        "verdict=\(result.verdict.rawValue)\nexit-status=\(result.exitStatus)\n", to: output,
        in: environment)
    }
  }
}
