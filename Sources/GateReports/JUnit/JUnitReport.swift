#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
public import GateVerdicts
import XMLCoder

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
  /// - Throws: what the XML encoder throws; no result is known that makes it throw.
  public static func render(_ result: GateResult) throws -> String {
    try render(result, budget: JUnitSelection.budget)
  }

  /// Renders a result whose test cases take at most `budget` bytes.
  static func render(_ result: GateResult, budget: Int) throws -> String {
    let encoder = XMLEncoder()
    encoder.outputFormatting = .prettyPrinted
    encoder.prettyPrintIndentation = .spaces(2)
    let data = try encoder.encode(
      JUnitDocument(result, budget: budget), withRootKey: "testsuites",
      header: XMLHeader(version: 1.0, encoding: "UTF-8"))
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
