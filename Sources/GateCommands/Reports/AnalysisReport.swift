internal import GateReports
internal import GateVerdicts

/// An analysis that every format can be made of.
struct AnalysisReport {
  /// What was found, for people.
  let document: Document
  /// What was found, for programs; made only where somebody asks for it.
  let json: () -> String
  /// The files that were read, which no report may replace.
  let inputs: [String]
  /// Files beside the reports that the command writes with them, all or none.
  let files: [(path: String, text: String)]
  /// The exit status.
  let status: Int32

  /// Puts an analysis together; its JSON is not made yet.
  init(
    _ document: Document, json: @autoclosure @escaping () -> String, from inputs: [String?],
    files: [(path: String, text: String)] = [], status: Int32 = ExitStatus.success
  ) {
    self.document = document
    self.json = json
    self.inputs = inputs.compactMap(\.self)
    self.files = files
    self.status = status
  }

  /// The report as text.
  func render(as format: AnalysisFormat, style: TerminalStyle) -> String {
    switch format {
    case .text: DocumentReport.text(document, style: style)
    case .markdown: DocumentReport.markdown(document)
    case .html:
      DocumentReport.html(document, tool: "\(ScoreGate.tool.name) \(ScoreGate.tool.version)")
    case .json: json()
    }
  }
}
