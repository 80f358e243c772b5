package import GateRuns
package import GateStatistics
package import GateVerdicts

/// What a gate can and cannot do, as its thresholds are configured, on the examples of its baseline.
///
/// 1. The gate itself judges the most extreme candidates: a rule that none of them fails, or none
///    passes, is dead.
/// 2. Pass and fail are computed over all that can happen.
/// 3. Everything else is counted in simulated builds: examples, or clusters, are drawn with replacement
///    for all checks at once, and two scorings of each take the parts of baseline and candidate.
package struct Certification: Sendable {
  /// What the noise is known from.
  package enum Source: Sendable, Equatable {
    /// So many other runs of the same system.
    case runs(Int)
    /// Trials within the baseline, so many an example on average.
    case trials(Double)
    /// Nothing: the most that noise can be.
    case nothing
  }

  /// How often the gate stops an unchanged system under a profile.
  package struct Family: Sendable {
    /// The profile.
    package let profile: Profile
    /// How often it does not pass.
    package let stopped: CertifiedRate
  }

  /// The checks, worst first.
  package let checks: [CertifiedCheck]
  /// The whole build, profile by profile.
  package let families: [Family]
  /// What the noise is known from.
  package let source: Source
  /// The metrics that moved as a whole between the runs by more than chance, with the standard deviation
  /// of that movement, which the simulation takes in; sorted by name.
  package let runShifts: [(metric: String, deviation: Double)]
  /// The number of examples of the baseline.
  package let examples: Int
  /// How many of them are not in all the other runs.
  package let leftOut: Int
  /// The number of clusters; nil where the dataset has none.
  package let clusters: Int?
  /// How many builds were simulated.
  package let replications: Int
  /// How many checks are corrected together, and how many standard errors a worsening takes there.
  package let family: (size: Int, criticalValue: Double?)
  /// The level of the intervals.
  package let confidence: ConfidenceLevel

  /// Whether a rule that can block is dead.
  package var hasDeadRules: Bool { !deadChecks.isEmpty }

  /// The rules that can block, and are dead.
  package var deadChecks: [CertifiedCheck] {
    checks.filter { $0.standing.isDead && !$0.advisory }
  }

  /// The number of builds that are simulated where nothing is said.
  package static let standardReplications = 1_000

  /// Certifies thresholds.
  ///
  /// - Parameters:
  ///   - thresholds: what is demanded; waivers and anchors are left aside.
  ///   - baseline: the baseline's run.
  ///   - others: other runs of the very same system; none where there are none.
  ///   - replications: how many builds to simulate, at least 1.
  ///   - workers: how the builds are spread over the cores.
  package init(
    of thresholds: Thresholds, baseline: Run, others: [Run] = [],
    replications: Int = standardReplications, workers: Workers = .one
  ) {
    let noise = SystemNoise(baseline: baseline, others: others, under: thresholds)
    let rehearsal = Rehearsal(
      of: thresholds, baseline: baseline, noise: noise.rehearsed, workers: workers)
    let probes = RuleProbes(of: thresholds, baseline: baseline, workers: workers).findings
    let simulation = BuildSimulation(
      of: rehearsal, shifts: noise.shifts, replications: replications,
      confidence: thresholds.confidence, workers: workers)
    let builds = simulation.outcomes
    let rehearsed = rehearsal.checks
    let certified = workers.map(rehearsed.count) { place in
      var check = CertifiedCheck(rehearsed[place], probe: probes[place])
      check.measure(
        rehearsed[place], in: rehearsal, builds.map { $0[place] },
        isShifted: noise.shifts[rehearsed[place].rule.metric] != nil,
        confidence: thresholds.confidence)
      check.setStanding(probes[place], under: thresholds)
      return check
    }
    checks = certified.indices.sorted {
      let (first, second) = (certified[$0].rank, certified[$1].rank)
      return first == second ? $0 < $1 : first < second
    }.map { certified[$0] }
    families = thresholds.profiles.map { profile in
      let stopped = builds.count { build in
        zip(build, rehearsed).contains { outcome, check in
          !check.advisory
            && (profile.demandsProof ? !outcome.passes() : outcome.fails())
        }
      }
      return Family(profile: profile, stopped: CertifiedRate(stopped, of: builds.count))
    }
    source = noise.source
    runShifts = noise.shifts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    examples = rehearsal.examples
    leftOut = noise.leftOut
    clusters = rehearsal.hasClusters ? rehearsal.unitCount : nil
    self.replications = replications
    family = (rehearsal.familySize, rehearsal.criticalValue)
    confidence = thresholds.confidence
  }
}
