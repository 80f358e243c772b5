#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import GateVerdicts

extension CommandEnvironment {
  /// The world of the running process.
  static func process() -> CommandEnvironment {
    CommandEnvironment(
      variables: processVariables(), workingDirectory: processDirectory(), today: utcToday(),
      isTerminal: isatty(STDOUT_FILENO) == 1, terminalWidth: processTerminalWidth(),
      readStandardInput: { try ByteStream(descriptor: STDIN_FILENO, name: "-").readToEnd() },
      writeOutput: { text in
        try ByteStream(descriptor: STDOUT_FILENO, name: "standard output").write(text)
      },
      writeError: { text in
        try? ByteStream(descriptor: STDERR_FILENO, name: "standard error").write(text)
      })
  }

  private static func processVariables() -> [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let line = String(cString: text)
      if let equals = line.firstIndex(of: "=") {
        variables[String(line[..<equals])] = String(line[line.index(after: equals)...])
      }
      entry += 1
    }
    return variables
  }

  private static func processDirectory() -> String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  private static func processTerminalWidth() -> Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  private static func utcToday() -> CalendarDate {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    let today = CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    // A clock outside the years 1 to 9999 is broken; every waiver has run out by then.
    return today ?? .last
  }
}
