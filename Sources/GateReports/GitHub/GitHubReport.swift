import GateText
public import GateVerdicts

/// The gate result as GitHub workflow commands: annotations on the lines of thresholds.json whose
/// rules failed.
public enum GitHubReport {
  /// Renders a result.
  ///
  /// - Parameter result: what the gate found.
  /// - Returns: one workflow command a line, worst first, ten at most; nothing where all is well.
  public static func render(_ result: GateResult) -> String {
    Annotation.all(in: result).map { "\(command($0))\n" }.joined()
  }

  private static func command(_ annotation: Annotation) -> String {
    var properties: [String] = []
    if let file = annotation.file { properties.append("file=\(property(file))") }
    if let position = annotation.position {
      properties.append("line=\(position.line),col=\(position.column)")
    }
    properties.append("title=\(property(annotation.title))")
    return "::\(annotation.isError ? "error" : "warning") \(properties.joined(separator: ","))::"
      + data(annotation.message)
  }

  private static func property(_ text: String) -> String {
    data(text).split(separator: ":", omittingEmptySubsequences: false).joined(separator: "%3A")
      .split(separator: ",", omittingEmptySubsequences: false).joined(separator: "%2C")
  }

  /// The text with what ends a command written as its code; `%` first.
  private static func data(_ text: String) -> String {
    text.escaping { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: nil
      }
    }
  }
}
