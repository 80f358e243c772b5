import GateText
import GateStatistics
import GateVerdicts

extension HTMLPage {
  /// Where what regressed lost most; nil where nothing is known of it.
  var lossesSection: [String: Any]? {
    guard !result.losses.isEmpty else { return nil }
    let rows = result.losses.map { loss in
      let decimals = wording.decimals(of: loss)
      return DocumentTable.Row(
        [
          "\(name: loss.metric)", "\(name: loss.slice)", "\(loss.examples)",
          "\(change: loss.difference, decimals: decimals)",
          "\(change: loss.rest, decimals: decimals)",
          loss.excess.interval.map { "\(interval: $0)" } ?? "–",
          "\(percent: loss.explained, digits: 2)",
          "\(pValue: loss.pValue, isBound: loss.isPValueBound)",
        ], outcome: .bad)
    }
    let level = wording.numerals.percent(result.confidence.fraction)
    let section = Document.Section(
      "Where it lost",
      [
        .paragraph("Slices of the examples that lost more than the rest, beyond chance."),
        .table(
          DocumentTable(
            caption: "Where what regressed lost most",
            columns: [
              .init("metric"), .init("where"), .numbers("examples"), .numbers("change"),
              .numbers("rest"), .numbers("difference, \(level)"),
              .numbers("share of the loss"), .numbers("p"),
            ], rows: rows)),
      ])
    return ["documentSections": DocumentHTML.sections(of: [section])]
  }
}
