internal import ArgumentParser

/// A subcommand: a function from its arguments and an environment to an exit status.
protocol GateCommand: ParsableCommand {
  func run(in environment: CommandEnvironment) throws -> Int32
}

/// The exit statuses beside those of a verdict.
enum ExitStatus {
  /// Done.
  static let success: Int32 = 0
  /// Something was found that has to stop a build.
  static let blocked: Int32 = 1
  /// Input, configuration or output that cannot be used.
  static let cannotEvaluate: Int32 = 2
  /// Wrong usage (`EX_USAGE`).
  static let usage: Int32 = 64
  /// An error of the program itself (`EX_SOFTWARE`).
  static let internalError: Int32 = 70

  /// What every exit status says.
  static let meanings: [(status: Int32, meaning: String)] = [
    (success, "passed"), (blocked, "regression, broken limit, critical example or expired waiver"),
    (cannotEvaluate, "could not evaluate: input, configuration or output cannot be used"),
    (3, "inconclusive, where the profile demands proof"), (usage, "wrong usage"),
    (internalError, "internal error"),
  ]
}
