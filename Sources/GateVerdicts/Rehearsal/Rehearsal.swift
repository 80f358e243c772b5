package import GateRuns

/// The checks of a gate, with what repeated scorings of one system show of each: enough to find out
/// what they decide on builds that nobody has run.
///
/// Plans, missing scores and bounds are those of the gate itself.
package struct Rehearsal: Sendable {
  /// How scorings of the same system are had.
  package enum Noise: Sendable {
    /// From other runs of the same system.
    case runs([Run])
    /// From the trials within the baseline, drawn again.
    case trials
    /// From nothing: an example's second score is that of another example, the most that noise can
    /// be.
    case nothing
  }

  /// The checks, in the order of thresholds.json.
  package let checks: [RehearsedCheck]
  /// The number of examples of the baseline.
  package let examples: Int
  /// The unit of every example: its cluster where the dataset has clusters, else the example itself;
  /// numbered from 0. Units are independent of each other.
  package let units: [Int32]
  /// The number of units.
  package let unitCount: Int
  /// Whether units are clusters.
  package let hasClusters: Bool
  /// Two scorings of the system each, as numbers of versions: the one as the baseline, the other as the
  /// candidate. Both orders are there, so that the differences are symmetric about 0.
  package let builds: [(baseline: Int, candidate: Int)]
  /// How many standard errors a worsening has to be to count in this family; nil where none can.
  package let criticalValue: Double?
  /// The number of checks that are corrected together.
  package let familySize: Int

  /// How many scorings are drawn where they are not given as runs.
  package static let drawnVersions = 24

  /// Measures every check on the baseline and other scorings of the same system.
  ///
  /// - Parameters:
  ///   - thresholds: what is demanded.
  ///   - baseline: the baseline's run.
  ///   - noise: how other scorings of the system are had.
  ///   - workers: how the checks are spread over the cores.
  package init(
    of thresholds: Thresholds, baseline: Run, noise: Noise, workers: Workers = .one
  ) {
    let pairing = Pairing(baseline: baseline, candidate: baseline)
    let judge = CheckJudge(
      pairing: pairing, thresholds: thresholds, demandsProof: false, workers: workers)
    let plan = CheckPlan(of: thresholds, divisions: judge.divisions).checks
    let versions = ScoringVersions(of: baseline, noise: noise, cells: Self.cells(of: judge))
    let clusters = judge.clusters
    builds = Self.builds(of: versions)
    examples = pairing.examples.count
    hasClusters = clusters != nil
    let builds = builds
    let rules = thresholds.metrics
    let data = workers.map(rules.count) { place in
      MetricData(of: rules[place], in: pairing).map { metric in
        versions.scores(of: rules[place], like: metric)
      }
    }
    let scores = Dictionary(
      zip(rules.map(\.metric), data).compactMap { name, scores in scores.map { (name, $0) } },
      uniquingKeysWith: { first, _ in first })
    checks = workers.map(plan.count) { place in
      RehearsedCheck(
        plan[place], scores[plan[place].rule.metric], builds: builds, pairing: pairing,
        clusters: clusters, thresholds: thresholds)
    }
    let family = CheckFamily(
      of: zip(plan, checks).map { ($0, $1.first) }, clusters: clusters, thresholds: thresholds,
      workers: workers)
    familySize = family.adjustedPValues.count { $0 != nil }
    criticalValue = family.criticalValue
    if let clusters {
      // Examples without a cluster are together in one, as the gate has it.
      let present = Set(clusters).sorted()
      let numbers = Dictionary(uniqueKeysWithValues: zip(present, Int32(0)...))
      units = clusters.map { numbers[$0] ?? 0 }
      unitCount = present.count
    } else {
      units = pairing.examples.indices.map { Int32($0) }
      unitCount = pairing.examples.count
    }
  }

  /// Every two scorings in both orders; of drawn ones only neighbours, which are independent.
  private static func builds(
    of versions: ScoringVersions
  ) -> [(baseline: Int, candidate: Int)] {
    var builds: [(baseline: Int, candidate: Int)] = []
    switch versions.noise {
    case .runs:
      for second in 0..<versions.count {
        for first in 0..<second { builds += [(first, second), (second, first)] }
      }
    case .trials:
      for first in 0..<versions.count {
        let second = (first + 1) % versions.count
        builds += [(first, second), (second, first)]
      }
    case .nothing:
      for other in 1..<versions.count { builds += [(0, other), (other, 0)] }
    }
    return builds
  }

  /// The number of every example's cell: the examples that are in the same segments by all dimensions
  /// that a rule names.
  private static func cells(of judge: CheckJudge) -> [Int] {
    let divisions = judge.divisions.sorted { $0.key < $1.key }.map(\.value)
    var numbers: [[Int]: Int] = [:]
    return judge.pairing.examples.indices.map { example in
      let codes = divisions.map { $0.codes[example] }
      let number = numbers[codes] ?? numbers.count
      numbers[codes] = number
      return number
    }
  }
}
