public import GateVerdicts
import Mustache

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
    let page = MarkdownPage(result)
    let fitting = MarkdownSection.fit(page.sections, bytes: mostBytes - 1_000)
    var context: [String: Any] = [
      "sections": fitting.kept.map(\.text),
      "tool": MarkdownText.prose(
        "\(Wording.typographic.name(result.tool.name)) "
          + Wording.typographic.name(result.tool.version)),
    ]
    if !fitting.dropped.isEmpty {
      context["dropped"] = fitting.dropped.joined(separator: ", ")
    }
    return MarkdownTemplate.page.render(context)
  }
}
