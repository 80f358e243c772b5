import GateReports
import GateVerdicts
import Testing

@Suite struct OpenMetricsReportTests {
  @Test(
    "Every line is OpenMetrics: families in one piece, no series twice, ended",
    arguments: SampleResult.allCases)
  func isValid(_ sample: SampleResult) throws {
    let text = OpenMetricsReport.render(sample.result)
    #expect(text.hasSuffix("\n# EOF\n"))
    var families: [String: String] = [:]
    var family = ""
    var series: Set<Substring> = []
    for line in text.split(separator: "\n").dropLast() {
      if let type = line.wholeMatch(of: #/# TYPE ([a-z_]+) (gauge|info|stateset)/#) {
        family = String(type.1)
        #expect(families.updateValue(String(type.2), forKey: family) == nil, "\(family)")
      } else if let unit = line.wholeMatch(of: #/# UNIT ([a-z_]+) ([a-z]+)/#) {
        #expect(family == unit.1 && family.hasSuffix("_\(unit.2)"))
      } else if let help = line.wholeMatch(of: #/# HELP ([a-z_]+) .+/#) {
        #expect(family == help.1)
      } else {
        let form =
          #/([a-z_]+)((?:\{[a-z_]+="(?:[^"\\\n]|\\[\\n"])*"(?:,[a-z_]+="(?:[^"\\\n]|\\[\\n"])*")*\})?) (-?[0-9.]+(?:e-?[0-9]+)?)/#
        let match = try #require(line.wholeMatch(of: form), "\(line)")
        #expect(match.1 == (families[family] == "info" ? family + "_info" : family))
        #expect(series.insert(match.1 + match.2).inserted, "\(line)")
        #expect(Double(match.3) != nil)
      }
    }
  }

  @Test("The gauges are the numbers of the result")
  func numbers() {
    let text = OpenMetricsReport.render(.blocked)
    let labels =
      #"{check="faithfulness[tier=critical]",metric="faithfulness",kind="regression",segment="tier=critical"}"#
    for line in [
      "scoregate_verdict{scoregate_verdict=\"blocked\"} 1", "scoregate_exit_status 1",
      "scoregate_check_difference\(labels) -0.0812", "scoregate_check_margin\(labels) 0.01",
      "scoregate_check_blocking\(labels) 1", "scoregate_checks{verdict=\"regressed\"} 3",
    ] {
      #expect(text.contains(line + "\n"), "\(line)")
    }
  }

  @Test("Ids that look alike when made harmless stay two series")
  func uniqueness() {
    var checks = [GateResult.passed.checks[0], GateResult.passed.checks[0]]
    checks[0].id = "a\tb"
    checks[1].id = "a b"
    let text = OpenMetricsReport.render(.sample(.passed, checks: checks))
    #expect(text.contains(#"check="a b","#) && text.contains(#"check="a b (2)","#))
  }
}
