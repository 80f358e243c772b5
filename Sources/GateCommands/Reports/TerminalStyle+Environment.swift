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
      width: environment.terminalWidth ?? Self.logWidth, verbosity: verbosity)
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
