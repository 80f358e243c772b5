import GateText
import GateRuns
import GateStatistics
import GateVerdicts

extension Wording {
  /// What came of an intent, in a word or two.
  func verdict(of outcome: IntentOutcome) -> String {
    switch outcome.verdict {
    case .achieved: "achieved"
    case .notAchieved: "not achieved"
    case .notShown: "not shown"
    case .unknown: "cannot be told"
    }
  }

  /// What was meant, in words: `context_recall +0.02 in topic=billing`.
  func meaning(of outcome: IntentOutcome) -> String {
    let intent = outcome.intent
    let unit = outcome.unit.map { " \(HostileText.line($0, length: 16))" } ?? ""
    let sign = intent.change > 0 ? "+" : ""
    return "\(name(intent.metric)) \(sign)\(numerals.short(intent.change))\(unit)"
      + (intent.segment.map { " in \(name($0))" } ?? "")
  }

  /// What came of an intent with its numbers: `changed by +0.031 (95 % interval +0.022 … +0.040), 80
  /// examples; the whole interval is at least what was intended`.
  func evidence(for outcome: IntentOutcome) -> String {
    guard let effect = outcome.effect else { return sentence(outcome.reason) }
    let halfWidth = effect.interval.map { ($0.upper - $0.lower) / 2 } ?? 0
    let decimals = Numerals.decimals(forHalfWidth: halfWidth) ?? 3
    let unit = outcome.unit.map { " \(HostileText.line($0, length: 16))" } ?? ""
    let interval = effect.interval.map { interval in
      let ends = [interval.lower, interval.upper].map { numerals.change($0, decimals: decimals) }
      return " (\(numerals.percent(effect.confidence.fraction)) interval "
        + "\(ends[0]) … \(ends[1]))"
    }
    let clusters = outcome.clusters.map { " in \(count($0, "cluster"))" } ?? ""
    return "changed by \(numerals.change(effect.point, decimals: decimals))\(unit)"
      + "\(interval ?? ""), \(count(outcome.examples, "example"))\(clusters); "
      + sentence(outcome.reason)
  }

  /// What was meant and what came of it, a line each, then what else moved, and whether that can be put
  /// down to one thing; none where nothing was meant.
  func intents(of result: GateResult) -> [String] {
    result.intents.map {
      "\(meaning(of: $0)): \(verdict(of: $0)), \(evidence(for: $0))"
    } + effects(of: result)
  }

  /// What else moved beside what was meant to, and whether that can be put down to one thing.
  func effects(of result: GateResult) -> [String] {
    guard !result.intents.isEmpty else { return [] }
    let moved = result.sideEffects.map { check in
      "\(name(check.id)) \(change(of: check).map { withUnit($0, of: check) } ?? "")"
        + " (\(verdict(of: check)))"
    }
    let more = moved.count - 5
    let side =
      moved.isEmpty
      ? "side effects: none beyond chance"
      : "side effects: \(moved.prefix(5).joined(separator: ", "))"
        + (more > 0 ? " and \(more) more" : "")
    let together = result.changedTogether
    let attribution =
      together.isEmpty
      ? nil
      : "\(list(together)) changed together, so that no effect can be put down to one of them"
    return [side, attribution].compactMap(\.self)
  }
}
