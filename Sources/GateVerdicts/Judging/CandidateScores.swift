internal import GateRuns

/// The candidate's scores of one check, over every example that it has: also those that are new,
/// since a limit holds for them too.
struct CandidateScores {
  /// The numbers of the examples in the pairing, ascending.
  private(set) var examples: [Int32] = []
  /// The score of each example; a missing one counted as the policy says.
  private(set) var values: [Double] = []
  /// The examples without a score that were left out.
  private(set) var unscored: [Int32] = []
  /// How many examples lack a score, or one of several trials.
  private(set) var missingCount = 0
  /// How many of them had one in the baseline, or are new: they count as the worst score under the
  /// policy `worst`.
  private(set) var candidateOnlyMissing = 0

  /// Collects the scores of a segment.
  ///
  /// - Parameter worst: what a missing score counts as, unless the baseline lacks it too; nil
  ///   leaves it out.
  init(
    of scores: Pairing.Scores, in pairing: Pairing, worst: Double?,
    where isIncluded: (Int) -> Bool
  ) {
    for (place, example) in pairing.examples.enumerated()
    where example.presence != .baselineOnly && isIncluded(place) {
      var score = scores.candidate[place]
      let missing = scores.missingShareInCandidate(place)
      if missing > 0 {
        missingCount += 1
        let before =
          example.presence == .candidateOnly ? 0 : scores.missingShareInBaseline(place)
        let lost = max(0, missing - before)
        if lost > 0 {
          candidateOnlyMissing += 1
          if let worst { score = score.isNaN ? worst : score * (1 - lost) + worst * lost }
        }
      }
      if score.isNaN {
        unscored.append(Int32(place))
      } else {
        examples.append(Int32(place))
        values.append(score)
      }
    }
  }
}
