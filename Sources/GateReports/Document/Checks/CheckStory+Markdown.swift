import GateText
import GateVerdicts

extension CheckStory {
  private static let sentenceLength = 400

  var markdown: String {
    let wording = Wording.typographic
    var lines = sentences(wording).map { sentence in
      "- \(MarkdownText.prose(HostileText.line(sentence, length: Self.sentenceLength)))"
    }
    if !check.worst.isEmpty {
      let named = check.worst.prefix(Self.mostExamples)
      lines += ["", "\(wording.examplesTitle(of: check, most: Self.mostExamples)):", ""]
      lines += named.filter { shownBefore.contains($0.id) }.map { example in
        "- \(MarkdownText.code(wording.name(example.id))) \(wording.scores(of: example)), see above"
      }
      let rest = named.filter { !shownBefore.contains($0.id) }.map {
        ExampleSides.markdown($0, in: check, scores: wording.scores(of: $0))
      }
      if !rest.isEmpty { lines.append(rest.joined(separator: "\n\n")) }
    }
    return lines.joined(separator: "\n")
  }
}
