public import GateVerdicts

/// The gate result as one HTML page that needs nothing else: no network, no script to be read.
///
/// The verdict comes first with what to read, then every check on a scale of its metric, then the
/// segments, the examples that got worse with their answers side by side, how the scores of each
/// metric lie, what is to be known of the two runs, how it was decided, and what was compared.
public enum HTMLReport {
  /// Renders a result.
  ///
  /// - Parameter result: what the gate found.
  /// - Returns: a page of at most 5 MB. Its content security policy allows its own style and script
  ///   and nothing else. Text from score files is only ever text in it.
  public static func render(_ result: GateResult) -> String {
    let wording = Wording.typographic
    let title = "\(wording.verdict(of: result)): \(wording.name(result.candidate.file.path))"
    return DocumentHTML(GateDocument(result, wording).page).page(
      title: title, tool: wording.tool(of: result))
  }
}
