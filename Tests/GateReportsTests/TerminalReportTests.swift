import GateText
import GateStatistics
import GateVerdicts
import Testing

@testable import GateReports

@Suite struct TerminalReportTests {
  @Test(
    "No line is wider than the terminal, but a word of a command",
    arguments: [40, 41, 47, 60, 79, 80, 99, 100, 101, 120, 140, 200])
  func fits(width: Int) {
    for sample in SampleResult.allCases {
      for verbosity in TerminalStyle.Verbosity.allCases {
        let style = TerminalStyle(width: width, verbosity: verbosity)
        for line in TerminalReport.render(sample.result, style: style).split(separator: "\n") {
          let isWordOfCommand = line.hasPrefix("  ") && line.contains("'") || line.contains("--")
          #expect(
            DisplayWidth.of(line) <= width
              || isWordOfCommand && sample.rawValue.hasPrefix("hostile"),
            "\(sample), \(verbosity): \(line)")
        }
      }
    }
  }

  @Test("A command is broken between its words alone, also where one has quotes and spaces")
  func commandsAreWhole() {
    let lines = TextWrap.command(
      #"scoregate check --candidate 'it'\''s a file.csv' --profile release"#, width: 30,
      indentation: 0, hanging: 2)
    #expect(
      lines == [
        #"scoregate check --candidate \"#, #"  'it'\''s a file.csv' \"#, "  --profile release",
      ])
  }

  @Test("Quiet is one line, whatever was found", arguments: [40, 80, 200])
  func quietIsOneLine(width: Int) {
    for sample in SampleResult.allCases {
      let style = TerminalStyle(width: width, verbosity: .quiet)
      let report = TerminalReport.render(sample.result, style: style)
      #expect(report.count { $0 == "\n" } == 1 && report.hasSuffix("\n"))
      #expect(DisplayWidth.of(report.dropLast()) <= width)
    }
  }

  @Test("The first screen of a large build says what got worse, how sure that is and what to read")
  func firstScreen() {
    let passed = GateResult.passed.checks
    let checks =
      GateResult.blocked.checks
      + (0..<18).map { index in
        var check = passed[0]
        check.id = "metric_\(index)"
        return check
      }
    let style = TerminalStyle(width: 80)
    let report = TerminalReport.render(.sample(.blocked, checks: checks), style: style)
    let screen = report.split(separator: "\n", omittingEmptySubsequences: false).prefix(24)
      .joined(separator: "\n")
    for answer in [
      "faithfulness fell in tier=critical", "by 0.081 (95 % interval -0.141 … -0.021)", "q_987",
      "✗ failed     latency", "… and 20 more passed",
    ] {
      #expect(screen.contains(answer), "\(answer)")
    }
  }

  @Test("A wide terminal draws intervals, a narrow one gives them up first")
  func pictures() {
    func report(_ width: Int) -> String {
      TerminalReport.render(.blocked, style: TerminalStyle(width: width))
    }
    #expect(report(140).contains(IntervalBar.title) && report(140).contains("├"))
    #expect(report(140).contains("M margin"))
    #expect(!report(80).contains("├") && !report(80).contains("M margin"))
    #expect(report(80).contains("-0.141 … -0.021"))
  }

  @Test("Zero and the limit stand in one column of all bars, worse on the left")
  func bars() {
    let result = GateResult.blocked
    for (check, bar) in zip(result.checks, IntervalBar.bars(of: result.checks)) where !bar.isEmpty {
      #expect(bar.count == IntervalBar.width)
      guard let point = bar.firstIndex(of: "●"), let estimate = check.estimate?.point else {
        Issue.record("no point in \(bar)")
        continue
      }
      let column = bar.distance(from: bar.startIndex, to: point)
      if check.kind != .level {
        #expect(estimate < 0 ? column < IntervalBar.origin : column >= IntervalBar.origin)
      }
      if let margin = bar.firstIndex(of: "M") {
        #expect(bar.distance(from: bar.startIndex, to: margin) < IntervalBar.origin)
      }
    }
  }

  @Test("Without UTF-8 the report's own signs are ASCII, and columns stay")
  func ascii() {
    for sample in [SampleResult.passed, .inconclusive, .anchored] {
      let style = TerminalStyle(width: 140, isASCII: true)
      let report = TerminalReport.render(sample.result, style: style)
      let unicode = TerminalReport.render(sample.result, style: TerminalStyle(width: 140))
      #expect(
        report.unicodeScalars.allSatisfy { $0.isASCII || !"✗✓·→…●─├┤◀▶".contains(Character($0)) })
      #expect(report.count == unicode.count)
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
