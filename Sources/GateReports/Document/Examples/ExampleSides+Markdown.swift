import GateText
import GateVerdicts

extension ExampleSides {
  private static let cellLength = 400

  var markdown: String {
    examples.shown.compactMap { example in
      guard let mention = example.texts else { return nil }
      let scores = example.mentions.map {
        "\(MarkdownText.prose(Wording.typographic.name($0.check.metric))) "
          + Wording.typographic.scores(of: $0.example)
      }
      return Self.markdown(
        mention.example, in: mention.check, scores: scores.joined(separator: ", "))
    }.joined(separator: "\n\n")
  }

  /// An example with its question and both answers, where they are known.
  static func markdown(_ example: WorstExample, in check: Check, scores: String) -> String {
    func cut(_ text: String) -> String { HostileText.line(text, length: cellLength) }
    func cell(_ text: String?) -> String { text.map { MarkdownText.cellCode(cut($0)) } ?? "" }
    var text = "**\(MarkdownText.code(Wording.typographic.name(example.id)))** \(scores)"
    if let input = example.input, input != example.id {
      text += "<br>\(MarkdownText.code(cut(input)))"
    }
    if example.baselineOutput != nil || example.candidateOutput != nil {
      text += "\n\n| \(check.olderRun.capitalizedFirst) | Candidate |\n|:--|:--|\n"
      text += "| \(cell(example.baselineOutput)) | \(cell(example.candidateOutput)) |"
    }
    return text
  }
}
