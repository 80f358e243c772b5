import GateVerdicts

extension HTMLPage {
  private static let mostIntents = 50

  /// What the change was meant to do, and what came of it; nil where nothing was meant.
  var intentsSection: [String: Any]? {
    guard !result.intents.isEmpty else { return nil }
    let outcomes = result.intents.prefix(Self.mostIntents).map { outcome -> [String: Any] in
      let (looks, mark) =
        switch outcome.verdict {
        case .achieved: ("passed", "✓")
        case .notAchieved: ("failed", "✗")
        case .notShown, .unknown: ("undecided", "?")
        }
      return [
        "looks": looks, "mark": mark, "verdict": wording.verdict(of: outcome),
        "meaning": wording.meaning(of: outcome), "evidence": wording.evidence(for: outcome),
      ]
    }
    return [
      "outcomes": outcomes, "effects": wording.effects(of: result).map(\.capitalizedFirst),
    ]
  }
}
