import Foundation
import GateFiles
import GateVerdicts
import Testing

@testable import GateReports

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Every report is read back and held against the JSON result: none says more, less or otherwise.
@Suite struct AgreementTests {
  /// A check as the JSON result has it.
  private struct Stored {
    var id: String
    var verdict: String
    var point: Double?
  }

  private static func stored(_ result: GateResult) throws -> (verdict: String, checks: [Stored]) {
    let object = try #require(
      try JSONSerialization.jsonObject(
        with: Data(ResultFile.text(of: result.withRemediesInWords).utf8))
        as? [String: Any])
    let checks = try #require(object["checks"] as? [[String: Any]])
    return (
      try #require(object["verdict"] as? String),
      try checks.map { check in
        Stored(
          id: try #require(check["id"] as? String),
          verdict: try #require(check["verdict"] as? String),
          point: (check["difference"] as? [String: Any])?["estimate"] as? Double)
      }
    )
  }

  @Test(
    "JUnit has a case for every check, and fails those that block", arguments: SampleResult.allCases
  )
  func junit(_ sample: SampleResult) throws {
    let result = sample.result
    let cases = try JUnitCases.read(JUnitReport.render(result))
      .filter { $0.suite != "scoregate.dataset" }
    #expect(cases.count == result.checks.count)
    let failing = cases.count { $0.outcome == "failure" || $0.outcome == "error" }
    #expect(failing == result.checks.count(where: result.blocks))
    let stored = try Self.stored(result)
    #expect(cases.count { $0.outcome == nil } <= stored.checks.count)
    if stored.verdict == "passed" { #expect(failing == 0) }
  }

  @Test(
    "The page has a row for every check, with its verdict and its change",
    arguments: SampleResult.allCases)
  func page(_ sample: SampleResult) throws {
    let result = sample.result
    let page = HTMLReport.render(result)
    let rows = page.matches(
      of: /(?s)<tr role="row" id="check-(\d+)" class="check ([a-z]+)".*?<\/tr>/)
    #expect(rows.count == result.checks.count)
    for row in rows {
      let check = result.checks[try #require(Int(row.1)) - 1]
      #expect(row.2 == result.standing(of: check).looks)
      let text = String(row.0)
      if !result.findings.contains(where: { $0.severity == .incomparable }) {
        #expect(text.contains(HTML.escaped(Wording.typographic.fullVerdict(of: check))))
      }
      if let change = Wording.typographic.change(of: check) { #expect(text.contains(change)) }
    }
    let stored = try Self.stored(result)
    let word = [
      "passed": "Passed", "blocked": "Blocked", "inconclusive": "Not proven", "error": "Error",
    ]
    #expect(page.contains("</span> \(try #require(word[stored.verdict])): "))
  }

  @Test(
    "Markdown and the terminal name every check with its numbers", arguments: SampleResult.allCases)
  func texts(_ sample: SampleResult) throws {
    let result = sample.result
    let markdown = MarkdownReport.render(result)
    let terminal = TerminalReport.render(
      result, style: TerminalStyle(width: 10_000, verbosity: .verbose))
    for check in result.checks {
      let name = Wording.typographic.name(check.id)
      #expect(markdown.contains(MarkdownText.cellCode(name)))
      #expect(terminal.contains(Wording.plain.name(check.id)))
      guard let change = Wording.plain.change(of: check) else { continue }
      #expect(terminal.contains(change))
      #expect(markdown.contains(Wording.typographic.change(of: check) ?? change))
    }
  }

  @Test("The numbers of every report are those of the JSON result, rounded")
  func numbers() throws {
    for check in try Self.stored(.blocked).checks {
      let shown = try #require(GateResult.blocked.checks.first { $0.id == check.id })
      #expect(shown.verdict.rawValue == check.verdict)
      guard let point = check.point, let text = Wording.plain.change(of: shown) else { continue }
      let read = try #require(Double(text.replacing("+", with: "")))
      let unit = pow(10, -Double(text.split(separator: ".").last?.count ?? 0))
      #expect(abs(read - point * shown.changeSign) <= unit / 2 + 1e-12)
    }
  }
}

/// The cases of a JUnit document, read by an XML parser.
private final class JUnitCases: NSObject, XMLParserDelegate {
  struct Case {
    var suite: String
    var name: String
    var outcome: String?
  }

  // A delegate has to be a class; the parser calls it as it reads.
  private var cases: [Case] = []
  private var suite = ""

  static func read(_ text: String) throws -> [Case] {
    let parser = XMLParser(data: Data(text.utf8))
    let reader = JUnitCases()
    parser.delegate = reader
    try #require(parser.parse(), "not XML: \(String(describing: parser.parserError))")
    return reader.cases
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    switch name {
    case "testsuite": suite = attributes["name"] ?? ""
    case "testcase": cases.append(Case(suite: suite, name: attributes["name"] ?? ""))
    case "failure", "error", "skipped": cases[cases.count - 1].outcome = name
    default: break
    }
  }
}
