package import GateRuns
package import GateStatistics

/// One check of a gate, with its scores in several scorings of the same system.
package struct RehearsedCheck: Sendable {
  /// What a check asks.
  package enum Question: Sendable, Equatable {
    /// No worsening beyond a margin, in the metric's unit; nil where a relative margin means nothing.
    case regression(margin: Double?)
    /// A mean, or other statistic, on the right side of a limit.
    case level(limit: Double, isMinimum: Bool, basis: LevelBasis)
    /// Every single score on the right side of a limit.
    case critical(limit: Double, isMinimum: Bool)
    /// No rise of missing scores, or no missing score at all.
    case missing(allowsNone: Bool)
    /// A rule that matches no example.
    case unmatched(reason: String)
  }

  /// The id of the check.
  package let id: String
  /// The rule of the metric.
  package let rule: MetricRule
  /// The segment; nil for all examples.
  package let segment: SegmentSelector?
  /// What it asks.
  package let question: Question
  /// Whether it is reported but never blocks.
  package let advisory: Bool
  /// The examples that it rests on, as numbers in the rehearsal, ascending.
  package let members: [Int32]
  /// How many examples have what it takes: a score, or for missing scores any.
  package let count: Int
  /// How many clusters they are in; nil where the dataset has none.
  package let clusters: Int?
  /// For every build the paired difference of every member, negative is worse; NaN where it has none.
  /// Of missing and regression checks.
  package let differences: [[Double]]
  /// For every version the score of every member, as the missing policy has it; NaN for none. Of level
  /// and critical checks.
  package let scores: [[Double]]
  /// The statistic of the baseline; nil where there is no score.
  package let baselineValue: Double?
  /// How far two scores lie apart where the baseline has two different ones, as pass and fail; nil where
  /// it has more or fewer.
  package let binaryStep: Double?
  /// Too few examples or clusters for a verdict, in words; nil where there are enough.
  package let tooFew: String?
  /// The first build's differences, for the family.
  let first: DifferenceSet?

  init(
    _ planned: PlannedCheck, _ scores: ScoringVersions.Scores?,
    builds: [(baseline: Int, candidate: Int)], pairing: Pairing, clusters: [Int32]?,
    thresholds: Thresholds
  ) {
    id = planned.id
    rule = planned.rule
    segment = planned.segment
    advisory = planned.advisory
    let members = pairing.examples.indices.filter(planned.contains).map { Int32($0) }
    self.members = members
    guard let scores, !planned.isUnmatched else {
      var reason = "the baseline has no metric \"\(planned.rule.metric)\""
      if case .unmatchedSegment(let why, _) = planned.question { reason = why }
      question = .unmatched(reason: reason)
      (count, self.clusters, differences, self.scores) = (0, nil, [], [])
      (baselineValue, binaryStep, tooFew, first) = (nil, nil, nil, nil)
      return
    }
    let own = members.map { scores.metric.scores.baseline[Int($0)] }
    let scored = zip(members, own).filter { !$0.1.isNaN }
    let value = Self.statistic(of: scored.map(\.1), rule)
    baselineValue = value
    let distinct = Set(scored.lazy.map(\.1).prefix(4_096))
    let ends = distinct.count == 2 ? Set(scored.map(\.1)) : []
    binaryStep = ends.count == 2 ? ends.max().flatMap { high in ends.min().map { high - $0 } } : nil
    let present = planned.kind == .missing ? members : scored.map(\.0)
    count = present.count
    self.clusters = clusters.map { DistinctClusters.count(of: present, in: $0) }
    var tooFew: CheckOutcome?
    switch planned.question {
    case .regression(let margin):
      question = .regression(margin: value.flatMap { margin.inUnit(ofMean: $0) })
    case .level(let limit, let side, let basis):
      question = .level(limit: limit, isMinimum: side == .minimum, basis: basis)
    case .critical(let limit, let side):
      question = .critical(limit: limit, isMinimum: side == .minimum)
    case .missing: question = .missing(allowsNone: planned.missing == .fail)
    case .unmatchedSegment(let reason, _): question = .unmatched(reason: reason)
    }
    switch planned.kind {
    case .regression, .missing, .anchor:
      let sets = builds.compactMap { build in
        PolicyDifferences(
          of: planned, scores.pair(build.baseline, build.candidate), in: pairing,
          clusters: clusters)?.deciding
      }
      first = sets.first
      differences = sets.map {
        Self.aligned($0, members: members, of: planned, clusters: clusters)
      }
      self.scores = []
      tooFew = TooFew.outcome(
        examples: count, "with a score", clusters: self.clusters,
        minimumSamples: thresholds.minimumSamples,
        statistic: planned.kind == .missing ? .mean : rule.statistic)
    case .level, .critical:
      first = nil
      differences = []
      let range = planned.rule.range
      self.scores = scores.values.indices.map { version in
        let metric = scores.pair(0, version)
        return Self.aligned(
          CandidateScores(
            of: metric.scores, in: pairing, worst: metric.substitute(under: planned.missing),
            where: planned.contains), members: members, range: range)
      }
      if planned.kind == .level {
        tooFew = TooFew.outcome(
          examples: count, "with a score", clusters: self.clusters,
          minimumSamples: thresholds.minimumSamples)
      }
    }
    self.tooFew = tooFew?.reason
  }

  /// The bounds of a level on other scores, as the gate has them (`methods §6`); nil on a side where
  /// there are too few for one.
  ///
  /// - Parameters:
  ///   - clusters: the cluster of every score; nil where they are independent.
  ///   - approximately: whether a fifteenth of a standard error may be wrong, for a tenth of the time.
  package func levelBounds(
    of scores: [Double], clusters: [Int32]?, confidence: ConfidenceLevel,
    approximately: Bool = false
  ) -> (point: Double, lower: Double?, upper: Double?)? {
    if approximately, clusters == nil, rule.statistic == .mean, let sample = try? Sample(scores),
      let bound = GaffkeBound(of: sample, within: rule.range.closed)
    {
      let interval = bound.approximateInterval(confidence)
      return (sample.mean, interval.lower, interval.upper)
    }
    return LevelEstimate(of: scores, clusters: clusters, rule: rule, confidence: confidence)
      .map { ($0.point, $0.lower, $0.upper) }
  }

  private static func statistic(of scores: [Double], _ rule: MetricRule) -> Double? {
    switch rule.statistic {
    case .mean: (try? Sample(scores))?.mean
    case .quantile(let level):
      (try? Sample(scores)).map {
        OrderStatisticBound(of: $0, level: level, confidence: .standard).point
      }
    }
  }

  /// The differences by member. Those of a quantile are put in the metric's unit by their standard
  /// errors: to first order a quantile moves with the share of scores beyond it (Bahadur 1966,
  /// doi 10.1214/aoms/1177699450).
  private static func aligned(
    _ set: DifferenceSet, members: [Int32], of planned: PlannedCheck, clusters: [Int32]?
  ) -> [Double] {
    var values = set.values
    if planned.kind != .missing, case .quantile(let level) = planned.rule.statistic {
      values = QuantileDifference.exceedanceDifferences(
        baseline: set.scores.baseline, candidate: set.scores.candidate, level: level
      ).map { planned.rule.direction.sign * $0 }
      let numbers = clusters.map { numbers in set.examples.map { numbers[Int($0)] } }
      let difference = try? QuantileDifference(
        baseline: set.scores.baseline, candidate: set.scores.candidate, clusters: numbers,
        level: level, confidence: .standard, stream: RandomStream.number(of: planned.id))
      let own: Double? =
        if let numbers {
          (try? ClusteredSample(values, clusters: numbers))?.standardError
        } else { (try? Sample(values))?.standardError }
      let scale =
        (difference?.estimate.standardError ?? 0) / (own.flatMap { $0 > 0 ? $0 : nil } ?? .infinity)
      values = values.map { $0 * scale }
    }
    guard !set.examples.isEmpty else {
      // Where no score is missing a set keeps no zeros.
      return [Double](repeating: set.count > 0 ? 0 : .nan, count: members.count)
    }
    var aligned = [Double](repeating: .nan, count: members.count)
    var place = 0
    for (example, value) in zip(set.examples, values) {
      while members[place] < example { place += 1 }
      aligned[place] = value
    }
    return aligned
  }

  private static func aligned(
    _ scores: CandidateScores, members: [Int32], range: ScoreRange
  ) -> [Double] {
    var aligned = [Double](repeating: .nan, count: members.count)
    var place = 0
    for (example, value) in zip(scores.examples, scores.values) {
      while members[place] < example { place += 1 }
      aligned[place] = min(max(value, range.lower), range.upper)
    }
    return aligned
  }
}

extension PlannedCheck {
  /// Whether no example is in the segment of the rule.
  var isUnmatched: Bool {
    if case .unmatchedSegment = question { true } else { false }
  }
}
