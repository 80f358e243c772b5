import Foundation
import GateFiles
import GateReports
import GateRuns
import GateText
import GateVerdicts
import Testing

@Suite struct ResultTextTests {
  private func object(_ result: GateResult) throws -> [String: Any] {
    let data = Data(ResultFile.text(of: result.withRemediesInWords).utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test("Another reader understands every sample", arguments: SampleResult.allCases)
  func parses(_ sample: SampleResult) throws {
    let result = sample.result
    let object = try object(result)
    #expect(object["verdict"] as? String == result.verdict.rawValue)
    #expect(object["exitStatus"] as? Int == Int(result.exitStatus))
    let checks = try #require(object["checks"] as? [[String: Any]])
    #expect(checks.compactMap { $0["id"] as? String } == result.checks.map(\.id))
    #expect(checks.compactMap { $0["reason"] as? String } == result.checks.map(\.reason))
  }

  @Test("Hostile text reads back as it was")
  func hostileTextSurvives() throws {
    let result = GateResult.hostile
    let object = try object(result)
    #expect(object["warnings"] as? [String] == result.warnings)
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(findings.map { $0["text"] as? String } == result.findings.map(\.text))
    #expect(findings.map { $0["examples"] as? [String] } == result.findings.map(\.examples))
    let candidate = try #require(object["candidate"] as? [String: Any])
    let header = try #require(candidate["header"] as? [String: Any])
    #expect(header["factors"] as? [String: String] == result.candidate.header.factors)
  }
}
