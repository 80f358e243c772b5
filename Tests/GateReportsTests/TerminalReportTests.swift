import GateVerdicts
import Testing

@testable import GateReports

@Suite struct TerminalReportTests {
  @Test("No line is wider than the terminal", arguments: [60, 80, 100, 140])
  func fits(width: Int) {
    for sample in SampleResult.allCases where !sample.rawValue.hasPrefix("hostile") {
      for verbosity in TerminalStyle.Verbosity.allCases {
        let style = TerminalStyle(width: width, verbosity: verbosity)
        for line in TerminalReport.render(sample.result, style: style).split(separator: "\n") {
          #expect(DisplayWidth.of(line) <= width, "\(sample), \(verbosity): \(line)")
        }
      }
    }
  }

  @Test("Without colour there is no escape character, and colour changes nothing else")
  func colourIsOnlyColour() {
    for sample in SampleResult.allCases {
      let plain = TerminalReport.render(sample.result, style: TerminalStyle())
      let coloured = TerminalReport.render(sample.result, style: TerminalStyle(color: true))
      #expect(!plain.unicodeScalars.contains("\u{1B}"))
      #expect(HostileText.withoutEscapeSequences(coloured) == plain)
    }
  }

  @Test("A build server finds no command in hostile text")
  func commandsAreInert() {
    var result = GateResult.passed
    result.warnings = [
      "x ##[error]y ##vso[task.x]z " + String(repeating: "a", count: 90) + " ::error::b"
    ]
    let report = TerminalReport.render(result, style: TerminalStyle())
    #expect(!report.contains("##["))
    #expect(!report.contains("##vso["))
    for line in report.split(separator: "\n") {
      #expect(!line.drop { $0 == " " }.hasPrefix("::"))
    }
  }
}
