internal import ArgumentParser
internal import GateFiles
internal import GateReports
import GateText
internal import GateVerdicts

/// What the report of a gate's result can be.
enum ResultFormat: String, ReportFormat {
  case text, github, azure, markdown, html, junit, openmetrics, json

  func form(_ style: TerminalStyle) -> StreamText.Form {
    switch self {
    case .text: .text(isColored: style.color)
    case .markdown, .openmetrics: .text(isColored: false)
    case .html, .junit: .markup
    case .json: .json
    case .github, .azure: .commands
    }
  }

  /// The report as text.
  func render(_ result: GateResult, style: TerminalStyle) -> String {
    switch self {
    case .text: TerminalReport.render(result, style: style)
    case .github: GitHubReport.render(result)
    case .azure: AzureReport.render(result)
    case .markdown: MarkdownReport.render(result)
    case .html: HTMLReport.render(result)
    case .junit: JUnitReport.render(result)
    case .openmetrics: OpenMetricsReport.render(result)
    case .json: ResultFile.text(of: result.withRemediesInWords)
    }
  }
}
