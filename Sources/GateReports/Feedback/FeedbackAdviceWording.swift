import GateAnalyses
import GateVerdicts

/// What to do about a metric, in words.
enum FeedbackAdviceWording {
  /// What to do, and why.
  static func sentence(for metric: MetricFeedback) -> DocumentText {
    let key = metric.metric.direction == .higherIsBetter ? "minimum" : "maximum"
    let youden = metric.youden?.interval.map { ", \(interval: $0)" as DocumentText } ?? ""
    switch metric.advice {
    case .tooLittle(let lack, let has, let needs): return tooLittle(lack, has: has, needs: needs)
    case .keep(let limit):
      return
        "follows users; keep the limit at \(number: limit, digits: 6), which lies where ratings "
        + "put it"
    case .move(let from, let to):
      return "follows users; move the limit of single answers from \(number: from, digits: 6) to "
        + "\(number: to, digits: 6)" + youden
    case .set(let limit):
      return
        "follows users and has no limit; as \(name: key) \(number: limit, digits: 6) tells bad "
        + "answers from others best" + youden
    case .noLimit:
      return "follows users, but no limit tells bad answers from others on users that it was not "
        + "chosen on; hold it by its margin alone"
    case .undecided(let needs?):
      return "cannot be told yet; more of the same would tell from about "
        + "\(needs, "rating") on"
    case .undecided(nil): return "cannot be told; ratings go neither with it nor against it so far"
    case .advisory:
      let isBlocking = metric.metric.rule.map { !$0.advisory } ?? false
      return "says next to nothing of what users feel; "
        + (isBlocking
          ? "set \(name: "advisory"): true, or find what it should see"
          : "do not let it block")
    case .against:
      return
        "users rate better what it scores worse; look at its direction and its judge, and do not "
        + "let it block until then"
    }
  }

  private static func tooLittle(
    _ lack: FeedbackAdvice.Lack, has: Int, needs: Int
  ) -> DocumentText {
    switch lack {
    case .ratings:
      "too little to say: \(has, "rating") of answers with a score, it takes \(needs)"
    case .users: "too little to say: ratings by \(has, "user"), it takes \(needs)"
    case .bad: "too little to say: \(has, "bad rating"), it takes \(needs)"
    case .others:
      "too little to say: \(has, "rating") that \(has == 1 ? "is" : "are") not bad, it takes "
        + "\(needs)"
    case .differences: "too little to say: all answers have the same score"
    }
  }
}
