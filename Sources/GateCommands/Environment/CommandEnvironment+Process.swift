internal import GateRuns
internal import GateVerdicts

extension CommandEnvironment {
  /// The world of the running process.
  static func process() -> CommandEnvironment {
    let (input, output, errors) = (Int32(0), Int32(1), Int32(2))
    var environment = CommandEnvironment(
      variables: OperatingSystem.variables, workingDirectory: OperatingSystem.workingDirectory,
      today: utcToday(), now: Timestamp(secondsSince1970: OperatingSystem.secondsSince1970),
      isTerminal: OperatingSystem.isTerminal(output),
      terminalWidth: OperatingSystem.terminalWidth(of: output), ownsProcess: true,
      readStandardInput: { try ByteStream(descriptor: input, name: "-").readToEnd($0) },
      writeOutput: { text in
        try ByteStream(descriptor: output, name: "standard output").write(text)
      },
      writeError: { text in
        try? ByteStream(descriptor: errors, name: "standard error").write(text)
      })
    if OperatingSystem.isTerminal(errors), environment.variable("CI") == nil,
      environment.variable("TERM") != "dumb"
    {
      environment.showProgress = { text in
        try? ByteStream(descriptor: errors, name: "standard error").write(text)
      }
    }
    return environment
  }

  private static func utcToday() -> CalendarDate {
    let (year, month, day) = OperatingSystem.utcDay
    // A clock outside the years 1 to 9999 is broken; every waiver has run out by then.
    return CalendarDate(year: year, month: month, day: day) ?? .last
  }

  /// Runs a piece of work that cleans up after itself, and obeys Ctrl-C only then, where the process is
  /// this command's.
  func deferringSignals<Result>(_ work: () throws -> Result) throws -> Result {
    ownsProcess ? try OperatingSystem.deferringSignals(work) : try work()
  }
}
