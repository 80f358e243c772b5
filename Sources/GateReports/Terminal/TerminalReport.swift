public import GateVerdicts

/// The gate result for a person at a terminal or in a build log.
///
/// The verdict comes first, then the checks as a table, worst first, then why the failed ones
/// failed and on which examples, then what else is to be known.
public enum TerminalReport {
  /// Renders a result.
  ///
  /// - Parameters:
  ///   - result: what the gate found.
  ///   - style: colour, width and how much is told.
  /// - Returns: lines of text, each ended by a line break. Nothing in it but the report's own
  ///   colours can move a cursor.
  public static func render(_ result: GateResult, style: TerminalStyle) -> String {
    let page = TerminalPage(result: result, style: style)
    let sections: [[String]] =
      switch style.verbosity {
      case .quiet: [page.headline + page.blockingLines]
      case .normal:
        [page.headline, page.table] + page.stories + [page.factors, page.remarks, page.footer]
      case .verbose:
        [page.headline, page.table] + page.everyCheck + [page.factors, page.remarks, page.footer]
      }
    return sections.filter { !$0.isEmpty }
      .map { $0.map { inert($0) + "\n" }.joined() }
      .joined(separator: "\n")
  }

  /// A line that no build server takes for a command: they read `::` at a line's start and `##[`
  /// or `##vso[` anywhere.
  private static func inert(_ line: String) -> String {
    var line = line
    if let start = line.firstIndex(where: { $0 != " " }), line[start...].hasPrefix("::") {
      line.insert(" ", at: line.index(after: start))
    }
    for command in ["##[", "##vso["] {
      while let found = line.firstRange(of: command) {
        line.replaceSubrange(found, with: "# " + command.dropFirst())
      }
    }
    return line
  }
}
