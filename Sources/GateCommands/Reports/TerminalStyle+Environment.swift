internal import ArgumentParser
internal import GateReports

/// When to colour.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

extension TerminalStyle {
  /// The width of a build log, which wraps nothing.
  private static let logWidth = 120

  /// How text for people should look.
  ///
  /// - Parameters:
  ///   - color: when to colour.
  ///   - verbosity: how much is told.
  ///   - isBeside: whether a report has standard output for itself, so that the text goes elsewhere.
  init(
    color: ColorChoice, verbosity: Verbosity, isBeside: Bool = false,
    in environment: CommandEnvironment
  ) {
    self.init(
      color: Self.isColored(color, isBeside: isBeside, in: environment),
      width: environment.terminalWidth ?? Self.logWidth, verbosity: verbosity,
      isASCII: Self.isASCII(in: environment))
  }

  /// Whether the locale names another character set than UTF-8. One that names none, or that is not
  /// set, as in most containers and build logs, says nothing: there UTF-8 is what is understood.
  private static func isASCII(in environment: CommandEnvironment) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment.variable).first
    guard let locale = locale?.lowercased() else { return false }
    if locale == "c" || locale == "posix" { return true }
    guard let dot = locale.firstIndex(of: ".") else { return false }
    return !locale[dot...].dropFirst().replacing("-", with: "").hasPrefix("utf8")
  }

  /// `NO_COLOR` (no-color.org) and `FORCE_COLOR` speak for `auto` alone.
  private static func isColored(
    _ choice: ColorChoice, isBeside: Bool, in environment: CommandEnvironment
  ) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      if isBeside || environment.variable("NO_COLOR") != nil { return false }
      if let force = environment.variable("FORCE_COLOR") { return force != "0" }
      return environment.isTerminal && environment.variable("TERM") != "dumb"
    }
  }
}
