extension FindingList {
  private static let mostLines = 20

  var markdown: String {
    let lines = lines(.typographic)
    let more = lines.count - Self.mostLines
    return "**The two runs**\n\n"
      + DocumentMarkdown.list(
        lines.prefix(Self.mostLines).map(MarkdownText.prose)
          + (more > 0 ? ["… and \(more) more"] : []))
  }
}
