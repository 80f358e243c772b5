import GateVerdicts

/// What the change was meant to do, and what came of it.
public struct IntentList: Sendable, Equatable {
  /// The result that they are of.
  let result: GateResult

  private static let mostOnPage = 50

  /// What was meant and what came of it, a line each, and what else moved.
  func lines(_ wording: Wording) -> [DocumentText] {
    wording.intents(of: result).map(DocumentText.said)
  }

  var html: HTML {
    let wording = Wording.typographic
    return HTML(
      .ul, ["class": "findings"],
      [
        .each(result.intents.prefix(Self.mostOnPage)) { outcome in
          HTML(
            .li, [:],
            [
              Self.badge(of: outcome).html(), " ",
              HTML(.strong, text: wording.meaning(of: outcome)), " ",
              HTML(.span, ["class": "soft"], text: wording.evidence(for: outcome)),
            ])
        },
        .each(wording.effects(of: result)) { HTML(.li, text: $0.capitalizedFirst) },
      ])
  }

  private static func badge(of outcome: IntentOutcome) -> Badge {
    let (looks, mark) =
      switch outcome.verdict {
      case .achieved: ("passed", "✓")
      case .notAchieved: ("failed", "✗")
      case .notShown, .unknown: ("undecided", "?")
      }
    return Badge(looks: looks, mark: mark, words: Wording.typographic.verdict(of: outcome))
  }
}
