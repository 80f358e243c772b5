public import GateVerdicts

/// The gate result for a person at a terminal or in a build log.
///
/// The verdict comes first with the answers to read, then the checks that matter as a table, worst
/// first, then why the failed ones failed, then what else is to be known and what to do next.
public enum TerminalReport {
  /// Renders a result.
  ///
  /// - Parameters:
  ///   - result: what the gate found.
  ///   - style: colour, width and how much is told.
  /// - Returns: lines of text, each ended by a line break. Nothing in it but the report's own
  ///   colours can move a cursor. Only a command to paste may be wider than the terminal.
  public static func render(_ result: GateResult, style: TerminalStyle) -> String {
    let document = GateDocument(result, .plain).lines(style.verbosity)
    return DocumentTerminal(document, style: style).text
  }
}
