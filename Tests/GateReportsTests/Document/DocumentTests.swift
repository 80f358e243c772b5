import GateReports
import GateStatistics
import Testing

@Suite struct DocumentTests {
  @Test func `every format of the sample is as it is stored`() throws {
    try Golden.expect(DocumentReport.markdown(.sample), matches: "document.md")
    try Golden.expect(
      DocumentReport.text(.sample, style: TerminalStyle(width: 80)), matches: "document.80.txt")
    try Golden.expect(
      DocumentReport.text(
        .sample, style: TerminalStyle(color: true, width: 40, verbosity: .verbose, isASCII: true)),
      matches: "document.verbose-40.txt")
  }

  @Test func `Markdown of hostile text is as it is stored`() throws {
    try Golden.expect(DocumentReport.markdown(.hostile), matches: "document.hostile.md")
  }

  @Test(arguments: [40, 57, 80, 140])
  func `no line is wider than the terminal`(_ width: Int) {
    let style = TerminalStyle(width: width, verbosity: .verbose)
    let lines = DocumentReport.text(.sample, style: style).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= width })
    #expect(lines.count > 20)
  }

  @Test func `hostile text moves no cursor and turns no line around`() {
    let text = DocumentReport.text(.hostile, style: TerminalStyle(verbosity: .verbose))
    let forbidden: [Unicode.Scalar] = ["\u{1B}", "\u{202E}", "\u{0}"]
    #expect(!text.unicodeScalars.contains { forbidden.contains($0) })
  }

  @Test func `details are for those who ask`() {
    let plain = DocumentReport.text(.sample, style: TerminalStyle())
    #expect(!plain.contains("--- a/thresholds.json"))
    #expect(plain.contains("-v shows more: The patch"))
    #expect(plain.contains("… and 1 more (-v shows them)"))
    let verbose = DocumentReport.text(.sample, style: TerminalStyle(verbosity: .verbose))
    #expect(verbose.contains("--- a/thresholds.json"))
    #expect(verbose.contains("latency"))
  }

  @Test func `a long document loses whole sections and says which`() {
    let long = Document(
      headline: "long",
      sections: (0..<20).map { number in
        Document.Section(
          "Section \(number)", isDetail: number < 2,
          [.list((0..<100).map { "point \($0) of many that take some room" })])
      })
    let markdown = DocumentReport.markdown(long)
    #expect(markdown.utf8.count <= 60_000)
    #expect(markdown.contains("### Section 2\n"))
    #expect(!markdown.contains("### Section 19\n"))
    #expect(markdown.contains("Left out to keep this report short enough for a comment: Section 0"))
  }

  @Test func `words keep the spaces at their ends, and numbers get a true minus on pages alone`() {
    let text: DocumentText =
      "a \(" b ") c \(number: -1.5) \(interval: Interval(lower: -2, upper: -1))"
    #expect(text.plain == "a  b  c -1.5 -2.00 … -1.00")
    let markdown = DocumentReport.markdown(Document(headline: text))
    #expect(markdown.contains("\u{2212}1.5 \u{2212}2.00 … \u{2212}1.00"))
    #expect(
      DocumentReport.text(Document(headline: text), style: TerminalStyle()).contains("-1.5 -2.0"))
  }
}
