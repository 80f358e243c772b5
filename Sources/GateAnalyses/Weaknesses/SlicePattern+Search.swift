import GateRuns
import GateStatistics
import GateVerdicts

extension SlicePattern {
  /// How many examples of a pattern are named.
  private static let mostExamples = 5

  /// The patterns of a metric, those that explain most first.
  ///
  /// - Parameters:
  ///   - scores: what is searched by.
  ///   - family: the slices.
  ///   - errorRate: the probability of finding any where there is none.
  ///   - shuffles: what a slice is held against; nil for as many as the error rate asks for.
  static func all(
    of scores: AnalyzedScores, among family: SliceFamily, in examples: AnalyzedExamples,
    errorRate: Double, shuffles: Int? = nil, confidence: ConfidenceLevel
  ) -> [SlicePattern] {
    let values = scores.searched
    let search = SliceSearch(family: family, errorRate: errorRate, shuffles: shuffles)
    let claims = search.claims(in: values, clusters: examples.clusters)
    return claims.indices.compactMap { place in
      SlicePattern(
        claims[place], after: claims[..<place].map { family.slices[$0.slice] }, values: values,
        of: scores, among: family, in: examples, confidence: confidence)
    }.sorted { ($1.explained, $0.pValue, $0.slice.name) < ($0.explained, $1.pValue, $1.slice.name) }
  }

  /// - Parameter earlier: the slices that were claimed before, which are no part of the rest: beside
  ///   them the slice is worse.
  private init?(
    _ claim: SliceSearch.Claim, after earlier: [Slice], values: [Double], of scores: AnalyzedScores,
    among family: SliceFamily, in examples: AnalyzedExamples, confidence: ConfidenceLevel
  ) {
    let claimed = family.slices[claim.slice]
    // Of nearly the same slices, the one that people know says most: a segment, then one condition.
    let same = family.slices.filter { other in
      other == claimed || claimed.overlap(with: other) >= SliceFamily.sameOverlap
    }.sorted { Self.rank($0) < Self.rank($1) }
    slice = same.first ?? claimed
    sameAs = same.filter { [slice] in $0 != slice }
    pValue = claim.pValue
    isPValueBound = claim.isBound
    var isMember = [Bool](repeating: false, count: values.count)
    for example in slice.members { isMember[Int(example)] = true }
    var isNamed = isMember
    for example in earlier.flatMap(\.members) { isNamed[Int(example)] = true }
    let all = scores.scored.map { Int($0) }
    let members = all.filter { isMember[$0] }
    let rest = all.filter { !isNamed[$0] }
    let scored = all.filter { isMember[$0] || !isNamed[$0] }
    guard !members.isEmpty, !rest.isEmpty else { return nil }
    count = members.count
    traffic = Double(slice.members.count) / Double(examples.count)
    func mean(_ places: [Int]) -> Double {
      places.reduce(0) { $0 + values[$1] } / Double(places.count)
    }
    let (own, others) = (mean(members), mean(rest))
    let sign = scores.differences == nil ? scores.metric.direction.sign : 1
    means = (sign * own, sign * others)
    difference = Self.difference(
      own - others, values: values, scored: scored, isMember: isMember, means: (own, others),
      counts: (members.count, rest.count), clusters: examples.clusters, confidence)
    func share(_ places: [Int]) -> ShareEstimate {
      ShareEstimate(
        of: places.map { scores.isBeyond[$0] },
        clusters: examples.clusters.map { clusters in places.map { clusters[$0] } },
        confidence: confidence)
    }
    let hasLimit = scores.limits.common != nil && scores.differences == nil
    beyond = hasLimit ? (share(members), share(rest)) : nil
    let failures: [Double] = hasLimit ? scores.isBeyond.map { $0 ? 1 : 0 } : []
    let losses = scores.differences.map { differences in
      differences.map { difference -> Double in difference.isNaN ? 0 : -difference }
    }
    explained = Self.explained(losses ?? failures, members: members, rest: rest, all: all)
    let worst = members.sorted { (values[$0], $0) < (values[$1], $1) }.prefix(Self.mostExamples)
    self.worst = worst.map { place in
      Example(
        id: examples.ids[place], question: examples.texts(of: place).input,
        value: sign * values[place])
    }
  }

  /// Segments before properties of texts, one condition before two.
  private static func rank(_ slice: Slice) -> (Int, Int) {
    (slice.conditions.count, slice.conditions.count { !$0.isSegment })
  }

  /// The difference of the means of a slice and of the rest, as the mean of what each example
  /// contributes to it, so that clusters count as they should.
  private static func difference(
    _ point: Double, values: [Double], scored: [Int], isMember: [Bool],
    means: (Double, Double), counts: (Int, Int), clusters: [Int32]?, _ confidence: ConfidenceLevel
  ) -> Estimate {
    let all = Double(scored.count)
    let contributions = scored.map { place in
      isMember[place]
        ? point + (values[place] - means.0) * all / Double(counts.0)
        : point - (values[place] - means.1) * all / Double(counts.1)
    }
    if let clusters,
      let sample = try? ClusteredSample(contributions, clusters: scored.map { clusters[$0] })
    {
      return MeanInference(of: sample, confidence: confidence).estimate
    }
    guard let sample = try? Sample(contributions) else {
      return Estimate(point: point, standardError: nil, interval: nil, confidence: confidence)
    }
    return MeanInference(of: sample, confidence: confidence).estimate
  }

  /// What the slice loses beyond the rate of the rest, as a share of all that is lost.
  private static func explained(
    _ losses: [Double], members: [Int], rest: [Int], all: [Int]
  ) -> Double {
    guard !losses.isEmpty else { return 0 }
    let own = members.reduce(0) { $0 + losses[$1] }
    let others = rest.reduce(0) { $0 + losses[$1] }
    let total = all.reduce(0) { $0 + losses[$1] }
    guard total > 0 else { return 0 }
    let expected = max(0, others / Double(rest.count)) * Double(members.count)
    return min(1, max(0, own - expected) / total)
  }
}
