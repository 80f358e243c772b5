import Foundation
import FoundationXML
import GateRuns
import GateVerdicts
import Testing

@testable import GateReports

@Suite struct JUnitReportTests {
  private func suites(_ result: GateResult) throws -> [XMLElement] {
    let document = try XMLDocument(xmlString: JUnitReport.render(result))
    let root = try #require(document.rootElement())
    #expect(root.attributes?.isEmpty ?? true)
    return root.elements(forName: "testsuite")
  }

  @Test(
    "Counts are exact, names unique and bodies led by their message",
    arguments: SampleResult.allCases)
  func isConsistent(_ sample: SampleResult) throws {
    var names: Set<String> = []
    for suite in try suites(sample.result) {
      let cases = suite.elements(forName: "testcase")
      #expect(suite.attribute(forName: "tests")?.stringValue == "\(cases.count)")
      for (attribute, tag) in [
        ("failures", "failure"), ("errors", "error"), ("skipped", "skipped"),
      ] {
        let found = cases.flatMap { $0.elements(forName: tag) }
        #expect(suite.attribute(forName: attribute)?.stringValue == "\(found.count)")
        for problem in found {
          let message = try #require(problem.attribute(forName: "message")?.stringValue)
          #expect(problem.stringValue?.split(separator: "\n").first.map(String.init) == message)
        }
      }
      for testCase in cases {
        let name = testCase.attribute(forName: "name")?.stringValue ?? ""
        let suiteName = suite.attribute(forName: "name")?.stringValue ?? ""
        #expect(name.utf16.count <= 512)
        #expect(names.insert("\(suiteName) \(name)").inserted)
      }
    }
  }

  @Test(
    "The timestamp is the candidate's in UTC, and never the clock's",
    arguments: [
      ("2026-11-23T09:30:15.25+01:00", "2026-11-23T08:30:15"),
      ("2026-11-23T08:00:00Z", "2026-11-23T08:00:00"),
      ("2026-11-23T08:00:00", "2026-11-23T08:00:00"),
      ("2026-11-23T08:00:00.123456+00:00", "2026-11-23T08:00:00"),
      ("2026-11-23", "2026-11-23T00:00:00"), ("yesterday", "1970-01-01T00:00:00"),
    ])
  func timestamps(created: String, expected: String) throws {
    var result = GateResult.passed
    result.candidate.header.created = created
    let suite = try #require(try suites(result).first)
    #expect(suite.attribute(forName: "timestamp")?.stringValue == expected)
  }

  @Test("An inconclusive check is skipped, and fails where proof is demanded")
  func inconclusiveFollowsTheProfile() {
    var result = GateResult.inconclusive
    #expect(JUnitReport.render(result).contains("type=\"scoregate.inconclusive\""))
    result.profile = .pullRequest
    let report = JUnitReport.render(result)
    #expect(!report.contains("<failure"))
    #expect(report.contains("<skipped"))
  }

  @Test("Two checks of one name and a metric called dataset keep apart")
  func namesAreKeptApart() {
    var checks = GateResult.blocked.checks
    for index in checks.indices { checks[index].metric = "dataset" }
    checks[1].segment = nil
    let report = JUnitReport.render(.sample(.blocked, checks: checks))
    #expect(report.contains("name=\"scoregate.dataset (2)\""))
    #expect(report.contains("name=\"overall (2)\""))
  }

  @Test("However many checks there are, the file keeps its size and says what it left out")
  func sizeIsBounded() {
    let text = String(repeating: "\"<&>'", count: 400)
    let checks = (0..<200).map { index in
      var check = GateResult.blocked.checks[1]
      check.id = "faithfulness[topic=\(index)]"
      check.segment = SegmentSelector(dimension: "topic", value: "\(index)")
      check.rationale = text
      check.worst = [
        WorstExample(id: "q", baseline: 1, candidate: 0, difference: -1, input: text)
      ]
      return check
    }
    let result = GateResult.sample(.blocked, checks: checks)
    let whole = JUnitReport.render(result)
    let short = JUnitReport.render(result, budget: 200_000)
    #expect(whole.utf8.count > 1_000_000)
    #expect(short.utf8.count < 210_000)
    #expect(short.contains("more checks are left out, for the size of this file"))
    #expect(JUnitSelection.budget < 30_000_000)
  }
}
