import GateRuns
import Foundation
import GateStatistics
import GateVerdicts
import Testing

@testable import GateReports

@Suite struct HTMLReportTests {
  @Test("The page of every sample is as it is stored", arguments: SampleResult.allCases)
  func pagesMatch(_ sample: SampleResult) throws {
    let page = HTMLReport.render(sample.result)
      .replacing(HTMLPage.style.text, with: "…").replacing(HTMLPage.script.text, with: "…")
      .replacing(HTMLPage.style.source, with: "…")
      .replacing(HTMLPage.script.source, with: "…")
    try Golden.expect(page, matches: "\(sample).html")
  }

  @Test(
    "Every element that is opened is closed, and ids are unique", arguments: SampleResult.allCases)
  func isWellFormed(_ sample: SampleResult) throws {
    let page = HTMLReport.render(sample.result)
      .replacing(HTMLPage.style.text, with: "").replacing(HTMLPage.script.text, with: "")
    let void: Set = ["meta", "link", "br", "input", "hr"]
    var open: [Substring] = []
    var ids: [String] = []
    for tag in page.matches(of: /<(\/?)([a-z0-9]+)((?:\s+[a-zA-Z:-]+(?:="[^"]*")?)*)\s*(\/?)>/) {
      let (_, end, name, attributes, itself) = tag.output
      ids += attributes.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
      if void.contains(String(name)) || !itself.isEmpty { continue }
      if end.isEmpty {
        open.append(name)
      } else {
        #expect(open.popLast() == name)
      }
    }
    #expect(open == [])
    #expect(ids.count == Set(ids).count)
    // What is no tag has no bracket.
    #expect(page.matches(of: /</).count == page.matches(of: /<[a-zA-Z\/!]/).count)
  }

  @Test("Every link on the page leads somewhere on it", arguments: SampleResult.allCases)
  func linksLead(_ sample: SampleResult) {
    let page = HTMLReport.render(sample.result)
    let ids = Set(page.matches(of: /\sid="([^"]*)"/).map(\.1))
    for link in page.matches(of: /href="#([^"]*)"/) { #expect(ids.contains(link.1)) }
  }

  @Test("Why the runs cannot be compared stands first, a paragraph a reason")
  func obstaclesComeFirst() throws {
    let page = HTMLReport.render(.incomparable)
    let reasons = GateResult.incomparable.findings.filter { $0.severity == .incomparable }
    #expect(reasons.count == 3)
    for reason in reasons {
      #expect(page.contains("<p class=\"reason\">\(HTML.escaped(reason.text))</p>"))
    }
    let findings = try #require(page.firstRange(of: "<section id=\"findings\""))
    let checks = try #require(page.firstRange(of: "<section id=\"checks\""))
    #expect(findings.lowerBound < checks.lowerBound)
  }

  @Test("Ten thousand examples times forty checks stay under 5 MB, and the rest is counted")
  func sizeIsBounded() {
    let text = String(repeating: "返金 means <refund> & more. ", count: 200)
    let checks = (0..<40).map { number in
      var check = GateResult.blocked.checks[1]
      check.id = "faithfulness[topic=\(number)]"
      check.segment = SegmentSelector(dimension: "topic", value: "\(number)")
      check.worstCount = 9_000
      check.worst = (0..<10).map {
        WorstExample(
          id: "q_\(number)_\($0)", baseline: 1, candidate: 0, difference: -1,
          segments: [SegmentSelector(dimension: "topic", value: "\(number)")], input: text,
          baselineOutput: text,
          candidateOutput: String(text.reversed()))
      }
      return check
    }
    let page = HTMLReport.render(.sample(.blocked, checks: checks))
    #expect(page.utf8.count < 5_000_000)
    #expect(page.contains("more examples in the JSON result, left out to keep this page small"))
    #expect(page.contains("8990 more of 9000"))
  }

  @Test("Numbers of a stored result that no run has do not stop the page")
  func hugeNumbers() {
    var result = GateResult.blocked
    result.distributions[0].differences = Histogram(
      width: 1e300, first: .max, counts: [.max, 1], below: .max)
    result.distributions[0].scores = ScoreGrid(
      width: .leastNonzeroMagnitude, first: .min, bins: .max,
      cells: [.init(baseline: .max, candidate: 0, examples: .max)], beyond: .max)
    result.checks[1].margin = 1e308
    result.checks[1].difference = Estimate(
      point: -1e308, standardError: nil, interval: Interval(lower: -1e308, upper: 1e308),
      confidence: .standard)
    #expect(HTMLReport.render(result).hasSuffix("</html>\n"))
  }
}
