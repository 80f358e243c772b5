internal import GateRuns
internal import GateStatistics

/// The paired differences of one check, negative is worse (`methods §0`), with the examples that
/// they come from.
struct DifferenceSet {
  /// The numbers of the examples in the pairing, ascending; empty where all differences are 0
  /// because no score is missing.
  private(set) var examples: [Int32] = []
  /// `o · (c − b)` of each of them.
  private(set) var values: [Double] = []
  /// The scores of each of them, where a quantile is compared.
  private(set) var scores: (baseline: [Double], candidate: [Double]) = ([], [])
  /// The number of pairs.
  private(set) var count = 0
  /// The number of clusters that the pairs are in; nil where the dataset has none.
  private(set) var clusterCount: Int?
  /// The baseline's mean over these examples; nil where there are none.
  private(set) var baselineMean: Double?
  /// The candidate's mean over these examples, a missing score counted as the policy says.
  private(set) var candidateMean: Double?
  /// How many examples have no score in the baseline, and in the candidate.
  private(set) var missing = (baseline: 0, candidate: 0)
  /// How many examples have a score in the baseline alone.
  private(set) var candidateOnlyMissing = 0

  /// Whether every difference is 0, or there is none.
  var isIdentical: Bool { values.allSatisfy { $0 == 0 } }

  /// The differences of a metric over the paired examples of a segment.
  ///
  /// - Parameters:
  ///   - worst: what a score counts as that only the candidate lacks; nil drops the pair
  ///     (`methods §9`).
  ///   - clusters: the cluster of every example of the pairing.
  init(
    of metric: MetricData, in pairing: Pairing, worst: Double?, clusters: [Int32]?,
    where isIncluded: (Int) -> Bool
  ) {
    let sign = metric.rule.direction.sign
    let keepsScores = metric.rule.statistic != .mean
    var totals = (baseline: 0.0, candidate: 0.0)
    // Growing would take twice the room, in every one of a gate's checks.
    let included = pairing.examples.indices.lazy.filter(isIncluded).count
    examples.reserveCapacity(included)
    values.reserveCapacity(included)
    for (place, example) in pairing.examples.enumerated()
    where example.presence == .paired && isIncluded(place) {
      let baseline = metric.scores.baseline[place]
      let shares = (
        baseline: metric.scores.missingShareInBaseline(place),
        candidate: metric.scores.missingShareInCandidate(place)
      )
      missing.baseline += shares.baseline > 0 ? 1 : 0
      missing.candidate += shares.candidate > 0 ? 1 : 0
      var candidate = metric.scores.candidate[place]
      let lost = baseline.isNaN ? 0 : max(0, shares.candidate - shares.baseline)
      if lost > 0 {
        candidateOnlyMissing += 1
        if let worst { candidate = candidate.isNaN ? worst : candidate * (1 - lost) + worst * lost }
      }
      guard !baseline.isNaN, !candidate.isNaN else { continue }
      examples.append(Int32(place))
      values.append(sign * Self.difference(candidate, baseline))
      if keepsScores {
        scores.baseline.append(baseline)
        scores.candidate.append(candidate)
      }
      count += 1
      totals.baseline += baseline
      totals.candidate += candidate
    }
    clusterCount = clusters.map { DistinctClusters.count(of: examples, in: $0) }
    setMeans(totals)
  }

  /// The differences in missingness, −1 to 1: −1 where the candidate alone lacks the score, a
  /// fraction where it lacks some trials.
  init(
    ofMissing scores: Pairing.Scores, in pairing: Pairing, clusters: [Int32]?,
    where isIncluded: (Int) -> Bool
  ) {
    var totals = (baseline: 0.0, candidate: 0.0)
    for (place, example) in pairing.examples.enumerated()
    where example.presence == .paired && isIncluded(place) {
      let inBaseline = scores.missingShareInBaseline(place)
      let inCandidate = scores.missingShareInCandidate(place)
      missing.baseline += inBaseline > 0 ? 1 : 0
      missing.candidate += inCandidate > 0 ? 1 : 0
      candidateOnlyMissing += inCandidate > inBaseline ? 1 : 0
      count += 1
      examples.append(Int32(place))
      values.append(inBaseline - inCandidate)
      totals.baseline += inBaseline
      totals.candidate += inCandidate
    }
    clusterCount = clusters.map { DistinctClusters.count(of: examples, in: $0) }
    // Where no score is missing, as in most runs, a column of zeros is not worth keeping.
    if missing == (0, 0) { (examples, values) = ([], []) }
    setMeans(totals)
  }

  /// The same check with other differences, for a test alone.
  ///
  /// - Parameters:
  ///   - values: the differences.
  ///   - examples: the example of each, ascending.
  ///   - clusterCount: the number of clusters that count.
  ///   - count: the number of examples that count; nil for all of them.
  func with(
    values: [Double], of examples: [Int32], clusterCount: Int?, counting count: Int? = nil
  ) -> DifferenceSet {
    var set = self
    set.values = values
    set.examples = examples
    set.clusterCount = clusterCount
    set.count = count ?? examples.count
    return set
  }

  /// `candidate − baseline`; 0 where they differ by no more than the rounding of two means.
  static func difference(_ candidate: Double, _ baseline: Double) -> Double {
    let difference = candidate - baseline
    return abs(difference) <= 4 * max(candidate.magnitude, baseline.magnitude).ulp ? 0 : difference
  }

  private mutating func setMeans(_ totals: (baseline: Double, candidate: Double)) {
    guard count > 0 else { return }
    // Adding a negative zero to zero is zero: a mean of 0 prints as 0.
    baselineMean = totals.baseline / Double(count) + 0
    candidateMean = totals.candidate / Double(count) + 0
  }
}
