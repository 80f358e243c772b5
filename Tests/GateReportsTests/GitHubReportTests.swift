import GateReports
import GateVerdicts
import Testing

@Suite struct GitHubReportTests {
  @Test("There are nine annotations at most, and a count of the rest")
  func isBounded() {
    let checks = (0..<30).map { index in
      var check = GateResult.blocked.checks[1]
      check.id += "\(index)"
      return check
    }
    let lines = GitHubReport.render(.sample(.blocked, checks: checks)).split(separator: "\n")
    #expect(lines.count == 10)
    #expect(lines.last == "::warning title=scoregate::and 21 more findings")
  }

  @Test("Whatever the text, a line is one command", arguments: SampleResult.allCases)
  func commandsAreEscaped(_ sample: SampleResult) {
    for line in GitHubReport.render(sample.result).split(separator: "\n") {
      #expect(line.hasPrefix("::error ") || line.hasPrefix("::warning "))
      let properties = line.dropFirst(2).prefix(while: { $0 != ":" })
      #expect(properties.split(separator: ",").dropFirst().allSatisfy { $0.contains("=") })
    }
  }

  @Test("Nothing is said where all is well")
  func passedIsSilent() {
    #expect(GitHubReport.render(.passed).isEmpty)
  }
}
