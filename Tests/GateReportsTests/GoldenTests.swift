import GateFiles
import GateReports
import Testing

@Suite struct GoldenTests {
  @Test("Every report of every sample is as it is stored", arguments: SampleResult.allCases)
  func reportsMatch(_ sample: SampleResult) throws {
    let result = sample.result
    try Golden.expect(ResultFile.text(of: result.withRemediesInWords), matches: "\(sample).json")
    try Golden.expect(JUnitReport.render(result), matches: "\(sample).xml")
    try Golden.expect(MarkdownReport.render(result), matches: "\(sample).md")
    try Golden.expect(GitHubReport.render(result), matches: "\(sample).github.txt")
    try Golden.expect(AzureReport.render(result), matches: "\(sample).azure.txt")
    try Golden.expect(OpenMetricsReport.render(result), matches: "\(sample).openmetrics.txt")
    for verbosity in TerminalStyle.Verbosity.allCases {
      let style = TerminalStyle(verbosity: verbosity)
      try Golden.expect(
        TerminalReport.render(result, style: style), matches: "\(sample).\(verbosity).txt")
    }
  }

  @Test("Colour and a narrow terminal change the looks alone")
  func colourMatches() throws {
    let style = TerminalStyle(color: true, width: 60)
    try Golden.expect(
      TerminalReport.render(.blocked, style: style), matches: "blocked.colour-60.txt")
  }

  @Test("A wide terminal shows the intervals")
  func picturesMatch() throws {
    let style = TerminalStyle(width: 140)
    try Golden.expect(
      TerminalReport.render(.blocked, style: style), matches: "blocked.wide-140.txt")
  }
}
