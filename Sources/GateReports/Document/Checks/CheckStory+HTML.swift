import GateVerdicts

extension CheckStory {
  var html: HTML {
    let wording = Wording.typographic
    return .all([
      HTML(
        .p, [:], [ranked.badge(of: check, wording).html(), " ", .text(wording.name(check.id))]),
      HTML(.ul, [:], sentences(wording).map { HTML(.li, text: $0) }),
    ])
  }
}
