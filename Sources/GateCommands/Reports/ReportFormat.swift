internal import ArgumentParser
internal import GateReports
import GateText

/// What a report is written in: as a file, or on standard output.
protocol ReportFormat: CaseIterable, ExpressibleByArgument, RawRepresentable<String> {
  static var text: Self { get }
  static var markdown: Self { get }
  static var html: Self { get }
  static var json: Self { get }

  /// What may act in such a report on standard output.
  ///
  /// - Parameter style: how text for people looks.
  func form(_ style: TerminalStyle) -> StreamText.Form
}

/// What the report of an analysis can be.
enum AnalysisFormat: String, ReportFormat {
  case text, markdown, html, json

  func form(_ style: TerminalStyle) -> StreamText.Form {
    switch self {
    case .text: .text(isColored: style.color)
    case .markdown: .text(isColored: false)
    case .html: .markup
    case .json: .json
    }
  }
}
