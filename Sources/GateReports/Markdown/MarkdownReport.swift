public import GateVerdicts

/// The gate result as a pull-request comment or a job summary, in GitHub's Markdown.
///
/// The first line is a marker by which a comment is found again; then comes the answer, then the
/// checks that matter, worst first, then the examples to read, then the rest, folded.
public enum MarkdownReport {
  /// The most bytes of a report: GitHub takes 65,536 characters in a comment.
  static let mostBytes = 60_000

  /// Renders a result.
  ///
  /// - Parameter result: what the gate found.
  /// - Returns: at most 60,000 bytes of Markdown. Where that is too little, whole sections go, the
  ///   least telling first, and the report says which.
  public static func render(_ result: GateResult) -> String {
    let wording = Wording.typographic
    return DocumentMarkdown(GateDocument(result, wording).comment)
      .comment(tool: wording.tool(of: result))
  }
}
