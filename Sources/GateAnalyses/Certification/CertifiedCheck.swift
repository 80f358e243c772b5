import GateStatistics
package import GateVerdicts

/// What one check of a gate can do on the examples that there are.
package struct CertifiedCheck: Sendable {
  /// How a check stands, worst first.
  package enum Standing: Int, Sendable, Comparable {
    /// The rule matches no example, or cannot be computed.
    case broken
    /// No candidate can fail it.
    case cannotFail
    /// No candidate can pass it.
    case cannotPass
    /// The baseline itself fails it.
    case failsUnchanged
    /// It fails an unchanged system in more than one of twenty builds.
    case noisy
    /// It misses a drop of two margins in more than one of five builds.
    case blunt
    /// It does not show an unchanged system to be no worse in more than one of five builds.
    case unproven
    /// It does what it should.
    case sound

    package static func < (first: Standing, second: Standing) -> Bool {
      first.rawValue < second.rawValue
    }

    /// Whether the rule is dead: of no use whatever the candidate is.
    package var isDead: Bool { self <= .cannotPass }
  }

  /// The id of the check.
  package let id: String
  /// The metric's rule.
  package let rule: MetricRule
  /// What it asks.
  package let question: RehearsedCheck.Question
  /// Whether it is reported but never blocks.
  package let advisory: Bool
  /// The number of examples with what it takes.
  package let count: Int
  /// The number of clusters that they are in; nil where the dataset has none.
  package let clusters: Int?
  /// The baseline's mean or other statistic.
  package let baselineValue: Double?
  /// What the gate says of a candidate that scores exactly as the baseline does.
  package let unchanged: CheckVerdict
  /// Why too few examples decide nothing; nil where there are enough.
  package let tooFew: String?
  /// How often it fails an unchanged system.
  package internal(set) var falseAlarm = CertifiedRate(0, .certain)
  /// How often it passes an unchanged system.
  package internal(set) var proof = CertifiedRate(0, .certain)
  /// How often it finds a drop of one margin; nil where there is no margin over 0.
  package internal(set) var powerAtMargin: CertifiedRate?
  /// How often it finds a drop of two margins; nil where there is no margin over 0.
  package internal(set) var powerAtTwoMargins: CertifiedRate?
  /// The drop that is found in four builds of five, in the metric's unit; the level at which four of five
  /// fail for a limit; nil where none is.
  package internal(set) var detectable: Double?
  /// How many examples break a rule on single ones in the baseline.
  package internal(set) var brokenInBaseline = 0
  /// How many lost scores fail a check of missing ones where none lacked before; nil where none or
  /// unknown.
  package internal(set) var smallestRise: Int?
  /// How it stands.
  package internal(set) var standing = Standing.sound
  /// What to do where the rule is dead.
  package internal(set) var remedy: Remedy?

  /// What makes a dead rule one that decides.
  package enum Remedy: Sendable, Equatable {
    /// So many examples.
    case examples(Int)
    /// So many clusters.
    case clusters(Int)
    /// A margin below so much: the metric cannot fall further.
    case margin(below: Double)
    /// An absolute margin: the baseline's value is 0.
    case absoluteMargin
    /// A limit within what the metric can be.
    case limit
    /// A confidence of at most so much.
    case confidence(Double)
    /// A segment and a metric that the baseline has.
    case match(String)
  }

  init(_ check: RehearsedCheck, probe: RuleProbes.Finding) {
    id = check.id
    rule = check.rule
    question = check.question
    advisory = check.advisory
    count = check.count
    clusters = check.clusters
    baselineValue = check.baselineValue
    tooFew = check.tooFew
    unchanged = probe.unchanged.verdict
  }

  /// Why the rule is what it is, for the order of a report: the worst first, advisory ones last.
  var rank: (Int, Int, Double) {
    (advisory ? 1 : 0, standing.rawValue, powerAtTwoMargins?.value ?? proof.value)
  }
}
