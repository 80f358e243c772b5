import GateText
public import GateVerdicts

/// The gate result as Azure Pipelines logging commands: issues on the lines of thresholds.json whose
/// rules failed.
public enum AzureReport {
  /// Renders a result.
  ///
  /// A gate that passes although a check is undecided, tolerated or fragile leaves the task succeeded
  /// with issues; the exit status fails one that does not pass.
  ///
  /// - Parameters:
  ///   - result: what the gate found.
  ///   - summary: the absolute path of a Markdown report to show on the build's page; nil for none.
  /// - Returns: one logging command a line, worst first; nothing where all is well and there is no
  ///   summary.
  public static func render(_ result: GateResult, summary: String? = nil) -> String {
    var lines = Annotation.all(in: result).map(issue)
    if let summary { lines.append(command("task.uploadsummary", [], escaped(summary))) }
    let isDoubtful = result.checks.contains { result.standing(of: $0).isNotable }
    if result.verdict == .passed, isDoubtful {
      lines.append(command("task.complete", [("result", "SucceededWithIssues")], "DONE"))
    }
    return lines.map { "\($0)\n" }.joined()
  }

  private static func issue(_ annotation: Annotation) -> String {
    var properties = [("type", annotation.isError ? "error" : "warning")]
    if let file = annotation.file { properties.append(("sourcepath", file)) }
    if let position = annotation.position {
      properties += [("linenumber", "\(position.line)"), ("columnnumber", "\(position.column)")]
    }
    properties.append(("code", "scoregate.\(annotation.code.replacing(" ", with: "-"))"))
    return command(
      "task.logissue", properties, escaped("\(annotation.title)\n\(annotation.message)"))
  }

  private static func command(
    _ name: String, _ properties: [(name: String, value: String)], _ message: String
  ) -> String {
    let shown = properties.map { "\($0.name)=\(escaped($0.value));" }.joined()
    return "##vso[\(name)\(shown.isEmpty ? "" : " ")\(shown)]\(message)"
  }

  /// The text with what ends a property or a command written as its code, as the agent reads it back.
  private static func escaped(_ text: String) -> String {
    text.escaping { scalar in
      switch scalar {
      case "%": "%AZP25"
      case ";": "%3B"
      case "\r": "%0D"
      case "\n": "%0A"
      case "]": "%5D"
      default: nil
      }
    }
  }
}
