import GateText
import GateRuns
import GateVerdicts
import Testing

@testable import GateReports

@Suite struct MarkdownReportTests {
  @Test("A report starts with its marker, then the answer", arguments: SampleResult.allCases)
  func startsWithTheAnswer(_ sample: SampleResult) throws {
    let lines = MarkdownReport.render(sample.result).split(separator: "\n")
    #expect(lines.first == "<!-- scoregate:report -->")
    let verdict = Wording.plain.verdict(of: sample.result)
    #expect(try #require(lines.dropFirst().first).contains("**\(verdict)"))
  }

  @Test("However much there is to say, it fits a comment and says what it left out")
  func sizeIsBounded() {
    let text = String(repeating: "返金`|*", count: 300)
    let checks = (0..<500).map { index in
      var check = GateResult.blocked.checks[1]
      check.id = "faithfulness[topic=\(index)\(text)]"
      check.segment = SegmentSelector(dimension: "topic", value: "\(index)\(text)")
      check.verdict = index < 300 ? .regressed : .passed
      check.reason = text
      check.rationale = text
      check.worst = (0..<10).map {
        WorstExample(
          id: "\($0)\(text)", baseline: 1, candidate: 0, difference: -1, input: text,
          baselineOutput: text, candidateOutput: text)
      }
      return check
    }
    var result = GateResult.sample(.blocked, checks: checks)
    result.warnings = Array(repeating: text, count: 500)
    let report = MarkdownReport.render(result)
    #expect(report.utf8.count <= MarkdownReport.mostBytes)
    #expect(report.contains("Left out to keep this report short enough"))
    #expect(report.contains("the checks that passed"))
  }

  @Test(
    "Code is fenced by more backticks than it holds",
    arguments: [
      ("plain", "`plain`"), ("a`b", "``a`b``"), ("``a", "``` ``a ```"), ("", "(empty)"),
    ])
  func codeSpans(text: String, expected: String) {
    #expect(MarkdownText.code(text) == expected)
  }

  @Test("A pipe in a table stays in its cell, whatever stands before it")
  func pipesStay() {
    #expect(MarkdownText.cellCode("a|b") == "`a\\|b`")
    #expect(MarkdownText.cellCode("a\\|b") == "`a\\u{5C}\\|b`")
  }

  @Test(
    "Prose holds no Markdown, link or mention",
    arguments: [
      ("a_b*c", "a\\_b\\*c"), ("<b>", "\\<b\\>"), ("1. one", "1\\. one"), ("0.5", "0.5"),
      ("- item", "\\- item"), ("@octocat", "@\u{2060}octocat"), ("#12", "\\#\u{2060}12"),
      ("https://x.y", "https:\u{2060}//x.y"), ("www.x.y", "www\u{2060}.x.y"),
      ("GH-12", "GH\u{2060}-12"), ("[a](b)", "\\[a\\](b)"),
    ])
  func prose(text: String, expected: String) {
    #expect(MarkdownText.prose(text) == expected)
  }

  @Test("Worse is on the left, whatever the direction")
  func plotIsOriented() throws {
    let plot = try #require(
      IntervalPlot(.latency(mean: -0.304, verdict: .regressed, reason: "rose")))
    #expect(plot.line.first == "├")
    #expect(plot.line.last == "0")
    #expect(plot.line.contains("M"))
    #expect(plot.line.count == IntervalPlot.width)
  }
}
