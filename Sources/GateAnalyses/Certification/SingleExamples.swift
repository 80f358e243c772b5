import GateVerdicts

/// The examples that break a rule on single examples, in any of the scorings.
struct SingleExamples {
  /// How many of the scorings each of them breaks it in, a fraction over 0.
  private(set) var shares: [Double] = []
  /// How many break it in the baseline itself.
  private(set) var brokenInBaseline = 0

  /// Looks at every example of a critical rule, or of one that no score may lack; none for others.
  init(of check: RehearsedCheck) {
    switch check.question {
    case .critical(let limit, let isMinimum):
      count(check.scores, of: check) { score in
        score.isNaN || (isMinimum ? score < limit : score > limit)
      }
    case .missing(allowsNone: true):
      count(check.differences, of: check) { $0 < 0 }
    default: break
    }
  }

  private mutating func count(
    _ columns: [[Double]], of check: RehearsedCheck, _ breaks: (Double) -> Bool
  ) {
    for place in check.members.indices {
      let broken = columns.count { breaks($0[place]) }
      if broken > 0 { shares.append(Double(broken) / Double(columns.count)) }
      if let first = columns.first, breaks(first[place]) { brokenInBaseline += 1 }
    }
  }
}
