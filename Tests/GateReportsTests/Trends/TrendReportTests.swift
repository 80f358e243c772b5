import GateRuns
import Foundation
import GateAnalyses
import GateReports
import GateVerdicts
import Testing

@Suite struct TrendReportTests {
  private static let hostile = "v|`<script>alert(1)</script>\u{1B}[31m\u{202E}"

  private static func history(
    _ metric: String, _ count: Int, hostile: Bool = false, level: (Int) -> Double
  ) -> MetricHistory {
    MetricHistory(
      metric: metric,
      segment: hostile ? SegmentSelector(dimension: "tier", value: Self.hostile) : nil,
      dataset: hostile ? Self.hostile : "support", direction: .higherIsBetter,
      points: (0..<count).compactMap { place in
        let value = level(place) + Double(place * 37 % 11) / 1_000
        return HistoryPoint(
          timestamp: "2026-01-\(10 + place % 20)", seconds: Double(place),
          system: hostile ? Self.hostile : "v1.\(place)", value: value, lower: value - 0.02,
          upper: value + 0.02, count: 200, change: hostile ? Self.hostile : nil,
          isAcceptedBaseline: place == 5)
      })
  }

  private static let sample = Trends(of: [
    history("faithfulness", 40) { $0 < 25 ? 0.85 : 0.75 },
    history("relevancy", 40) { 0.8 - 0.0012 * Double($0) },
    history("precision", 40) { _ in 0.7 },
  ])
  private static let evil = Trends(of: [
    history("quality\(hostile)", 40, hostile: true) { $0 < 25 ? 0.85 : 0.75 }
  ])

  @Test func `every format of the sample is as it is stored`() throws {
    let document = Document(Self.sample, source: "history.sqlite")
    try Golden.expect(DocumentReport.markdown(document), matches: "trend.md")
    try Golden.expect(
      DocumentReport.text(document, style: TerminalStyle(width: 80, verbosity: .verbose)),
      matches: "trend.80.txt")
    try Golden.expect(
      TrendJSON.render(
        Trends(of: [Self.history("quality", 12) { $0 < 6 ? 0.8 : 0.5 }]), source: "log.csv"),
      matches: "trend.json")
    try Golden.expect(TrendMetrics.render(Self.sample), matches: "trend.openmetrics.txt")
  }

  @Test(arguments: [40, 57, 80, 140])
  func `no line is wider than the terminal`(_ width: Int) {
    for trends in [Self.sample, Self.evil] {
      let text = DocumentReport.text(
        Document(trends, source: "x"),
        style: TerminalStyle(width: width, verbosity: .verbose, isASCII: true))
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
      #expect(!text.contains("▼") && text.contains("v worse from here"))
    }
  }

  @Test func `nothing of a log is an element or moves a cursor`() {
    let document = Document(Self.evil, source: Self.hostile)
    let page = DocumentReport.html(document, tool: "scoregate")
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("<polyline") && page.contains("class=\"band\""))
    #expect(page.contains("class=\"change worse\"") && page.contains("role=\"img\""))
    for text in [
      page, DocumentReport.markdown(document), TrendMetrics.render(Self.evil),
      DocumentReport.text(document, style: TerminalStyle(verbosity: .verbose)),
    ] {
      let forbidden: [Unicode.Scalar] = ["\u{1B}", "\u{202E}"]
      #expect(!text.unicodeScalars.contains { forbidden.contains($0) })
    }
  }

  @Test func `the JSON says what the report says`() throws {
    let json = TrendJSON.render(Self.sample, source: "history.sqlite")
    let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let metrics = try #require(read?["metrics"] as? [[String: Any]])
    #expect(metrics.map { $0["warnings"] as? [String] } == [["changed"], ["decays"], []])
    let changes = try #require(metrics[0]["changes"] as? [[String: Any]])
    #expect(changes.map { $0["system"] as? String } == ["v1.25"])
    #expect((metrics[0]["points"] as? [Any])?.count == 40)
  }

  @Test func `a check is told what got worse and what was lost`() {
    #expect(
      TrendNotes.lines(on: Self.sample) == [
        "trend: faithfulness fell from 0.855 to 0.755 with v1.25 (2026-01-15)",
        "trend: relevancy falls slowly, by 0.0012 a run over 40 runs",
        "since v1.5, the last accepted baseline: faithfulness -0.107, relevancy -0.048, precision -0.007",
      ])
    #expect(TrendNotes.lines(on: Trends(of: [])).isEmpty)
  }

  @Test(arguments: [0, 1, 2, 5])
  func `few runs are told as such`(_ count: Int) {
    let trends = Trends(of: [Self.history("quality", count) { _ in 0.5 }])
    let document = Document(trends, source: "log.csv")
    #expect(document.headline.plain.hasPrefix("Too few runs to see a trend: \(count) of"))
    #expect(DocumentReport.text(document, style: TerminalStyle()).contains("too few runs"))
    #expect(!DocumentReport.html(document, tool: "scoregate").contains("nan"))
  }

  @Test func `more points than columns share them, and a flat curve is in the middle`() {
    let long = Trends(of: [Self.history("quality", 700) { $0 < 500 ? 0.8 : 0.6 }])
    let document = Document(long, source: "x")
    let text = DocumentReport.text(document, style: TerminalStyle(width: 60))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 60 })
    let page = DocumentReport.html(document, tool: "scoregate")
    #expect(!page.contains("<circle") && page.utf8.count < 80_000)
    let flat = Document(
      headline: "x",
      sections: [
        Document.Section(
          "s",
          [
            .courses([
              DocumentCourse(
                title: "t", points: (0..<5).map { _ in .init(1, label: "v") }, summary: "flat")
            ])
          ])
      ])
    #expect(DocumentReport.text(flat, style: TerminalStyle()).contains("1 ▄▄▄▄▄ 1"))
    #expect(DocumentReport.html(flat, tool: "x").contains("<polyline"))
  }
}
