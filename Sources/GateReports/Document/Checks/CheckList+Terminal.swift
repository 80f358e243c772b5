import GateText
import GateStatistics
import GateVerdicts

/// A row a check, and a sentence on those that have none.
extension CheckList {
  func lines(in terminal: DocumentTerminal) -> [String] {
    guard !shown.isEmpty else { return counted(in: terminal) }
    let table = TerminalTable(checks: shown, in: ranked.result, wording: .plain)
    let width = terminal.style.width
    return (isUncounted ? terminal.wrapped("\(Wording.uncountedTitle):") : [])
      + table.lines(width: width, paint: terminal.paint) + counted(in: terminal)
      + (table.showsPicture(width: width) ? legend(in: terminal) : [])
  }

  private func legend(in terminal: DocumentTerminal) -> [String] {
    let level = Wording.plain.numerals.percent(ranked.result.confidence.fraction)
    return terminal.wrapped(IntervalBar.legend(of: shown, confidence: level), .quiet)
  }

  /// What has no row of its own, in a sentence that names what moved.
  private func counted(in terminal: DocumentTerminal) -> [String] {
    guard !rest.isEmpty else { return [] }
    let what =
      passed.count == rest.count
      ? "passed" : isUncounted ? "would pass" : "checks, \(passed.count) of them passed"
    var parts = ["… and \(rest.count) more \(what)"]
    for (note, word) in [
      (CheckNote.improved, "improved"), (.worseWithinMargin, "worse, within margin"),
    ] {
      let moved = passed.filter { $0.note == note && $0.kind == .regression }
      if !moved.isEmpty {
        parts.append("\(moved.count) \(word): \(Wording.plain.list(moved.map(\.id), most: 3))")
      }
    }
    return terminal.wrapped(
      "\(parts.joined(separator: "; ")) (-v shows them)", hanging: 2, .quiet)
  }
}
