import GateRuns
import GateText
import GateAnalyses
import GateVerdicts

/// How the steps of the loop are told.
struct LoopWording {
  let standing: LoopStanding

  private static let mostNames = 5

  /// What a step is called.
  static func title(of step: LoopStep) -> String {
    switch step {
    case .objectives: "objectives"
    case .baseline: "baseline"
    case .thresholds: "thresholds"
    case .reach: "reach of the rules"
    case .weaknesses: "weakest segments"
    case .change: "last change"
    case .history: "history"
    case .users: "users"
    case .labels: "labels"
    }
  }

  /// The state in a word.
  func state(of step: LoopStep) -> String {
    switch standing.state(of: step) {
    case .done: "✓ done"
    case .open: "? open"
    case .missing: "· not begun"
    }
  }

  /// What is known of a step, one sentence each, without a full stop.
  func sentences(on step: LoopStep) -> [DocumentText] {
    switch step {
    case .objectives: objectives
    case .baseline: [baseline]
    case .thresholds: thresholds
    case .reach:
      standing.baseline == nil
        ? ["without a baseline nobody can tell"]
        : standing.dead.isEmpty
          ? ["every rule that blocks can fail and can pass"]
          : ["\(standing.dead.count, "rule") can never fail or never pass: " + names(standing.dead)]
    case .weaknesses: weaknesses
    case .change: change
    case .history: history
    case .users: users
    case .labels: labels
    }
  }

  /// What to do about a step.
  func action(for step: LoopStep) -> DocumentText {
    switch step {
    case .objectives:
      standing.gatedCount == 0
        ? "choose metrics for your objectives" : "say in objective what each metric is gated for"
    case .baseline: standing.baseline == nil ? "store a baseline" : "score a new baseline"
    case .thresholds:
      standing.unjustified.isEmpty
        ? "review what is overdue" : "write down why the rules are what they are"
    case .reach: "make the dead rules able to decide"
    case .weaknesses:
      standing.failing.isEmpty
        ? "find where the system fails most" : "mend the segments that miss a limit"
    case .change:
      standing.record.last == nil
        ? "record a run" : "change one thing, and say what it is meant to do"
    case .history: standing.warnings.isEmpty ? "record every run" : "find what got worse with time"
    case .users: standing.deaf.isEmpty ? "ask users" : "let metrics follow what users feel"
    case .labels:
      !standing.expired.isEmpty || !standing.untimely.isEmpty
        ? "calibrate limits for the judge of the baseline"
        : !standing.formerJudges.isEmpty
          ? "have answers labelled anew"
          : standing.disputed.isEmpty
            ? "have people label answers" : "bring those who label to agree"
    }
  }

  /// The command that a step goes by; nil where it takes an editor.
  func command(for step: LoopStep) -> String? {
    switch step {
    case .objectives: standing.gatedCount == 0 ? "scoregate metrics" : "scoregate validate"
    case .baseline: "scoregate baseline accept RUN --output FILE"
    case .thresholds: "scoregate thresholds suggest RUN RUN"
    case .reach: "scoregate thresholds certify"
    case .weaknesses: "scoregate analyze RUN"
    case .change: "scoregate check --record --intends METRIC+0.02"
    case .history:
      standing.warnings.isEmpty ? "scoregate check --record" : "scoregate history trend"
    case .users:
      standing.deaf.isEmpty ? "scoregate feedback import LOG" : "scoregate feedback correlate"
    case .labels:
      !standing.expired.isEmpty || !standing.untimely.isEmpty
        ? "scoregate labels calibrate RUN"
        : standing.formerJudges.isEmpty && !standing.disputed.isEmpty
          ? "scoregate labels agreement" : "scoregate labels sample RUN"
    }
  }

  private func names(_ names: [String]) -> DocumentText {
    let shown = names.prefix(Self.mostNames).map { "\(name: $0)" as DocumentText }
    let rest = names.count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  private var objectives: [DocumentText] {
    let without = standing.remarks.filter { $0.kind == .noObjective }.map(\.metric)
    if standing.gatedCount == 0 { return ["no metric is gated"] }
    return without.isEmpty
      ? ["each of \(standing.gatedCount, "metric") says what it is gated for"]
      : [
        "\(without.count) of \(standing.gatedCount, "metric") have no objective: " + names(without)
      ]
  }

  private var baseline: DocumentText {
    guard let baseline = standing.baseline else { return "none is stored" }
    let allowed = baseline.maximumAge.map { ", of at most \($0)" as DocumentText } ?? ""
    switch baseline.age {
    case .days(let days, let since):
      return "\(days, "day") old, since \(since.description)" + allowed
    case .future(let day): return "it is dated \(day.description), which is not yet"
    case .unreadable(let text): return "its date \(name: text) cannot be read"
    case .unknown: return "it does not say when it was made"
    }
  }

  private var thresholds: [DocumentText] {
    let overdue = standing.remarks.filter { $0.kind == .reviewDue }
    let unjustified: [DocumentText] =
      standing.unjustified.isEmpty
      ? []
      : ["no rationale for " + names(standing.unjustified)]
    let due = overdue.map { "\($0.text)" as DocumentText }
    return unjustified + due + (unjustified.isEmpty && due.isEmpty ? ["every rule says why"] : [])
  }

  private var weaknesses: [DocumentText] {
    guard standing.baseline != nil else { return ["without a run nobody can tell"] }
    guard !standing.weakest.isEmpty else { return ["no example of a segment is beyond its limit"] }
    let missed = standing.failing.prefix(Self.mostNames).compactMap { shortfall in
      shortfall.missed.map { missed -> DocumentText in
        let segment = shortfall.segment?.description ?? ""
        return "\(name: shortfall.metric.metric) in \(name: segment): \(missed.statistic.rawValue) "
          + "\(number: missed.value, digits: 3) of \(shortfall.beyond.total, "example"), limit "
          + "\(number: shortfall.limit.value)"
      }
    }
    let rest = standing.failing.count - missed.count
    let failing: [DocumentText] =
      missed.isEmpty
      ? []
      : [
        "\(standing.failing.count, "segment") \(standing.failing.count == 1 ? "misses" : "miss") a limit, "
          + "beyond chance"
      ] + missed + (rest > 0 ? ["and \(rest) more"] : [])
    let weakest = standing.weakest.filter { !standing.failing.contains($0) }.map { shortfall in
      let segment = shortfall.segment?.description ?? ""
      return "\(name: shortfall.metric.metric) in \(name: segment): "
        + "\(percent: shortfall.beyond.share, digits: 2) of \(shortfall.beyond.total, "example") "
        + "beyond the limit"
    }
    return failing + weakest
  }

  private var change: [DocumentText] {
    guard let last = standing.record.last else { return ["no judged run is recorded"] }
    let system = last.system.map { "\(name: $0): " as DocumentText } ?? ""
    let what = last.text.map { "“\(HostileText.line($0, length: 100))”" as DocumentText }
    let told = system + (what ?? "it does not say what was changed")
    let wording = Wording.plain
    return [told]
      + (last.intents.isEmpty
        ? ["it does not say what it was meant to do"]
        : last.intents.map { "\(wording.meaning(of: $0)): \(wording.verdict(of: $0))" })
  }

  private var history: [DocumentText] {
    guard standing.record.runCount > 1 else {
      return ["\(standing.record.runCount, "run") recorded; a trend takes more"]
    }
    let warnings = standing.warnings.flatMap { trend in
      let wording = TrendWording(trend: trend, namesDataset: false)
      return trend.warnings.map(wording.sentence)
    }
    return warnings.isEmpty
      ? ["\(standing.record.runCount, "run"), and no metric got worse beyond chance"] : warnings
  }

  private var users: [DocumentText] {
    guard let feedback = standing.record.feedback else { return ["no rating is recorded"] }
    let deaf = Set(standing.deaf.map(\.metric))
    let told = feedback.metrics.filter { deaf.contains($0.metric.metric) }.map { metric in
      "\(name: metric.metric.metric) " + FeedbackAdviceWording.sentence(for: metric)
    }
    return told.isEmpty
      ? ["\(feedback.rated, "rating"); no metric has to change for them"] : told
  }

  private var labels: [DocumentText] {
    [labelled] + standing.expired.map { "\($0.sentence(on: "the baseline"))" }
      + standing.untimely.map { "\($0.text)" }
      + standing.disputed.map { disputed in
        "people do not agree on \(name: disputed.metric): Krippendorff's α is "
          + "\(number: disputed.alpha, digits: 2), and labels below \(number: LabelAgreement.tentative) are "
          + "not to be relied on"
      }
  }

  private var labelled: DocumentText {
    guard let labels = standing.record.labels else { return "no answer is labelled" }
    let former = standing.formerJudges
    return former.isEmpty
      ? "\(labels.labels.count, "label")"
      : "\(labels.labels.count, "label"), of the judge " + names(former)
        + "; the baseline's is another one, so that they say nothing of it"
  }
}
