import GateText
import GateVerdicts

extension ExampleSides {
  private static let mostOpen = 5

  var html: HTML {
    let wording = Wording.typographic
    let unnamed = ranked.checks.filter { $0.worstCount > $0.worst.count }.map { check in
      HTML(
        .li,
        text: "\(wording.name(check.id)): \(check.worstCount - check.worst.count) more of "
          + "\(check.worstCount)")
    }
    let leftOut = "\(wording.count(examples.leftOut, "more example")) in the JSON result"
    return .all([
      HTML(
        .p, ["class": "soft"],
        text:
          "\(wording.count(examples.shown.count, "example")), worst first. Words that the other "
          + "answer lacks are underlined."),
      HTML(.div, ["id": "example-list"], examples.shown.map(html)),
      HTML(.p, ["class": "none", "hidden": ""], text: "No example is left by the filter."),
      examples.leftOut > 0
        ? HTML(.p, text: "\(leftOut), left out to keep this page small.") : nil,
      unnamed.isEmpty
        ? nil
        : HTML(
          .details, [:],
          [
            HTML(.summary, text: "Not shown: the rest of the examples that got worse"),
            HTML(.ul, [:], unnamed),
          ]),
    ])
  }

  private func html(_ example: ExampleList.Example) -> HTML {
    func places<Name: Equatable>(_ names: [Name], in all: [Name]) -> String {
      names.compactMap { all.firstIndex(of: $0) }.map(String.init).joined(separator: " ")
    }
    let verdicts = example.mentions.map { ranked.result.standing(of: $0.check).looks }
    let change = example.mentions.compactMap(\.example.difference).min() ?? 0
    return HTML(
      .details,
      [
        "class": "example", "id": example.anchor,
        "open": example.number <= Self.mostOpen ? "" : nil,
        "data-metric": places(example.mentions.map(\.check.metric), in: ranked.metrics),
        "data-segment": places(example.segments, in: segments),
        "data-verdict": verdicts.joined(separator: " "),
        "data-change": JSONValue.text(of: change),
        "data-id": Wording.typographic.name(example.id),
      ],
      [
        summary(of: example),
        example.input.map { input in
          HTML(
            .p, ["class": "text input"],
            text: HostileText.lines(input, length: Self.textLength))
        },
        answers(of: example)
          ?? HTML(.p, ["class": "soft"], text: "The score files hold no answers to show."),
        links(of: example),
      ])
  }

  private func summary(of example: ExampleList.Example) -> HTML {
    let wording = Wording.typographic
    let mentions = HTML.each(example.mentions) { mention in
      let badge = ranked.badge(of: mention.check, wording)
      let scores = "\(wording.name(mention.check.metric)) \(wording.scores(of: mention.example))"
      return .all([
        badge.html([
          .text(scores), HTML(.span, ["class": "unseen"], text: " \(badge.words)"),
        ]), " ",
      ])
    }
    return HTML(
      .summary, [:],
      [
        HTML(.code, text: wording.name(example.id)), " ", mentions,
        HTML(
          .span, ["class": "question"],
          text: example.question.map { HostileText.line($0, length: 160) } ?? ""),
      ])
  }

  private func links(of example: ExampleList.Example) -> HTML {
    let wording = Wording.typographic
    return HTML(
      .p, ["class": "links soft"],
      [
        .each(example.segments) {
          .all([HTML(.span, ["class": "chip"], text: wording.name($0)), " "])
        },
        .each(example.mentions) { mention in
          let verdict = ranked.badge(of: mention.check, wording).words
          return .all([
            HTML(
              .a, ["href": "#\(ranked.anchor(of: mention.check))"],
              text: "\(wording.name(mention.check.metric)): \(verdict)"), " ",
          ])
        },
      ])
  }

  private func answers(of example: ExampleList.Example) -> HTML? {
    guard let mention = example.texts else { return nil }
    let outputs = (mention.example.baselineOutput, mention.example.candidateOutput)
    guard outputs.0 != nil || outputs.1 != nil else { return nil }
    let older = HostileText.lines(outputs.0 ?? "", length: Self.textLength)
    let newer = HostileText.lines(outputs.1 ?? "", length: Self.textLength)
    let difference = WordDifference(older, newer)
    func side(_ name: String, _ isKnown: Bool, _ pieces: [WordDifference.Piece]) -> HTML {
      let empty = isKnown ? "empty answer" : "not in the score file"
      let text = HTML.each(pieces) { piece in
        piece.isChanged ? HTML(.mark, text: piece.text) : .text(piece.text)
      }
      return HTML(
        .section, [:],
        [
          HTML(.h3, text: name),
          HTML(
            .p, ["class": "text"],
            [text, pieces.isEmpty ? HTML(.em, ["class": "soft"], text: empty) : nil]),
        ])
    }
    return .all([
      older == newer && outputs.0 != nil
        ? HTML(.p, ["class": "soft"], text: "The answer is the same in both runs.") : nil,
      HTML(
        .div, ["class": "answers"],
        [
          side(mention.check.olderRun.capitalizedFirst, outputs.0 != nil, difference.first),
          side("Candidate", outputs.1 != nil, difference.second),
        ]),
    ])
  }
}
