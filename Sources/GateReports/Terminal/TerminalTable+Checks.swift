import GateText
import GateVerdicts

extension TerminalTable {
  /// The table of some checks, a row each.
  init(checks: [Check], in result: GateResult, wording: Wording) {
    columns = [
      Column(title: ""),
      Column(title: "check", isElastic: true),
      Column(title: wording.valueTitle(of: checks), dropOrder: 3),
      Column(title: "change", alignsRight: true, dropOrder: 4),
      Column(title: "interval", alignsRight: true, dropOrder: 2),
      Column(title: IntervalBar.title, isPicture: true),
      Column(title: "margin", alignsRight: true, dropOrder: 1),
      Column(title: "p", dropOrder: 0),
    ]
    rows = zip(checks, IntervalBar.bars(of: checks)).map { check, bar in
      let standing = result.standing(of: check)
      let status =
        standing == .uncounted
        ? wording.uncountedVerdict(of: check) : TerminalTable.status(of: check)
      return Row(
        cells: [
          "\(standing.mark) \(status)",
          wording.name(check.id),
          wording.labelledMeans(of: check) ?? "",
          wording.change(of: check) ?? "",
          wording.interval(of: check) ?? "",
          bar,
          TerminalTable.bound(of: check, wording: wording),
          wording.pValue(of: check) ?? "",
        ], role: TerminalPaint.Role(standing))
    }
  }

  private static func status(of check: Check) -> String {
    switch Standing(check) {
    case .error: "error"
    case .failed: "failed"
    case .undecided: "undecided"
    case .tolerated: check.advisory ? "advisory" : check.waiver == nil ? "ignored" : "waived"
    case .fragile: "fragile"
    case .uncounted, .passed:
      switch check.note {
      case .improved: "improved"
      case .worseWithinMargin: "worse, in margin"
      default: "passed"
      }
    }
  }

  private static func bound(of check: Check, wording: Wording) -> String {
    if let margin = check.margin { return wording.numerals.bound(margin) }
    guard let limit = check.limit else { return "" }
    return (check.limitSide == .minimum ? "min " : "max ") + wording.numerals.bound(limit)
  }
}
