import GateAnalyses
import GateVerdicts

/// What a certification finds, in words.
enum CertificationWording {
  /// How a check stands.
  static func standing(_ check: CertifiedCheck) -> DocumentText {
    switch check.standing {
    case .broken: "matches nothing"
    case .cannotFail: "can never fail"
    case .cannotPass: "can never pass"
    case .failsUnchanged: "fails as it is"
    case .noisy: "noisy"
    case .blunt: "blunt"
    case .unproven: "unproven"
    case .sound: "sound"
    }
  }

  /// How good the news of it is.
  static func outcome(_ check: CertifiedCheck) -> Document.Outcome {
    if check.standing.isDead { return check.advisory ? .doubtful : .bad }
    return check.standing == .sound ? .good : .doubtful
  }

  /// A rate in percent; nothing is said to be impossible that was only not seen.
  static func rate(_ rate: CertifiedRate?) -> DocumentText {
    guard let rate else { return "–" }
    if rate.method == .simulated, rate.value == 0 {
      return "< \(percent: rate.upper, digits: 1)"
    }
    if rate.method == .simulated, rate.value == 1 {
      return "> \(percent: rate.lower, digits: 3)"
    }
    if rate.value > 0, rate.value < 0.0005 { return "< 0.1 %" }
    if rate.value < 1, rate.value > 0.9995 { return "> 99.9 %" }
    return "\(percent: rate.value, digits: rate.value > 0.1 ? 3 : 2)"
  }

  /// A rate with what chance leaves open.
  static func interval(_ rate: CertifiedRate?) -> DocumentText {
    guard let rate else { return "–" }
    switch rate.method {
    case .simulated:
      return
        "\(percent: rate.value, digits: 3) (\(percent: rate.lower, digits: 2) … "
        + "\(percent: rate.upper, digits: 2))"
    case .exact: return "\(percent: rate.value, digits: 4), exact"
    case .certain: return "\(percent: rate.value, digits: 3), certain"
    }
  }

  /// A number in the metric's unit.
  static func amount(_ value: Double?, of check: CertifiedCheck) -> DocumentText {
    guard let value else { return "–" }
    let unit = check.rule.unit.map { " \($0)" as DocumentText } ?? ""
    return "\(number: value, digits: 3)" + unit
  }

  /// Why a dead rule is dead.
  static func reason(_ check: CertifiedCheck) -> DocumentText {
    let cannot: DocumentText =
      check.standing == .cannotPass ? "no candidate can pass it" : "no candidate can fail it"
    switch check.remedy {
    case _ where check.count == 0: return cannot + ": no example has a score"
    case .match(let reason): return "\(reason)"
    case .absoluteMargin:
      return "a relative margin means nothing: the baseline's \(check.rule.statistic.rawValue) is 0"
    case .margin(let most):
      return cannot + ": the \(check.rule.statistic.rawValue) can fall by \(number: most) at most"
    case .limit: return cannot + ": the limit stands at or beyond an end of the range"
    case .confidence:
      return cannot + ": so high a confidence asks for smaller p-values than there are"
    case .clusters(let needed):
      return cannot + ": it has \(check.clusters ?? 0, "cluster"), and fewer than \(needed) decide "
        + "nothing"
    case .examples:
      let few: DocumentText = check.tooFew.map { "\($0)" } ?? "\(check.count, "example")"
      if case .level(let limit, _, _) = check.question, check.tooFew == nil {
        return cannot + ": the bounds of \(check.count, "example") do not reach "
          + "\(number: limit) even where every score is at its best or worst"
      }
      return cannot + " with " + few
    case nil: return cannot
    }
  }

  /// What to do about it.
  static func remedy(_ check: CertifiedCheck) -> DocumentText {
    switch check.remedy {
    case .match: return "correct the rule, or take it out"
    case .absoluteMargin: return "give an absolute margin"
    case .margin(let most): return "give a margin well under \(number: most)"
    case .limit: return "give a limit inside the range, or take the rule out"
    case .confidence(let most): return "give a confidence of at most \(number: most, digits: 5)"
    case .clusters(let needed): return "score examples of \(needed) clusters or more"
    case .examples(let needed):
      let more = max(1, needed - check.count)
      return "score \(more) more (\(needed) in all), or take the rule out"
    case nil: return "take the rule out"
    }
  }

  /// Where the noise comes from.
  static func source(_ source: Certification.Source) -> DocumentText {
    switch source {
    case .runs(1): "another run of the same system"
    case .runs(let count): "\(count) other runs of the same system"
    case .trials(let count):
      "the trials within the baseline, \(number: count, digits: 2) an example"
    case .nothing: "nothing: the most that it can be"
    }
  }
}
