import GateStatistics
import GateVerdicts

/// Builds of an unchanged system, simulated: units are drawn with replacement, and two scorings of each
/// take the parts of baseline and candidate in either order.
struct BuildSimulation {
  /// For every build the outcome of every check, in the order of thresholds.json.
  let outcomes: [[SimulatedOutcome]]
  /// The seed of all draws, from the data.
  let seed: UInt64

  /// Simulates builds.
  ///
  /// - Parameters:
  ///   - rehearsal: the checks.
  ///   - shifts: by metric the standard deviation of what moves all examples between two runs; none for
  ///     no such movement.
  ///   - isDecided: which checks have enough examples to decide anything.
  init(
    of rehearsal: Rehearsal, shifts: [String: Double], replications: Int,
    confidence: ConfidenceLevel, workers: Workers
  ) {
    let parts = rehearsal.checks.map { check in
      Part(check, in: rehearsal, shift: shifts[check.rule.metric] ?? 0)
    }
    let metrics = Dictionary(
      zip(Set(rehearsal.checks.map(\.rule.metric)).sorted(), 0...),
      uniquingKeysWith: { first, _ in first })
    let seed = Self.seed(of: rehearsal)
    self.seed = seed
    outcomes = workers.map(replications) { number in
      let draws = BuildDraws(from: rehearsal, seed: seed, number: number)
      return parts.enumerated().map { place, part in
        part.outcome(
          of: draws, place: place, stream: metrics[part.check.rule.metric] ?? 0,
          in: rehearsal, confidence: confidence)
      }
    }
  }

  /// A seed from every number that is drawn from.
  private static func seed(of rehearsal: Rehearsal) -> UInt64 {
    var seed = Seed()
    for check in rehearsal.checks {
      for values in [check.differences.first, check.scores.first] {
        for value in values ?? [] { seed.mix(value.bitPattern) }
      }
    }
    return seed.value
  }
}

extension BuildSimulation {
  /// A check made ready for many builds.
  private struct Part: Sendable {
    let check: RehearsedCheck
    private let shift: Double
    private let table: UnitTable?
    /// The members of every unit, as places in the check's members.
    private var unitMembers: [[Int32]] = []
    /// How likely each example breaks a rule on single examples, in one scoring; those that ever do.
    private var breaking: [Double] = []

    init(_ check: RehearsedCheck, in rehearsal: Rehearsal, shift: Double) {
      self.check = check
      self.shift = shift
      table =
        check.differences.isEmpty
        ? nil : UnitTable(of: check, units: rehearsal.units, unitCount: rehearsal.unitCount)
      if case .level = check.question {
        unitMembers = Array(repeating: [], count: rehearsal.unitCount)
        for (place, member) in check.members.enumerated() {
          unitMembers[Int(rehearsal.units[Int(member)])].append(Int32(place))
        }
      }
      breaking = SingleExamples(of: check).shares
    }

    func outcome(
      of draws: BuildDraws, place: Int, stream: Int, in rehearsal: Rehearsal,
      confidence: ConfidenceLevel
    ) -> SimulatedOutcome {
      switch check.question {
      case .unmatched: return .fixed(passes: false, fails: true)
      case .critical, .missing(allowsNone: true):
        let intact = breaking.reduce(1) { $0 * (1 - $1) }
        let fails = draws.uniform(place) > intact
        return .fixed(passes: !fails, fails: fails)
      case .regression(let margin):
        return comparison(
          draws, margin: margin, shift: shift * draws.normal(stream), rehearsal.criticalValue,
          confidence)
      case .missing:
        let moments = table?.moments(of: draws, shift: 0)
        return rise(moments, rehearsal.criticalValue, confidence)
      case .level(let limit, let isMinimum, let basis):
        return level(
          draws, limit: limit, isMinimum: isMinimum, basis,
          shift: shift * 0.5.squareRoot() * draws.normal(stream), rehearsal, confidence)
      }
    }

    private func comparison(
      _ draws: BuildDraws, margin: Double?, shift: Double, _ criticalValue: Double?,
      _ confidence: ConfidenceLevel
    ) -> SimulatedOutcome {
      guard let table, let margin else { return .fixed(passes: false, fails: true) }
      let moments = table.moments(of: draws, shift: shift)
      if check.tooFew != nil { return .fixed(passes: moments.isIdentical, fails: false) }
      let exact =
        moments.isSkewed
        ? table.interval(of: draws, shift: shift, confidence: confidence) : nil
      guard let interval = exact ?? moments.interval(confidence),
        let error = moments.signFlipStandardError
      else { return .fixed(passes: moments.isIdentical, fails: false) }
      let significant = criticalValue.map { moments.mean + $0 * error } ?? .infinity
      return .comparison(
        passesBelow: interval.lower + margin, failsAbove: max(interval.upper, significant),
        isIdentical: moments.isIdentical)
    }

    private func rise(
      _ moments: UnitMoments?, _ criticalValue: Double?, _ confidence: ConfidenceLevel
    ) -> SimulatedOutcome {
      guard let moments, !moments.isIdentical else { return .fixed(passes: true, fails: false) }
      if check.tooFew != nil { return .fixed(passes: moments.mean >= 0, fails: false) }
      guard let interval = moments.interval(confidence), interval.upper < 0 else {
        return .fixed(passes: true, fails: false)
      }
      let error = moments.signFlipStandardError ?? .infinity
      let fails = criticalValue.map { moments.mean + $0 * error <= 0 } ?? false
      return .fixed(passes: false, fails: fails)
    }

    /// The bounds of a mean without a range from its moments (`methods §6`); nil where those are too few.
    private func hull(
      _ moments: UnitMoments, _ confidence: ConfidenceLevel
    ) -> (point: Double, lower: Double?, upper: Double?)? {
      let range = check.rule.range.closed
      guard check.rule.statistic == .mean, !moments.isSkewed,
        range.lowerBound.isInfinite || range.upperBound.isInfinite,
        let interval = moments.interval(confidence)
      else { return nil }
      return (moments.mean, interval.lower, interval.upper)
    }

    private func level(
      _ draws: BuildDraws, limit: Double, isMinimum: Bool, _ basis: LevelBasis, shift: Double,
      _ rehearsal: Rehearsal, _ confidence: ConfidenceLevel
    ) -> SimulatedOutcome {
      var scores: [Double] = []
      var clusters: [Int32] = []
      var moments = UnitMoments()
      for place in draws.units.indices {
        let version = rehearsal.builds[Int(draws.builds[place])].candidate
        let start = scores.count
        for member in unitMembers[Int(draws.units[place])] {
          let score = check.scores[version][Int(member)]
          if !score.isNaN {
            scores.append(min(max(score + shift, check.rule.range.lower), check.rule.range.upper))
            clusters.append(Int32(place))
          }
        }
        if scores.count > start {
          moments.add(
            sum: scores[start...].reduce(0, +), size: Double(scores.count - start))
        }
      }
      guard
        let bounds = hull(moments, confidence)
          ?? check.levelBounds(
            of: scores, clusters: rehearsal.hasClusters ? clusters : nil, confidence: confidence,
            approximately: true)
      else { return .fixed(passes: false, fails: true) }
      let sign = isMinimum ? 1.0 : -1.0
      if basis == .observed {
        let kept = sign * (bounds.point - limit)
        return .level(kept: kept, broken: kept)
      }
      if check.tooFew != nil { return .fixed(passes: false, fails: false) }
      let (near, far) =
        isMinimum ? (bounds.lower, bounds.upper) : (bounds.upper, bounds.lower)
      return .level(
        kept: near.map { sign * ($0 - limit) }, broken: far.map { sign * ($0 - limit) })
    }
  }
}
