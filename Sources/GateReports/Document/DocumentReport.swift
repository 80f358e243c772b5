/// A document in the formats that people read.
public enum DocumentReport {
  /// Renders a document for a terminal or a build log.
  ///
  /// - Parameters:
  ///   - document: what was found.
  ///   - style: colour, width and how much is told.
  /// - Returns: lines of text, each ended by a line break; only code to copy is wider than the
  ///   terminal.
  public static func text(_ document: Document, style: TerminalStyle) -> String {
    DocumentTerminal(document, style: style).text
  }

  /// Renders a document in GitHub's Markdown.
  ///
  /// - Returns: at most 60,000 bytes. Where that is too little, whole sections go, details and the
  ///   last first, and the report says which.
  public static func markdown(_ document: Document) -> String {
    DocumentMarkdown(document).text
  }

  /// Renders a document as an HTML page that needs nothing else.
  ///
  /// - Parameters:
  ///   - document: what was found.
  ///   - tool: the name and version of the program.
  public static func html(_ document: Document, tool: String) -> String {
    DocumentHTML(document).page(tool: tool)
  }
}
