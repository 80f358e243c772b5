import GateReports
import GateVerdicts
import Testing

@Suite struct AzureReportTests {
  /// What the agent of Azure Pipelines reads from a line.
  private struct Command {
    var name: String
    var properties: [String: String]
    var message: String

    init?(_ line: Substring) {
      guard line.hasPrefix("##vso["), let end = line.firstIndex(of: "]") else { return nil }
      let head = line[..<end].dropFirst("##vso[".count)
      let parts = head.split(separator: " ", maxSplits: 1)
      name = String(parts.first ?? "")
      properties = [:]
      for property in parts.dropFirst().first?.split(separator: ";") ?? [] {
        guard let equals = property.firstIndex(of: "=") else { return nil }
        properties[String(property[..<equals])] = Self.unescaped(
          property[property.index(after: equals)...])
      }
      message = Self.unescaped(line[line.index(after: end)...])
    }

    private static func unescaped(_ text: Substring) -> String {
      [("%3B", ";"), ("%0D", "\r"), ("%0A", "\n"), ("%5D", "]"), ("%AZP25", "%")]
        .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
    }
  }

  @Test("Whatever the text, a line is one command", arguments: SampleResult.allCases)
  func commandsAreEscaped(_ sample: SampleResult) throws {
    for line in AzureReport.render(sample.result).split(separator: "\n") {
      let command = try #require(Command(line), "\(line)")
      guard command.name == "task.logissue" else { continue }
      #expect(["error", "warning"].contains(command.properties["type"]))
      #expect(command.properties["code"]?.hasPrefix("scoregate.") == true)
      #expect(!command.message.isEmpty)
      #expect(command.properties.count <= 5)
    }
  }

  @Test("What blocks is an error on its line of thresholds.json")
  func places() throws {
    let first = try #require(AzureReport.render(.blocked).split(separator: "\n").first)
    let command = try #require(Command(first))
    #expect(
      command.properties == [
        "type": "error", "sourcepath": "thresholds.json", "linenumber": "12", "columnnumber": "7",
        "code": "scoregate.regression",
      ])
    #expect(command.message.contains("95 % interval"))
  }

  @Test("The Markdown report is named as the summary, whatever its path is called")
  func summary() throws {
    let report = AzureReport.render(.passed, summary: "/builds/100%;]/report.md")
    #expect(report == "##vso[task.uploadsummary]/builds/100%AZP25%3B%5D/report.md\n")
  }

  @Test("A gate that passes with something to look at succeeds with issues")
  func issues() {
    let complete = "##vso[task.complete result=SucceededWithIssues;]DONE\n"
    #expect(AzureReport.render(.passed).isEmpty)
    #expect(!AzureReport.render(.blocked).contains("task.complete"))
    var check = GateResult.passed.checks[0]
    check.verdict = .inconclusive
    #expect(AzureReport.render(.sample(.passed, checks: [check])).hasSuffix(complete))
  }
}
