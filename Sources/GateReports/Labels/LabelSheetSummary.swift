package import GateAnalyses

/// What became of a labelling sheet, and what to do with it.
package enum LabelSheetSummary {
  /// Tells it in a few lines.
  ///
  /// - Parameters:
  ///   - drawn: the rows of the sheet.
  ///   - sheet: the path of the sheet.
  ///   - key: the path of its key.
  ///   - guidelines: the path of what those who label are told.
  package static func text(
    _ drawn: LabelSheetPlan.Drawn, sheet: String, key: String, guidelines: String
  ) -> String {
    let choices = drawn.sampling.items.map(\.choice)
    func count(_ choice: LabelSampling.Choice) -> Int { choices.count { $0 == choice } }
    let known = drawn.sampling.labelled
    return """
      \(sheet): \(drawn.rows.count) rows to label, \(choices.count) of \
      \(drawn.sampling.population) examples\(known > 0 ? ", \(known) labelled before" : "")
        \(count(.random)) by chance, \(count(.disagreement)) where metrics disagree, \
      \(count(.limit)) near a limit\(drawn.gold > 0 ? "; \(drawn.gold) gold rows mixed in" : "")
      \(guidelines): what to tell those who label
      \(key): what the rows are; keep it from those who label
      When a sheet is filled in:
        scoregate labels import \(sheet) --labeler NAME

      """
  }
}
