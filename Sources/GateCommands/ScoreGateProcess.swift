internal import ArgumentParser
internal import GateFiles
internal import GateStore

/// The program: arguments and an environment in, two streams and an exit status out.
public enum ScoreGateProcess {
  /// Runs the command line of this process and ends it.
  public static func runAndExit() -> Never {
    OperatingSystem.prepareStandardStreams()
    OperatingSystem.end(
      with: run(arguments: Array(CommandLine.arguments.dropFirst()), in: .process()))
  }

  /// Runs a command line.
  ///
  /// - Parameters:
  ///   - arguments: the arguments, without the program's name.
  ///   - environment: the world that the command sees.
  /// - Returns: the exit status.
  public static func run(arguments: [String], in environment: CommandEnvironment) -> Int32 {
    do {
      var command = try ScoreGate.parseAsRoot(arguments)
      guard let gateCommand = command as? any GateCommand else {
        try command.run()
        return ExitStatus.success
      }
      do {
        return try gateCommand.run(in: environment)
      } catch let problem as ValidationError {
        environment.writeError(usage(problem, of: type(of: gateCommand)))
        return ExitStatus.usage
      }
    } catch let problems as ThresholdsProblems {
      environment.writeError(problems.problems.map { $0.description + "\n" }.joined())
      return ExitStatus.cannotEvaluate
    } catch let problem as FileProblem {
      environment.tell(problem.description)
      return ExitStatus.cannotEvaluate
    } catch let problem as StoreProblem {
      environment.tell(problem.description)
      return ExitStatus.cannotEvaluate
    } catch {
      return reportUsage(error, in: environment)
    }
  }

  /// What the parser writes where it finds the mistake itself.
  private static func usage(
    _ problem: ValidationError, of command: any ParsableCommand.Type
  ) -> String {
    let path = ScoreGate.path(to: command).joined(separator: " ")
    return "Error: \(problem.message)\nUsage: \(ScoreGate.usageString(for: command))\n"
      + "  See '\(path) --help' for more information.\n"
  }

  /// Help and versions are answers, wrong usage is a mistake, and anything else is ours.
  private static func reportUsage(_ error: any Error, in environment: CommandEnvironment) -> Int32 {
    let message = ScoreGate.fullMessage(for: error)
    switch ScoreGate.exitCode(for: error) {
    case .success:
      do {
        try environment.writeOutput(message + "\n")
        return ExitStatus.success
      } catch {
        environment.tell("\(error)")
        return ExitStatus.cannotEvaluate
      }
    case .validationFailure:
      environment.writeError(message + "\n")
      return ExitStatus.usage
    default:
      environment.tell("internal error: \(error)")
      environment.tell("please report this with the command line")
      return ExitStatus.internalError
    }
  }
}
