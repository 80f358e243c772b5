import GateText
import GateStatistics
import GateVerdicts

extension HTMLPage {
  private static let openExamples = 5

  /// The examples that got worse with both answers side by side; nil where none is named.
  var examplesSection: [String: Any]? {
    guard !examples.shown.isEmpty else { return nil }
    let unnamed = checks.filter { $0.worstCount > $0.worst.count }
    return [
      "count": wording.count(examples.shown.count, "example"),
      "examples": examples.shown.map(context),
      "leftOut": examples.leftOut > 0
        ? ["\(wording.count(examples.leftOut, "more example")) in the JSON result"] : [],
      "hasUnnamed": !unnamed.isEmpty,
      "unnamed": unnamed.map { check in
        "\(wording.name(check.id)): \(check.worstCount - check.worst.count) more of "
          + "\(check.worstCount)"
      },
    ]
  }

  private func context(of example: ExampleList.Example) -> [String: Any] {
    let mentions = example.mentions.map { mention in
      badge(of: mention.check).merging([
        "metric": wording.name(mention.check.metric),
        "scores": wording.scores(of: mention.example), "number": number(of: mention.check),
      ]) { first, _ in first }
    }
    func places<Name: Equatable>(_ names: [Name], in all: [Name]) -> String {
      names.compactMap { all.firstIndex(of: $0) }.map(String.init).joined(separator: " ")
    }
    let change = example.mentions.compactMap(\.example.difference).min() ?? 0
    var context: [String: Any] = [
      "number": example.number, "id": wording.name(example.id), "mentions": mentions,
      "segments": example.segments.map(wording.name), "change": JSONValue.text(of: change),
      "segmentValues": places(example.segments, in: segments),
      "metricValues": places(example.mentions.map(\.check.metric), in: metrics),
      "verdictValues": example.mentions.map { result.standing(of: $0.check).looks }
        .joined(separator: " "),
    ]
    if example.number <= Self.openExamples { context["open"] = ["": ""] }
    if let input = example.input {
      context["input"] = HTMLText.escaped(HostileText.lines(input, length: Self.textLength))
    }
    context["question"] = example.question.map { HostileText.line($0, length: 160) } ?? ""
    context["answers"] = answers(of: example)
    return context
  }

  private func answers(of example: ExampleList.Example) -> [String: Any]? {
    guard let mention = example.texts,
      mention.example.baselineOutput != nil || mention.example.candidateOutput != nil
    else { return nil }
    func text(_ text: String?) -> String {
      HostileText.lines(text ?? "", length: Self.textLength)
    }
    let (older, newer) = (
      text(mention.example.baselineOutput), text(mention.example.candidateOutput)
    )
    let difference = WordDifference(older, newer)
    func side(_ name: String, _ isKnown: Bool, _ pieces: [WordDifference.Piece]) -> [String: Any] {
      let empty = isKnown ? "empty answer" : "not in the score file"
      return [
        "name": name, "text": HTMLText.marked(pieces), "empty": pieces.isEmpty ? [empty] : [],
      ]
    }
    return [
      "isSame": older == newer && mention.example.baselineOutput != nil,
      "sides": [
        side(
          mention.check.olderRun.capitalizedFirst, mention.example.baselineOutput != nil,
          difference.first),
        side("Candidate", mention.example.candidateOutput != nil, difference.second),
      ],
    ]
  }
}
