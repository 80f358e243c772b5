public import GateVerdicts

/// The gate result as GitHub workflow commands: annotations on the lines of thresholds.json whose
/// rules failed.
///
/// GitHub shows ten annotations of a kind a step, so there are nine and a count of the rest.
public enum GitHubReport {
  private static let mostAnnotations = 9
  private static let wording = Wording.plain

  /// Renders a result.
  ///
  /// - Parameter result: what the gate found.
  /// - Returns: one workflow command a line, worst first; nothing where all is well.
  public static func render(_ result: GateResult) -> String {
    let notable = result.checksWorstFirst.filter { result.standing(of: $0).isNotable }
    let warnings = result.findings.filter { $0.severity == .warning }
    let commands =
      result.incomparable.map { annotation(of: $0, in: result) }
      + notable.map { annotation(of: $0, in: result) }
      + warnings.map { annotation(of: $0, in: result) }
    var lines = Array(commands.prefix(mostAnnotations))
    if commands.count > mostAnnotations {
      let rest = commands.count - mostAnnotations
      lines.append(
        command(
          isError: false, file: nil, position: nil, title: "scoregate",
          message: "and \(wording.count(rest, "more finding"))"))
    }
    return lines.map { "\($0)\n" }.joined()
  }

  private static func annotation(of finding: Finding, in result: GateResult) -> String {
    let isError = finding.severity == .incomparable
    let title = isError ? "the runs cannot be compared" : wording.name(of: finding.kind)
    return command(
      isError: isError, file: result.config.path, position: nil, title: "scoregate: \(title)",
      message: wording.sentence(finding.text))
  }

  private static func annotation(of check: Check, in result: GateResult) -> String {
    let summary = wording.summary(of: check)
    let reasons = wording.reasons(for: check).joined(separator: ". ")
    return command(
      isError: result.blocks(check), file: result.config.path, position: check.position,
      title: "\(wording.name(check.id)): \(wording.fullVerdict(of: check))",
      message: "\(summary)\n\(reasons)")
  }

  private static func command(
    isError: Bool, file: String?, position: SourcePosition?, title: String, message: String
  ) -> String {
    var properties: [String] = []
    if let file { properties.append("file=\(property(file))") }
    if let position { properties.append("line=\(position.line),col=\(position.column)") }
    properties.append("title=\(property(title))")
    return "::\(isError ? "error" : "warning") \(properties.joined(separator: ","))::"
      + data(message)
  }

  private static func property(_ text: String) -> String {
    data(text).split(separator: ":", omittingEmptySubsequences: false).joined(separator: "%3A")
      .split(separator: ",", omittingEmptySubsequences: false).joined(separator: "%2C")
  }

  /// The text with what ends a command written as its code; `%` first.
  private static func data(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
