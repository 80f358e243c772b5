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
    let page = TerminalPage(result: result, style: style)
    let sections: [[String]] =
      switch style.verbosity {
      case .quiet: [[page.oneLine]]
      case .brief: [page.headline + page.blockingLines]
      case .normal:
        [page.headline + page.leadingExamples, page.table] + page.stories
          + [page.losses, page.intents, page.factors, page.remarks, page.footer + page.nextSteps]
      case .verbose:
        [page.headline, page.table] + page.everyCheck
          + [
            page.losses, page.intents, page.factors, page.remarks, page.reproduction,
            page.footer + page.nextSteps,
          ]
      }
    return sections.filter { !$0.isEmpty }
      .map { $0.map { line($0, style: style) + "\n" }.joined() }
      .joined(separator: "\n")
  }

  private static func line(_ text: String, style: TerminalStyle) -> String {
    let text = TerminalCharacters.inert(text)
    return style.isASCII ? TerminalCharacters.ascii(text) : text
  }
}
