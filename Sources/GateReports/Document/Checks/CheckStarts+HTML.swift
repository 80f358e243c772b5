import GateText
import GateVerdicts

extension CheckStarts {
  var html: HTML {
    .all([
      groups.isEmpty
        ? nil
        : HTML(.section, ["aria-label": "The checks to look at"], groups.map(html)),
      reading.isEmpty
        ? nil
        : HTML(
          .section, ["aria-labelledby": "reading-title"],
          [
            HTML(.h2, ["id": "reading-title"], text: readingTitle),
            HTML(.ol, ["class": "plain"], reading.map(html)),
          ]),
    ])
  }

  private func html(_ group: Group) -> HTML {
    let wording = Wording.typographic
    let items = group.checks.map { check in
      HTML(
        .li, [:],
        [
          ranked.badge(of: check, wording).html(), " ",
          HTML(
            .a, ["href": "#\(ranked.anchor(of: check))"],
            [HTML(.code, text: wording.name(check.id))]), " ",
          HTML(.span, ["class": "soft"], text: wording.evidence(for: check) ?? ""),
        ])
    }
    return .all([
      HTML(.h2, text: group.title), HTML(.ol, ["class": "plain"], items),
      group.more > 0
        ? HTML(.p, [:], [HTML(.a, ["href": "#checks"], text: "\(group.more) more")]) : nil,
    ])
  }

  private func html(_ example: ExampleList.Example) -> HTML {
    let wording = Wording.typographic
    let scores = example.mentions.first.map {
      "\(wording.name($0.check.metric)) \(wording.scores(of: $0.example))"
    }
    return HTML(
      .li, [:],
      [
        HTML(
          .a, ["href": "#\(example.anchor)"], [HTML(.code, text: wording.name(example.id))]),
        " ", HTML(.span, ["class": "score"], text: scores ?? " "), " ",
        HTML(
          .span, ["class": "soft"],
          text: example.question.map { HostileText.line($0, length: 120) } ?? ""),
      ])
  }
}
