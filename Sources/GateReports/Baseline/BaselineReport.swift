public import GateRuns
public import GateVerdicts

/// The stored baseline for a person at a terminal.
public enum BaselineReport {
  /// Renders what a baseline is: its facts, its history, and how its scores lie.
  ///
  /// - Parameters:
  ///   - summary: the baseline.
  ///   - style: colour, width, and whether all of the history and of the segments is told.
  /// - Returns: lines of text, each ended by a line break.
  public static func render(_ summary: BaselineSummary, style: TerminalStyle) -> String {
    let page = BaselinePage(summary: summary, style: style)
    let sections = [page.facts, page.history, page.scores] + page.segments + [page.warnings]
    return sections.filter { !$0.isEmpty }.map { $0.map { $0 + "\n" }.joined() }
      .joined(separator: "\n")
  }

  /// One sentence on a run that has become the baseline.
  ///
  /// - Parameters:
  ///   - run: the new baseline.
  ///   - before: the one before it, if any.
  ///   - isRelabelled: whether that has the same scores, and only what is said of them changed.
  public static func accepted(
    _ run: RunSummary, insteadOf before: RunHeader?, isRelabelled: Bool
  ) -> String {
    let wording = Wording.plain
    let place = before.map { header in
      isRelabelled
        ? " as before, under another label"
        : named(header).map { ", in place of \($0)" } ?? ", in place of the one before"
    }
    return "\(wording.name(run.file.path)): \(wording.count(run.examples, "example"))"
      + (named(run.header).map { " of \($0)" } ?? "")
      + " \(run.examples == 1 ? "is" : "are") the baseline\(place ?? "")\n"
  }

  /// The version of a run and its day: `v1.2.0 (2026-11-23)`.
  private static func named(_ header: RunHeader) -> String? {
    let wording = Wording.plain
    let day = header.created.map { wording.name(String($0.prefix(10))) }
    guard let system = header.system.map(wording.name) else {
      return day.map { "the run of \($0)" }
    }
    return system + (day.map { " (\($0))" } ?? "")
  }
}
