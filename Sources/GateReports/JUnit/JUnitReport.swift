public import GateVerdicts

/// The gate result as JUnit XML: a suite a metric, a test case a check.
///
/// Jenkins, GitLab, the GitHub reporters, Azure, CircleCI and Buildkite read it. A check that
/// blocks is a failure or an error, one that is not settled is skipped unless the profile demands
/// proof, and one that fails without counting passes, with a line in the suite's `system-out`.
public enum JUnitReport {
  /// Renders a result.
  ///
  /// - Parameter result: what the gate found.
  /// - Returns: an XML document that is valid against the Jenkins and the Ant schema, under 30 MB.
  public static func render(_ result: GateResult) -> String {
    render(result, budget: JUnitSelection.budget)
  }

  /// Renders a result whose test cases take at most `budget` bytes.
  static func render(_ result: GateResult, budget: Int) -> String {
    JUnitDocument(result, budget: budget).xml
  }
}
