/// The characters that may reach a terminal or a build log.
enum TerminalCharacters {
  /// What each of the report's own signs is in ASCII: as wide as itself, so that columns stay.
  private static let ascii: [Character: Character] = [
    "✗": "x", "✓": "+", "·": "-", "→": ">", "…": "~", "●": "*", "─": "-", "├": "[", "┤": "]",
    "◀": "<", "▶": ">", "×": "x", "≈": "~", "▁": "_", "▂": "_", "▃": "-", "▄": "-", "▅": "=",
    "▆": "=", "▇": "#", "█": "#", "▲": "^", "▼": "v", "◆": "o",
  ]

  /// What build servers read as a command wherever it stands, each with what takes its place.
  private static let commands = [
    ("##[", "# ["), ("##vso[", "# vso["), ("##teamcity[", "# teamcity["),
  ]

  /// The line with the report's own signs in ASCII.
  static func ascii(_ line: String) -> String {
    String(line.map { ascii[$0] ?? $0 })
  }

  /// The line as no build server takes it for a command: they read `::` at a line's start as well.
  /// It stays as wide as it was.
  static func inert(_ line: String) -> String {
    var line = line
    if let start = line.firstIndex(where: { $0 != " " }), line[start...].hasPrefix("::") {
      let second = line.index(after: start)
      line.replaceSubrange(second...second, with: " ")
    }
    for (command, harmless) in commands {
      while let found = line.firstRange(of: command) {
        line.replaceSubrange(found, with: harmless)
      }
    }
    return line
  }
}
